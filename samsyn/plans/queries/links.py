"""What is tied to measures: activities, other plans."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.plans.models import LinkedPlan, Measure, MeasureActivity, MeasureVersion
from samsyn.plans.rules import label


def activities_for(
    viewer: Viewer, measures: Iterable[Measure], since: date | None = None
) -> dict[int, list[Activity]]:
    """Activities that count for each measure and ended on or after `since`, by measure id, the latest first.

    Cancelled ones are left out; measures without any are missing from the answer. One statement.
    """
    links = MeasureActivity.objects.filter(
        municipality_id=viewer.municipality_id,
        measure__in=[measure.pk for measure in measures],
        activity__cancelled_on__isnull=True,
    )
    if since:
        links = links.alias(last_day=Coalesce("activity__ends_on", "activity__starts_on")).filter(
            last_day__gte=since
        )
    found: dict[int, list[Activity]] = {}
    rows = links.select_related("activity__kind", "activity__place")
    for link in rows.order_by("-activity__starts_on", "-activity__pk"):
        found.setdefault(link.measure_id, []).append(link.activity)
    return found


def measures_for(viewer: Viewer, activities: Iterable[Activity]) -> dict[int, list[Measure]]:
    """The measures that each activity counts for, by activity id. One statement."""
    links = MeasureActivity.objects.filter(
        municipality_id=viewer.municipality_id, activity__in=[activity.pk for activity in activities]
    )
    found: dict[int, list[Measure]] = {}
    rows = links.select_related("measure__area__plan")
    for link in rows.order_by("measure__area__position", "measure__position"):
        found.setdefault(link.activity_id, []).append(link.measure)
    return found


def labels(viewer: Viewer, measures: Iterable[Measure]) -> dict[int, str]:
    """Each measure in one line, by id. One statement."""
    rows = MeasureVersion.objects.filter(
        municipality_id=viewer.municipality_id,
        measure__in=[measure.pk for measure in measures],
        valid_to__isnull=True,
    )
    told = rows.values_list("measure_id", "number", "title", "text")
    return {pk: label(number, title, text) for pk, number, title, text in told}


def linked_plans(viewer: Viewer) -> QuerySet[LinkedPlan]:
    """Other plans that measures point at, by title."""
    return LinkedPlan.objects.filter(municipality_id=viewer.municipality_id).order_by("title")
