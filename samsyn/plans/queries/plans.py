"""Plans with their areas and current measures, in a constant number of statements."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.plans.models import (
    ActionPlan,
    Agreement,
    Measure,
    MeasureVersion,
    PlanVersion,
    PlanVersionArea,
    PriorityArea,
)


@dataclass(frozen=True)
class MeasureRow:
    """A measure and its current version."""

    measure: Measure
    version: MeasureVersion


@dataclass(frozen=True)
class AreaRows:
    """A priority area and its measures in order."""

    area: PriorityArea
    rows: list[MeasureRow]


def agreements(viewer: Viewer) -> QuerySet[Agreement]:
    """All agreements, the latest first."""
    rows = Agreement.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("steering_group", "source").order_by("-valid_from", "-id")


def plans(viewer: Viewer) -> QuerySet[ActionPlan]:
    """All action plans with their agreements, the latest first."""
    rows = ActionPlan.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("agreement").order_by("-starts_on", "-id")


def current_plan(viewer: Viewer) -> ActionPlan | None:
    """The plan that runs today: else the next to begin, else the last that ended, else None."""
    day = today()
    known = list(plans(viewer))
    running = [plan for plan in known if plan.starts_on <= day <= plan.ends_on]
    coming = [plan for plan in reversed(known) if plan.starts_on > day]
    return next(iter([*running, *coming, *known]), None)


def areas(viewer: Viewer, plan: ActionPlan) -> QuerySet[PriorityArea]:
    """The plan's areas in order."""
    return PriorityArea.objects.filter(municipality_id=viewer.municipality_id, plan=plan).order_by("position")


def all_areas(viewer: Viewer) -> QuerySet[PriorityArea]:
    """The areas of all plans."""
    return PriorityArea.objects.filter(municipality_id=viewer.municipality_id).select_related("plan")


def measures(viewer: Viewer) -> QuerySet[Measure]:
    """All measures of all plans, those taken out included."""
    rows = Measure.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("area__plan", "source").order_by("area__position", "position")


def areas_of_version(viewer: Viewer, version: PlanVersion) -> QuerySet[PlanVersionArea]:
    """The areas as they stood in a plan version, in order."""
    return PlanVersionArea.objects.filter(
        municipality_id=viewer.municipality_id, plan_version=version
    ).order_by("position")


def versions_of(viewer: Viewer, measure: Measure) -> QuerySet[MeasureVersion]:
    """All versions of a measure, the latest first."""
    rows = MeasureVersion.objects.filter(municipality_id=viewer.municipality_id, measure=measure)
    return rows.order_by("-revision")


def current_versions(viewer: Viewer, plan: ActionPlan) -> list[MeasureVersion]:
    """The current versions of the plan's measures in the plan's order, in one statement."""
    rows = MeasureVersion.objects.filter(
        municipality_id=viewer.municipality_id,
        measure__area__plan=plan,
        measure__removed_on__isnull=True,
        valid_to__isnull=True,
    )
    rows = rows.select_related("measure__area", "owner", "deputy", "unit__organisation", "goal")
    return list(rows.order_by("measure__area__position", "measure__position"))


def areas_with_measures(viewer: Viewer, plan: ActionPlan) -> list[AreaRows]:
    """The plan's areas, empty ones too, with their current measures, in two statements."""
    rows: dict[int, list[MeasureRow]] = {}
    for version in current_versions(viewer, plan):
        rows.setdefault(version.measure.area_id, []).append(MeasureRow(version.measure, version))
    return [AreaRows(area, rows.get(area.pk, [])) for area in areas(viewer, plan)]
