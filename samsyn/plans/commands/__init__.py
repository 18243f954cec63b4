"""Writing agreements, plans, measures, versions, and what links to them."""

from samsyn.plans.commands.agreements import add_agreement, change_agreement
from samsyn.plans.commands.change import change_measure
from samsyn.plans.commands.links import add_linked_plan, link_activity, set_activity_measures, unlink_activity
from samsyn.plans.commands.measures import add_measure, remove_measure
from samsyn.plans.commands.plans import add_area, add_plan, change_area
from samsyn.plans.commands.rows import save_rows
from samsyn.plans.commands.versions import make_version

__all__ = [
    "add_agreement",
    "add_area",
    "add_linked_plan",
    "add_measure",
    "add_plan",
    "change_agreement",
    "change_area",
    "change_measure",
    "link_activity",
    "make_version",
    "remove_measure",
    "save_rows",
    "set_activity_measures",
    "unlink_activity",
]
