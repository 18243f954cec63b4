"""What changed from version to version: of one measure, and between two versions of the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from samsyn.accounts.viewer import Viewer
from samsyn.plans.models import ActionPlan, Measure, MeasureVersion, PlanVersion, PriorityArea
from samsyn.plans.queries.contents import content_of, names, whole
from samsyn.plans.queries.plans import current_versions, versions_of
from samsyn.plans.rules import changed_fields
from samsyn.plans.rules.content import heading
from samsyn.plans.rules.names import Names
from samsyn.plans.wording import FIELD_NAMES, field_texts

AreaWords = tuple[str, str, str]  # number, title, description
ADDED, REMOVED, MOVED, CHANGED, SAME = "added", "removed", "moved", "changed", "same"


@dataclass(frozen=True)
class FieldChange:
    """A field that differs, as text on both sides; None where the whole measure is missing there."""

    heading: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Step:
    """One version in a measure's history and what it changed; the first changed nothing."""

    version: MeasureVersion
    changes: list[FieldChange]


@dataclass(frozen=True)
class Compared:
    """A measure in two versions of a plan. `kind` is one of added, removed, moved, changed, same."""

    measure: Measure
    kind: str
    number: str
    heading: str
    changes: list[FieldChange]


@dataclass(frozen=True)
class ComparedArea:
    """A priority area in two versions: what of its own words changed, and its measures."""

    number: str
    title: str
    changes: list[FieldChange]
    measures: list[Compared]

    @property
    def same(self) -> int:
        """How many of its measures are the same on both sides."""
        return sum(measure.kind == SAME for measure in self.measures)


@dataclass(frozen=True)
class Side:
    """One side of a comparison: a kept version, or the plan as it stands now."""

    code: str  # "1", "current"
    version: PlanVersion | None
    areas: Mapping[int, AreaWords]  # area id -> number, title, description, in order
    measures: Mapping[int, MeasureVersion]  # measure id -> version, in order


def history(viewer: Viewer, measure: Measure) -> list[Step]:
    """All versions of a measure, the latest first, each with what it changed."""
    versions = list(whole(versions_of(viewer, measure)))
    known = names(viewer)
    steps = [Step(new, _changes(old, new, known)) for new, old in pairwise(versions)]
    return [*steps, *(Step(version, []) for version in versions[-1:])]


def _changes(old: MeasureVersion, new: MeasureVersion, known: Names) -> list[FieldChange]:
    before, after = content_of(old), content_of(new)
    was, became = field_texts(before, known), field_texts(after, known)
    return [
        FieldChange(str(FIELD_NAMES[name]), was[name], became[name]) for name in changed_fields(before, after)
    ]


def side(viewer: Viewer, plan: ActionPlan, code: str) -> Side | None:
    """The plan as version number `code`, or "current"; None where there is no such version."""
    here = {"municipality_id": viewer.municipality_id}
    if code == "current":
        ids = [version.pk for version in current_versions(viewer, plan)]
        rows = PriorityArea.objects.filter(plan=plan, **here).order_by("position")
        areas = {area.pk: (area.number, area.title, area.description) for area in rows}
        return Side(code, None, areas, _measures(viewer, ids))
    kept = PlanVersion.objects.filter(plan=plan, number=code if code.isdecimal() else 0, **here).first()
    if kept is None:
        return None
    frozen = {row.area_id: (row.number, row.title, row.description) for row in kept.area_rows.all()}
    return Side(code, kept, frozen, _measures(viewer, kept.rows.values_list("measure_version_id", flat=True)))


def _measures(viewer: Viewer, ids: Iterable[int]) -> dict[int, MeasureVersion]:
    rows = whole(MeasureVersion.objects.filter(municipality_id=viewer.municipality_id, pk__in=list(ids)))
    ordered = rows.order_by("area__position", "measure__position")
    return {version.measure_id: version for version in ordered}


def compare(viewer: Viewer, old: Side, new: Side) -> list[ComparedArea]:
    """Both sides area by area; a removed measure stands in the area where it stood."""
    known = names(viewer)
    order = [*new.areas, *(pk for pk in old.areas if pk not in new.areas)]
    return [_area(pk, old, new, known) for pk in order]


def _area(pk: int, old: Side, new: Side, known: Names) -> ComparedArea:
    was, became = old.areas.get(pk), new.areas.get(pk)
    here = [version for version in new.measures.values() if version.area_id == pk]
    gone = [v for key, v in old.measures.items() if v.area_id == pk and key not in new.measures]
    compared = [_compared(old.measures.get(v.measure_id), v, known) for v in here]
    compared += [_told(v, REMOVED, [FieldChange(str(FIELD_NAMES["text"]), v.text, None)]) for v in gone]
    number, title, _description = became or was or ("", "", "")
    return ComparedArea(number, title, _area_changes(was, became), compared)


def _area_changes(was: AreaWords | None, became: AreaWords | None) -> list[FieldChange]:
    if was is None or became is None:
        return []
    labels = (FIELD_NAMES["number"], FIELD_NAMES["title"], FIELD_NAMES["text"])
    pairs = zip(labels, was, became, strict=True)
    return [FieldChange(str(label), before, after) for label, before, after in pairs if before != after]


def _compared(old: MeasureVersion | None, new: MeasureVersion, known: Names) -> Compared:
    if old is None:
        return _told(new, ADDED, [FieldChange(str(FIELD_NAMES["text"]), None, new.text)])
    changes = [] if old.pk == new.pk else _changes(old, new, known)
    if (old.area_id, old.number) != (new.area_id, new.number):
        return _told(new, MOVED, changes)
    return _told(new, CHANGED if changes else SAME, changes)


def _told(version: MeasureVersion, kind: str, changes: list[FieldChange]) -> Compared:
    return Compared(version.measure, kind, version.number, heading(version.title, version.text), changes)
