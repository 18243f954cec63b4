"""Units, their links, categories and sources in words: refusals, acts, who has been heard from."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samsyn.incidents.rules.coverage import Finding

SENTENCES = {
    "incidents.link_days": _("A link holds for 1 to %(most)s days. Choose a number between them."),
    "incidents.no_name": _("The name is missing. Write one."),
    "incidents.unit_name": _("There is already a unit called %(name)s. Choose another name."),
    "incidents.icon": _("There is no such picture. Choose one of those shown."),
    "incidents.category_name": _("There is already a category called %(name)s. Choose another name."),
    "incidents.category_depth": _(
        "A sub-category can't have sub-categories of its own. Choose one of the main categories."
    ),
    "incidents.category_retired": _("%(name)s is not used any more. Take it up again first."),
    "incidents.category_has_children": _(
        "%(name)s has sub-categories that are in use. Stop using or move them first."
    ),
    "incidents.last_category": _("This is the last category in use. Add another one first."),
    "incidents.source_name": _("There is already a source called %(name)s. Choose another name."),
    "incidents.source_has_units": _(
        "Units report to the source %(name)s. Give them another source, or end them first."
    ),
    "incidents.police_audience": _(
        "What comes from the police is for the authorities until someone from the police says otherwise."
    ),
    "incidents.not_police_source": _("%(name)s is not a source of the police's."),
    "incidents.stale_settings": _(
        "Somebody else has saved in the meantime. Compare the texts, then save again."
    ),
    "incidents.unit_ended": _("%(name)s no longer reports. Open the unit again first, then make a link."),
}

# what the log says was done, after the name of who did it
ACTS = {
    "incidents.add_category": _("added a category"),
    "incidents.change_category": _("changed a category"),
    "incidents.move_category": _("changed the order of the categories"),
    "incidents.retire_category": _("stopped using a category"),
    "incidents.bring_back_category": _("took up a category again"),
    "incidents.add_source": _("added a source"),
    "incidents.change_source": _("changed a source"),
    "incidents.widen_police": _("changed who may read what comes from the police"),
    "incidents.retire_source": _("stopped using a source"),
    "incidents.bring_back_source": _("took up a source again"),
    "incidents.set_reporting_settings": _("changed how worry for a youth is notified"),
    "incidents.add_reporting_unit": _("added a reporting unit"),
    "incidents.change_reporting_unit": _("changed a reporting unit"),
    "incidents.end_reporting_unit": _("ended a reporting unit"),
    "incidents.resume_reporting_unit": _("let a reporting unit report again"),
    "incidents.mail_link": _("had a link mailed to someone in a reporting unit"),
    "incidents.remind_unit": _("reminded a silent unit"),
    "incidents.make_link": _("made a link for a reporting unit"),
    "incidents.revoke_link": _("revoked a reporting unit's link"),
    "incidents.open_link": _("came in on a phone by a unit's link"),
    "incidents.revoke_device": _("shut a phone that came by a link"),
}


def coverage_heading(finding: Finding) -> str:
    """What the page of coverage says first."""
    if finding.code == "nobody_expected":
        return gettext("No unit was to report last week")
    answered = ngettext(
        "%(answered)s of %(expected)s unit has answered",
        "%(answered)s of %(expected)s units have answered",
        finding.expected,
    ) % {"answered": finding.answered, "expected": finding.expected}
    if not finding.silent:
        return answered
    silent = ngettext("%(silent)s silent", "%(silent)s silent", finding.silent) % {"silent": finding.silent}
    return f"{answered}, {silent}"


def coverage_lead(finding: Finding) -> str:
    """What follows from it."""
    if finding.code == "nobody_expected":
        return gettext("Add the units that are to report, and how often.")
    if not finding.silent:
        return gettext("What is not in the reports was not seen either, as far as the units know.")
    return gettext("Zero reports from a silent unit say nothing. It gets one friendly reminder by mail.")


def silent_todo(count: int) -> tuple[str, str]:
    """What waits for the coordinator: "3 units are silent"."""
    what = ngettext("unit is silent", "units are silent", count)
    return what, gettext("They have not been heard from in their last period.")
