"""Adding goals and ticking off milestones."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.goals.models import Goal, Milestone
from samsyn.goals.rules import GoalContent, MilestoneContent, checked


@transaction.atomic
def add_goal(
    *,
    by: Viewer,
    kind: str,
    text: str,
    direction: str = "",
    measured_in: str = "",
    baseline: Decimal | None = None,
    baseline_on: date | None = None,
    target: Decimal | None = None,
    target_on: date | None = None,
    milestones: Sequence[MilestoneContent] = (),
) -> Goal:
    """Add a goal. It is never edited: who changes a goal adds a new one."""
    values = (measured_in, direction, baseline, baseline_on, target, target_on)
    return add_goal_content(by=by, content=GoalContent(kind, text, *values, milestones=tuple(milestones)))


@transaction.atomic
def add_goal_content(*, by: Viewer, content: GoalContent) -> Goal:
    """Add a goal from its content, checked."""
    by.require("plans.edit")
    content = checked(content)
    fields = {name: value for name, value in vars(content).items() if name != "milestones"}
    goal = Goal.objects.create(municipality_id=by.municipality_id, **fields)
    Milestone.objects.bulk_create(
        Milestone(municipality_id=by.municipality_id, goal=goal, position=position, **vars(step))
        for position, step in enumerate(content.milestones, start=1)
    )
    record(by, "goals.add_goal", goal, [*fields, "milestones"])
    return goal


@transaction.atomic
def finish_milestone(*, by: Viewer, milestone: Milestone, done_on: date | None) -> None:
    """Say on what day a milestone was reached; None opens it again."""
    by.require("plans.edit")
    Milestone.objects.filter(municipality_id=by.municipality_id, pk=milestone.pk).update(done_on=done_on)
    record(by, "goals.finish_milestone", milestone, ["done_on"])
