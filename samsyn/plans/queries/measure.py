"""All that a measure's page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.plans.models import Measure, MeasureVersion
from samsyn.plans.queries.history import Step, history
from samsyn.plans.queries.links import activities_for
from samsyn.plans.queries.page import gaps_of, statuses
from samsyn.plans.rules.content import heading
from samsyn.plans.sockets import MEASURE_FOLLOW_UPS, FollowUpLine, StatusBadge


@dataclass(frozen=True)
class MeasurePage:
    """A measure's page."""

    measure: Measure
    version: MeasureVersion
    heading: str
    gaps: tuple[str, ...]
    badge: StatusBadge | None
    activities: Sequence[Activity]
    follow_ups: Sequence[FollowUpLine]
    history: Sequence[Step]


def measure_page(viewer: Viewer, measure: Measure) -> MeasurePage:
    """The page of a measure."""
    steps = history(viewer, measure)
    version = steps[0].version
    told = [line for plug in MEASURE_FOLLOW_UPS for line in plug(viewer, [measure]).get(measure.pk, ())]
    return MeasurePage(
        measure=measure,
        version=version,
        heading=heading(version.title, version.text),
        gaps=gaps_of(version),
        badge=statuses(viewer, [measure]).get(measure.pk),
        activities=activities_for(viewer, [measure]).get(measure.pk, []),
        follow_ups=told,
        history=steps,
    )
