"""A stale save of a measure: what both wrote, side by side, and a form that keeps what was typed."""

from dataclasses import dataclass
from typing import Any

from samsyn.base.refusal import Conflict
from samsyn.plans.forms.measure import GOAL_FIELDS, MeasureForm, initial_of
from samsyn.plans.rules import MeasureContent, changed_fields


@dataclass(frozen=True)
class ConflictRow:
    """A field that both changed."""

    code: str
    theirs: str
    mine: str


def conflict_rows(
    conflict: Conflict, form: MeasureForm, base: MeasureContent, current: MeasureContent
) -> list[ConflictRow]:
    """The fields that the writer and somebody else both changed since the form was opened."""
    touched = {"goal" if name in GOAL_FIELDS else name for name in form.changed_data}
    both = [name for name in changed_fields(base, current) if name in touched and name in conflict.theirs]
    return [ConflictRow(name, conflict.theirs[name], conflict.mine[name]) for name in both]


def merged_initial(form: MeasureForm, current: MeasureContent, revision: int) -> dict[str, Any]:
    """What the writer changed as they wrote it, all else as it stands now."""
    mine = {name: form[name].data for name in form.changed_data}
    return {**initial_of(current), **mine, "revision": revision}
