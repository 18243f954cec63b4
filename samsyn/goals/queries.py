"""Reading goals."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.goals.models import Goal, Milestone
from samsyn.goals.rules import GoalContent, MilestoneContent


def milestones(viewer: Viewer) -> QuerySet[Milestone]:
    """All milestones of the viewer's municipality."""
    return Milestone.objects.filter(municipality_id=viewer.municipality_id).select_related("goal")


def content_of(goal: Goal) -> GoalContent:
    """The goal as a value; reads its milestones (prefetch `milestones` for many)."""
    return GoalContent(
        kind=goal.kind,
        text=goal.text,
        measured_in=goal.measured_in,
        direction=goal.direction,
        baseline=goal.baseline,
        baseline_on=goal.baseline_on,
        target=goal.target,
        target_on=goal.target_on,
        milestones=tuple(MilestoneContent(m.text, m.due_on, m.done_on) for m in goal.milestones.all()),
    )
