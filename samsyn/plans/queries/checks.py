"""Proving the derived state of plans: versions without gaps, revisions that agree, plan versions of their own plan."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.db.models import F

from samsyn.accounts.viewer import Viewer
from samsyn.plans.models import Measure, MeasureVersion, PlanVersionMeasure


def differences(viewer: Viewer) -> Sequence[str]:
    """A Swedish sentence for each place where plans disagree with themselves."""
    return [*_measures(viewer), *_plan_versions(viewer)]


def _measures(viewer: Viewer) -> Iterator[str]:
    versions: dict[int, list[MeasureVersion]] = {}
    for version in MeasureVersion.objects.filter(municipality_id=viewer.municipality_id).order_by("revision"):
        versions.setdefault(version.measure_id, []).append(version)
    for measure in Measure.objects.filter(municipality_id=viewer.municipality_id).select_related("area"):
        yield from _measure(measure, versions.get(measure.pk, []))


def _measure(measure: Measure, versions: Sequence[MeasureVersion]) -> Iterator[str]:
    name = f"Insats {measure.number} (id {measure.pk})"
    open_ones = [version for version in versions if version.valid_to is None]
    if len(open_ones) != 1:
        yield f"{name} har {len(open_ones)} aktuella versioner, ska ha en."
        return
    current = open_ones[0]
    if current.revision != measure.revision:
        yield f"{name} säger version {measure.revision}, men den aktuella är {current.revision}."
    if (current.area_id, current.number) != (measure.area_id, measure.number):
        yield f"{name} står i ett annat område eller har ett annat nummer i sin aktuella version."
    for older, newer in pairwise(versions):
        if older.valid_to != newer.valid_from or older.revision + 1 != newer.revision:
            yield f"{name} har ett glapp mellan version {older.revision} och {newer.revision}."


def _plan_versions(viewer: Viewer) -> Iterator[str]:
    rows = PlanVersionMeasure.objects.filter(municipality_id=viewer.municipality_id)
    strange = rows.exclude(measure_version__area__plan=F("plan_version__plan"))
    for row in strange.select_related("plan_version", "measure_version"):
        number = row.measure_version.number
        version = f"Planversion {row.plan_version.number} (id {row.plan_version_id})"
        yield f"{version} har en insats {number} ur en annan plan."
