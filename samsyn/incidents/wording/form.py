"""The report form in words: refusals, what became of a report, the thank-you."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "incidents.no_unit": _("You do not report for a unit, so there is nobody to say it for. Ask your coordinator."),
    "incidents.not_from_form": _("The report did not come from the form. Open the form and send it from there."),
    "incidents.other_writer": _("The report was written by someone else on this phone. It waits until they are here."),
    "incidents.unreadable": _("The report did not come whole. It is kept in the phone; send it again."),
}

ACTS: dict[str, Promise] = {}


@dataclass(frozen=True)
class StepWords:
    """A step of a report as its reporter reads it."""

    icon: str
    words: str


@dataclass(frozen=True)
class MineWords:
    """One of somebody's own reports as they read it."""

    heading: str
    about: str
    steps: Sequence[StepWords]
    asked: str = ""  # the incident's id where a question waits


def step_words(code: str, on: date, words: str, week: int) -> StepWords:
    """What happened, in the reporter's words."""
    said = {
        "received": gettext("Received"),
        "reviewed": gettext("Reviewed"),
        "picture": gettext("In the picture of week %(week)s") % {"week": week},
        "led_to": gettext("Led to: %(words)s") % {"words": words},
        "asked": gettext("Question: %(words)s") % {"words": words},
        "answered": gettext("You answered"),
        "refused": gettext("Not taken in: %(words)s") % {"words": words},
        "together": gettext("Counted together with others' reports of the same event"),
    }
    icons = {"asked": "msg", "refused": "cross"}
    return StepWords(icons.get(code, "check"), said[code])


def thanks(told: int, led: int) -> str:
    """A thank-you that says something true; nothing where there is nothing to say."""
    if not told:
        return ""
    many = ngettext("Thank you. %(n)s report from you this half-year", "Thank you. %(n)s reports from you this half-year", told) % {"n": told}
    if not led:
        return f"{many}."
    some = ngettext("%(n)s of them has led to something", "%(n)s of them have led to something", led) % {"n": led}
    return f"{many}, {some}."
