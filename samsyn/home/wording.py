"""What the start page says."""

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext

SENTENCES: dict[str, Promise] = {}


def heading(waits: int) -> str:
    """How much waits for the viewer."""
    if not waits:
        return gettext("Nothing waits for you today")
    return ngettext("%(n)d thing waits for you", "%(n)d things wait for you", waits) % {"n": waits}


def step_words(code: str, count: int, of: int) -> str:
    """What a count in the chain counts."""
    if code == "followup" and of:
        return gettext("of %(of)d handed in") % {"of": of}
    words = {
        "reports": ngettext("to review", "to review", count),
        "plan": ngettext("measure", "measures", count),
        "done": ngettext("activity this month", "activities this month", count),
        "followup": gettext("rounds"),
        "papers": ngettext("memo on its way", "memos on their way", count),
        "approved": ngettext("approved memo", "approved memos", count),
        "pledges": ngettext("promise", "promises", count),
    }
    return words[code]
