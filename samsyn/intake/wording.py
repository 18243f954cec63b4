"""Refusals of intake as sentences, and where in a document something stands, in words."""

from datetime import date

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samsyn.documents.readers.reading import Reading

SENTENCES = {
    "intake.nothing_chosen": _("No part is chosen. Choose at least one part to take in, or leave the page."),
    "intake.already_read": _(
        "%(name)s was read in on %(day)s. Tick that you want to take it in once more, if that is what you mean."
    ),
    "intake.plan_needs_agreement": _("The plan needs an agreement with a period. Take in the agreement too."),
    "intake.commitments_need_pledge": _("The commitments need their pledge. Take in the pledge too."),
    "intake.number_twice": _("The number %(number)s stands twice in area %(area)s. Change one of them."),
    "intake.area_twice": _("Two areas have the number %(number)s. Change one of them."),
    "intake.stale": _("The preview is too old or was changed. Read in the document again."),
}


def where_words(where: dict[str, int | str] | None) -> str:
    """{"page": 3, "line": 12} as "page 3, line 12"."""
    names = {
        "page": gettext("page"),
        "line": gettext("line"),
        "paragraph": gettext("paragraph"),
        "sheet": gettext("sheet"),
        "row": gettext("row"),
    }
    return ", ".join(f"{names[key]} {value}" for key, value in (where or {}).items())


def round_title(until: date) -> str:
    """A name for the round that a document's follow-ups become: "Follow-up autumn 2022"."""
    half = gettext("spring") if until.month <= 7 else gettext("autumn")
    return gettext("Follow-up %(half)s %(year)d") % {"half": half, "year": until.year}


def _join(parts: list[str]) -> str:
    head, last = parts[:-1], parts[-1]
    return gettext("%(head)s and %(last)s") % {"head": ", ".join(head), "last": last} if head else last


def _counted(measures: int, matters: int, commitments: int) -> list[str]:
    counts = [
        (matters, ngettext("%d matter", "%d matters", matters)),
        (measures, ngettext("%d measure", "%d measures", measures)),
        (commitments, ngettext("%d commitment", "%d commitments", commitments)),
    ]
    return [words % n for n, words in counts if n]


def heading(reading: Reading) -> str:
    """What was found in the document, counted."""
    measures = sum(len(area.measures) for area in reading.priority_areas)
    found = _counted(measures, len(reading.matters), len(reading.commitments))
    return gettext("We found %(what)s") % {"what": _join(found or [gettext("an agreement")])}


def taken_words(measures: int, matters: int, commitments: int) -> str:
    """The receipt: what was taken in."""
    return gettext("Taken in: %(what)s.") % {
        "what": _join(_counted(measures, matters, commitments) or [gettext("an agreement")])
    }


# what the log says was done, after the name of who did it
ACTS = {
    "intake.accept_reading": _("took in a document that was read"),
}
