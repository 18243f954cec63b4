"""Rows for the doors of plans."""

from datetime import date
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.goals.commands import add_goal
from samsyn.goals.models import Milestone
from samsyn.goals.rules import MilestoneContent
from tests.builders import a_full_plan, a_measure, a_plan, an_agreement, an_area


def plan(by: Viewer) -> dict[str, Any]:
    """A plan with one measure."""
    return {"uid": a_full_plan(by, (1,)).uid}


def area(by: Viewer) -> dict[str, Any]:
    """A priority area."""
    return {"uid": an_area(by, a_plan(by)).uid}


def measure(by: Viewer) -> dict[str, Any]:
    """A measure."""
    return {"uid": a_measure(by, an_area(by, a_plan(by))).uid}


def milestone(by: Viewer) -> dict[str, Any]:
    """A measure with a milestone."""
    goal = add_goal(
        by=by,
        kind="deliverable",
        text="En modell",
        milestones=(MilestoneContent("Antagen", date(2022, 6, 30)),),
    )
    owned = a_measure(by, an_area(by, a_plan(by)), goal=goal)
    return {"uid": owned.uid, "milestone_uid": Milestone.objects.get(goal=goal).uid}


def agreement(by: Viewer) -> dict[str, Any]:
    """An agreement."""
    return {"uid": an_agreement(by).uid}


PLANTED = {
    "plans:plan_of": plan,
    "plans:versions": plan,
    "plans:compare": plan,
    "plans:fill": plan,
    "plans:workbook": plan,
    "plans:workbook_file": plan,
    "plans:workbook_check": plan,
    "plans:workbook_save": plan,
    "plans:measure_new": plan,
    "plans:area_new": plan,
    "plans:area_edit": area,
    "plans:measure": measure,
    "plans:measure_edit": measure,
    "plans:measure_remove": measure,
    "plans:milestone": milestone,
    "plans:agreement": agreement,
    "plans:agreement_edit": agreement,
    "plans:plan_new": agreement,
}
