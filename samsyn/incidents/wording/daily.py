"""The police's daily report in words: refusals, acts, headings, what waits."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "incidents.daily_empty": _("There is no text. Paste the report or choose a file."),
    "incidents.daily_long": _("The report is longer than %(most)s thousand characters. Divide it."),
    "incidents.daily_known": _("This report has been taken in already. Look for it in the list."),
    "incidents.daily_nothing": _("No incident was found in the text. Check that it is the right report."),
    "incidents.no_daily_source": _(
        "The source of the police's daily report is missing. Add it among the sources."
    ),
    "incidents.no_daily_key": _(
        "The key that seals daily reports is missing. Ask whoever runs Samsyn to set SAMSYN_DAILY_KEY."
    ),
    "incidents.daily_sealed": _(
        "The report can't be opened: its key has been changed. Ask whoever runs Samsyn."
    ),
    "incidents.daily_persons": _("Take out what is marked. Here we store nothing about persons."),
    "incidents.not_clean": _("Only what is taken in and free from persons can be passed on."),
    "incidents.no_units": _("Choose at least one unit."),
}

# what the log says was done, after the name of who did it
ACTS = {
    "incidents.take_in_daily": _("took in a daily report from the police"),
    "incidents.take_daily_item": _("took in an incident from the police's daily report"),
    "incidents.leave_daily_item": _("left out a part of the police's daily report"),
    "incidents.put_back_daily_item": _("put back a part of the police's daily report"),
    "incidents.dispose_daily": _("disposed of the raw text of a daily report from the police"),
    "incidents.pass_on": _("passed an incident on to a unit"),
    "incidents.note_passed_on": _("noted an incident that was passed on"),
    "incidents.learn_categories": _("learnt categories from accepted reports"),
}


def daily_heading(waiting: int) -> str:
    """What there is to do with daily reports."""
    if not waiting:
        return gettext("No incident from the police waits")
    return ngettext("%(n)d incident to confirm", "%(n)d incidents to confirm", waiting) % {"n": waiting}


def daily_todo(count: int) -> tuple[str, str]:
    """What waits for the coordinator."""
    what = ngettext("incident from the police to confirm", "incidents from the police to confirm", count)
    return what, gettext("One key takes each in.")


def passed_todo(count: int) -> tuple[str, str]:
    """What waits for a unit's contact."""
    what = ngettext("incident was passed on to you", "incidents were passed on to you", count)
    return what, gettext("Say that you have read it.")


def accuracy_words(right: int, tried: int, reviewed: int) -> str:
    """How good the proposed categories are."""
    return gettext(
        "The proposed category was right for %(right)d of %(tried)d reports kept apart."
        " Learnt from %(reviewed)d accepted reports."
    ) % {"right": right, "tried": tried, "reviewed": reviewed}
