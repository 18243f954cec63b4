"""Refusals and figures of pledges as sentences."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

SENTENCES = {
    "pledges.ends_before_start": _("The pledge ends before it starts. Check the two dates."),
    "pledges.no_text": _("A commitment has no text. Write it, or leave the commitment out."),
    "pledges.number_without_period": _("A commitment has a number without a period, or the other way round."),
    "pledges.number_too_small": _("A commitment's number must be at least 1."),
}

_PER = {
    "day": _("At least %(n)d a day"),
    "week": _("At least %(n)d a week"),
    "two_weeks": _("At least %(n)d every second week"),
    "month": _("At least %(n)d a month"),
    "quarter": _("At least %(n)d a quarter"),
    "half_year": _("At least %(n)d a half-year"),
    "term": _("At least %(n)d a term"),
    "school_year": _("At least %(n)d a school year"),
    "year": _("At least %(n)d a year"),
    "period": _("At least %(n)d during the period"),
    "once": _("Once"),
}


def promised(minimum: int | None, per: str) -> str:
    """What a commitment counts to, in words; a date is shown by the page."""
    if minimum is None or per not in _PER:
        return str(_("Without a number"))
    return str(_PER[per]) % {"n": minimum}


def heading(pledges: int, commitments: int) -> str:
    """The page's finding: how many promises stand."""
    if not pledges:
        return str(_("No pledge has been read in yet"))
    return ngettext("%(n)d promise to the residents", "%(n)d promises to the residents", commitments) % {
        "n": commitments
    }


# what the log says was done, after the name of who did it
ACTS = {
    "pledges.add_commitment": _("added a commitment"),
    "pledges.add_pledge": _("added a pledge"),
}
