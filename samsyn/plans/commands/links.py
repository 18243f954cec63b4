"""Tying activities to measures, and naming other plans."""

from collections.abc import Collection

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.plans.models import LinkedPlan, Measure, MeasureActivity
from samsyn.plans.rules.periods import one_line


@transaction.atomic
def link_activity(*, by: Viewer, measure: Measure, activity: Activity) -> None:
    """Let an activity count for a measure; twice is once."""
    by.require("activities.edit")
    if {measure.municipality_id, activity.municipality_id} != {by.municipality_id}:
        raise Refusal("plans.other_municipality")
    row, new = MeasureActivity.objects.get_or_create(
        municipality_id=by.municipality_id, measure=measure, activity=activity
    )
    if new:
        record(by, "plans.link_activity", row, ["activity", "measure"])


@transaction.atomic
def unlink_activity(*, by: Viewer, measure: Measure, activity: Activity) -> None:
    """Let an activity no longer count for a measure."""
    by.require("activities.edit")
    rows = MeasureActivity.objects.filter(
        municipality_id=by.municipality_id, measure=measure, activity=activity
    )
    if rows.delete()[0]:
        record(by, "plans.unlink_activity", measure, ["activity"])


@transaction.atomic
def set_activity_measures(*, by: Viewer, activity: Activity, measures: Collection[Measure]) -> None:
    """Let an activity count for exactly these measures."""
    by.require("activities.edit")
    wanted = {measure.pk for measure in measures}
    linked = MeasureActivity.objects.filter(municipality_id=by.municipality_id, activity=activity)
    for link in linked.exclude(measure__in=wanted).select_related("measure"):
        unlink_activity(by=by, measure=link.measure, activity=activity)
    for measure in measures:
        link_activity(by=by, measure=measure, activity=activity)


@transaction.atomic
def add_linked_plan(*, by: Viewer, title: str, registry_number: str = "", address: str = "") -> LinkedPlan:
    """Name another plan of the municipality, once."""
    by.require("plans.edit")
    row, new = LinkedPlan.objects.get_or_create(
        municipality_id=by.municipality_id,
        title=one_line(title, 160),
        defaults={"registry_number": registry_number, "address": address},
    )
    if new:
        record(by, "plans.add_linked_plan", row, ["address", "registry_number", "title"])
    return row
