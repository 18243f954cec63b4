"""Tables of measures, from the quick-fill page or a workbook, laid against what is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.organisations.queries import everyone, organisations, units
from samsyn.plans.models import ActionPlan, Measure, MeasureVersion
from samsyn.plans.queries.contents import content_of, whole
from samsyn.plans.queries.links import linked_plans
from samsyn.plans.queries.plans import current_versions
from samsyn.plans.rules.cells import shown
from samsyn.plans.rules.lookups import Lookups, lookup
from samsyn.plans.rules.rows import RowOutcome, outcome
from samsyn.plans.wording.fields import direction_words, effect_words


@dataclass(frozen=True)
class TableRow:
    """A measure as a row: its cells as they stand in `revision`."""

    measure: Measure
    revision: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class WrittenRow:
    """A row that came in: which measure, from which revision, with what in its cells."""

    uid: UUID
    revision: int
    cells: Mapping[str, str]
    where: int = 0  # the row's number in its sheet


@dataclass(frozen=True)
class JudgedRow:
    """A row that came in with its measure (None: unknown) and what comes of it."""

    row: WrittenRow
    measure: Measure | None
    outcome: RowOutcome
    stale: bool = False

    @property
    def matters(self) -> bool:
        """Whether the row changes anything or is wrong."""
        return bool(self.outcome.changes or self.outcome.errors)


def lookups(viewer: Viewer) -> Lookups:
    """What cells can point at, in four statements."""
    persons = list(everyone(viewer).select_related("unit"))
    return Lookups(
        persons=lookup((p.pk, p.name, p.title or (p.unit.name if p.unit else "")) for p in persons),
        units=lookup((unit.pk, unit.name, unit.organisation.name) for unit in units(viewer)),
        organisations=lookup((row.pk, row.name, "") for row in organisations(viewer)),
        plans=lookup((plan.pk, plan.title, "") for plan in linked_plans(viewer)),
        directions=direction_words(),
        effects=effect_words(),
        gone=frozenset(person.pk for person in persons if person.left_on),
    )


def table(viewer: Viewer, plan: ActionPlan, known: Lookups) -> list[TableRow]:
    """All measures of the plan as rows, in a constant number of statements."""
    ids = [version.pk for version in current_versions(viewer, plan)]
    rows = whole(MeasureVersion.objects.filter(municipality_id=viewer.municipality_id, pk__in=ids))
    ordered = rows.order_by("measure__area__position", "measure__position")
    return [TableRow(v.measure, v.revision, shown(content_of(v), known)) for v in ordered]


def judge(viewer: Viewer, plan: ActionPlan, written: Sequence[WrittenRow], known: Lookups) -> list[JudgedRow]:
    """What would come of each row; rows of measures that the plan lacks are wrong as a whole."""
    uids = {row.uid for row in written}
    rows = MeasureVersion.objects.filter(
        municipality_id=viewer.municipality_id,
        measure__uid__in=uids,
        measure__area__plan=plan,
        measure__removed_on__isnull=True,
    )
    versions = {(v.measure.uid, v.revision): v for v in whole(rows)}
    current = {v.measure.uid: v for v in versions.values() if v.valid_to is None}
    return [_judged(row, versions, current, known) for row in written]


def _judged(
    row: WrittenRow,
    versions: Mapping[tuple[UUID, int], MeasureVersion],
    current: Mapping[UUID, MeasureVersion],
    known: Lookups,
) -> JudgedRow:
    now, base = current.get(row.uid), versions.get((row.uid, row.revision))
    if now is None:
        return JudgedRow(row, None, RowOutcome(None, (), {"": Refusal("plans.row_unknown")}))
    if base is None:
        return JudgedRow(row, now.measure, RowOutcome(None, (), {"": Refusal("plans.row_revision")}))
    laid = outcome(content_of(base), content_of(now), row.cells, known)
    return JudgedRow(row, now.measure, laid, stale=base.pk != now.pk)
