"""Saving many measures at once: all of them or none."""

from collections.abc import Sequence

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.plans.commands.change import change_measure
from samsyn.plans.models import ActionPlan
from samsyn.plans.queries.rows import WrittenRow, judge, lookups
from samsyn.plans.rules import FIELDS


@transaction.atomic
def save_rows(*, by: Viewer, plan: ActionPlan, rows: Sequence[WrittenRow]) -> int:
    """Save what `rows` change, each measure as a new version; returns how many. Refused whole if a cell is wrong."""
    by.require("plans.edit")
    judged = judge(by, plan, rows, lookups(by))
    if any(row.outcome.errors for row in judged):
        raise Refusal("plans.rows_wrong")
    changed = [row for row in judged if row.outcome.changes and row.measure and row.outcome.content]
    for row in changed:
        if row.measure and row.outcome.content:
            content = row.outcome.content
            fields = {name: getattr(content, name) for name in FIELDS if name not in ("area", "number")}
            change_measure(by=by, measure=row.measure, expected_revision=row.measure.revision, **fields)
    return len(changed)
