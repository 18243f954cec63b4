"""Rows of a table laid against what is stored: what changes, what is wrong, what somebody else changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.goals.rules import DELIVERABLE, INDICATOR, GoalContent
from samsyn.plans.rules.cells import BY_CODE, COLUMNS, read, shown
from samsyn.plans.rules.content import MeasureContent, checked
from samsyn.plans.rules.lookups import Lookups

_COLUMN_OF = {  # the cell where a refusal of the whole measure is shown
    "plans.deputy_is_owner": "deputy",
    "plans.ends_before_start": "ends_on",
    "plans.odd_staff": "staff_actual",
    "plans.long_title": "title",
    "plans.long_deadline_words": "deadline_words",
    "plans.long_causes": "causes",
    "plans.no_text": "text",
    "plans.long_text": "text",
    "goals.no_direction": "direction",
    "goals.value_of_deliverable": "direction",
    "goals.milestones_of_indicator": "direction",
    "goals.odd_value": "target",
}


@dataclass(frozen=True)
class CellChange:
    """A cell that would change: from what to what, as shown."""

    code: str
    before: str
    after: str


@dataclass(frozen=True)
class RowOutcome:
    """A row laid against what is stored. `content` is None where something is wrong."""

    content: MeasureContent | None
    changes: tuple[CellChange, ...] = ()
    errors: Mapping[str, Refusal] = field(default_factory=dict)  # by column code
    touched: frozenset[str] = frozenset()  # the columns that the writer changed


def outcome(
    base: MeasureContent, current: MeasureContent, cells: Mapping[str, str], lookups: Lookups
) -> RowOutcome:
    """Lay written `cells` against the version they were made from (`base`) and the one that stands now.

    Only cells that differ from `base` count; where somebody else has changed the same cell it is an error,
    where they changed another both changes stand.
    """
    then, now = shown(base, lookups), shown(current, lookups)
    touched = {
        code: canonical(written)
        for code, written in cells.items()
        if canonical(written) != canonical(then[code])
    }
    errors: dict[str, Refusal] = {}
    values = {}
    for code, written in touched.items():
        if now[code] != then[code] and now[code] != written:
            errors[code] = Refusal("plans.stale_cell", theirs=now[code] or "–")
            continue
        try:
            values[code] = read(code, written, lookups)
        except Refusal as refusal:
            errors[code] = refusal
    return replace(_judged(current, values, errors, now, lookups), touched=frozenset(touched))


def _judged(
    current: MeasureContent,
    values: Mapping[str, object],
    errors: dict[str, Refusal],
    now: Mapping[str, str],
    lookups: Lookups,
) -> RowOutcome:
    if errors:
        return RowOutcome(None, (), errors)
    try:
        content = checked(_with(current, values))
    except Refusal as refusal:
        where = _COLUMN_OF.get(refusal.code, "goal_text")
        return RowOutcome(None, (), {_blamed(refusal, where, values): refusal})
    after = shown(content, lookups)
    changes = [
        CellChange(c.code, now[c.code], after[c.code]) for c in COLUMNS if now[c.code] != after[c.code]
    ]
    return RowOutcome(content, tuple(changes))


def _blamed(refusal: Refusal, usual: str, values: Mapping[str, object]) -> str:
    """A pair's fault is shown in the cell that was written, where only one of the pair was."""
    pairs = {
        "plans.deputy_is_owner": ("deputy", "owner"),
        "plans.ends_before_start": ("ends_on", "starts_on"),
    }
    pairs["plans.odd_staff"] = ("staff_actual", "staff_planned")
    return next((code for code in pairs.get(refusal.code, (usual,)) if code in values), usual)


def _with(content: MeasureContent, values: Mapping[str, object]) -> MeasureContent:
    own = {code: value for code, value in values.items() if BY_CODE[code].field == code}
    goal = {code: value for code, value in values.items() if BY_CODE[code].field == "goal"}
    if goal:
        own["goal"] = _goal_with(content.goal, goal)
    return replace(content, **own)  # type: ignore[arg-type]  # the columns' readers give the fields' types


def _goal_with(goal: GoalContent | None, values: Mapping[str, object]) -> GoalContent | None:
    named = {"text" if code == "goal_text" else code: value for code, value in values.items()}
    changed = replace(goal or GoalContent(DELIVERABLE, ""), **named)  # type: ignore[arg-type]  # as above
    said = (
        changed.text,
        changed.direction,
        changed.baseline,
        changed.target,
        changed.measured_in,
        changed.target_on,
    )
    if not any(value not in ("", None) for value in said):
        return None
    return replace(changed, kind=INDICATOR if changed.direction else DELIVERABLE)
