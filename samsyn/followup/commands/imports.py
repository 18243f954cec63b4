"""Earlier rounds from a document: locked history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.followup import rules
from samsyn.followup.commands.rounds import follow_all_up, new_round
from samsyn.followup.models import FollowUp, FollowUpEvent, FollowUpRound
from samsyn.plans.models import ActionPlan, Measure
from samsyn.plans.queries import current_versions


@dataclass(frozen=True)
class ImportedFollowUp:
    """A measure's follow-up as it stood in a document; `where` as readers tell it. The document has no status."""

    measure: Measure
    text: str
    source: SourceDocument | None = None
    where: dict[str, Any] | None = None


@transaction.atomic
def import_round(
    *,
    by: Viewer,
    plan: ActionPlan,
    title: str,
    period_from: date,
    period_to: date,
    decided_on: date,
    entries: Sequence[ImportedFollowUp],
) -> FollowUpRound:
    """Take in an earlier round. Measures of the plan without an entry stand there as not handed in."""
    by.require("followup.manage")
    if period_to < period_from:
        raise Refusal("followup.period_backwards")
    found = {entry.measure.pk: entry for entry in entries if canonical(entry.text)}
    if not found:
        raise Refusal("followup.nothing_to_import")
    source = next((entry.source for entry in entries if entry.source), None)
    dates = {"period_from": period_from, "period_to": period_to, "due_on": decided_on}
    row = new_round(by, plan, title, decided_on=decided_on, source=source, **dates)
    follow_ups = follow_all_up(by, row, current_versions(by, plan))
    if not found.keys() <= {follow_up.measure_id for follow_up in follow_ups}:
        raise Refusal("followup.other_plan")
    for follow_up in follow_ups:
        _fill(follow_up, found.get(follow_up.measure_id))
    FollowUp.objects.bulk_update(follow_ups, ["state", "text", "source", "source_where"])
    FollowUpEvent.objects.bulk_create(_event(by, follow_up) for follow_up in follow_ups)
    record(by, "followup.import_round", row, ["plan", "title", "period_from", "period_to", "decided_on"])
    return row


def _fill(follow_up: FollowUp, entry: ImportedFollowUp | None) -> None:
    if entry:
        follow_up.state, follow_up.text = rules.ACCEPTED, canonical(entry.text)
        follow_up.source, follow_up.source_where = entry.source, entry.where


def _event(by: Viewer, follow_up: FollowUp) -> FollowUpEvent:
    return FollowUpEvent(
        municipality_id=by.municipality_id,
        follow_up=follow_up,
        number=1,
        kind="imported" if follow_up.text else "opened",
        actor=by.actor,
        actor_name=by.name,
        at=now(),
        text=follow_up.text,
    )
