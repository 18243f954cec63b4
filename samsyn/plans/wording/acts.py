"""What the log says was done to plans."""

from django.utils.translation import gettext_lazy as _

# what the log says was done, after the name of who did it
ACTS = {
    "plans.add_agreement": _("added an agreement"),
    "plans.add_area": _("added a priority area"),
    "plans.add_linked_plan": _("added another plan to link to"),
    "plans.add_measure": _("added a measure"),
    "plans.add_plan": _("added an action plan"),
    "plans.change_agreement": _("changed an agreement"),
    "plans.change_area": _("changed a priority area"),
    "plans.change_measure": _("changed a measure"),
    "plans.link_activity": _("counted an activity for a measure"),
    "plans.make_version": _("named a version of the plan"),
    "plans.remove_measure": _("removed a measure"),
    "plans.unlink_activity": _("took an activity from a measure"),
}
