"""The owner's writing: drafts that nobody overwrites, and handing in."""

from collections.abc import Collection

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.writers.characters import missing_characters
from samsyn.followup import rules
from samsyn.followup.commands.events import add_event, check_writer, clock, evidence_of, held_open
from samsyn.followup.models import Evidence, FollowUp, Reason
from samsyn.plans.queries import activities_for

FIELDS = ("status", "reason", "text", "activities", "note")


@transaction.atomic
def save_draft(
    *,
    by: Viewer,
    follow_up: FollowUp,
    expected_revision: int,
    status: str = "",
    reason: Reason | None = None,
    text: str = "",
    activities: Collection[Activity] = (),
    note: str = "",
) -> FollowUp:
    """Keep the draft. `activities` are those ticked as evidence, `note` other evidence in words.

    A save that changes nothing is answered as the first time, so it may be sent again. Conflict with both texts
    where somebody else saved after `expected_revision`. A reason is dropped where the status needs none.
    """
    row = held_open(by, follow_up)
    check_writer(by, row)
    _keep(by, row, expected_revision, _Draft(status, reason, canonical(text), activities, canonical(note)))
    return row


@transaction.atomic
def hand_in(
    *,
    by: Viewer,
    follow_up: FollowUp,
    expected_revision: int,
    status: str,
    reason: Reason | None = None,
    text: str,
    activities: Collection[Activity] = (),
    note: str = "",
) -> FollowUp:
    """Save and hand in to the coordinator; refuses what is not filled in."""
    row = held_open(by, follow_up)
    check_writer(by, row)
    draft = _Draft(status, reason, canonical(text), activities, canonical(note))
    if row.state in rules.HANDED_IN and draft.fields() == stored(row).fields():
        return row
    after = rules.moved("hand_in", row.state)
    rules.check_complete(draft.status, draft.text, has_reason=draft.reason is not None)
    rules.check_characters(missing_characters(draft.text + draft.note))
    _keep(by, row, expected_revision, draft)
    row.state = after
    row.save(update_fields=["state"])
    add_event(by, row, "handed_in")
    record(by, "followup.hand_in", row, ["state"])
    return row


class _Draft:
    """What the writer's form holds, the reason dropped where the status needs none."""

    def __init__(
        self, status: str, reason: Reason | None, text: str, activities: Collection[Activity], note: str
    ) -> None:
        self.status, self.text, self.note = status, text, note
        self.reason = reason if status in rules.NEED_REASON else None
        self.activities = {activity.pk for activity in activities}

    def fields(self) -> dict[str, object]:
        """All that a writer may change, comparable."""
        reason = self.reason.pk if self.reason else None
        return dict(zip(FIELDS, (self.status, reason, self.text, self.activities, self.note), strict=True))


def stored(row: FollowUp) -> _Draft:
    """The draft as it is stored."""
    proofs = evidence_of(row)
    note = next((proof.note for proof in proofs if proof.note), "")
    activities = [proof.activity for proof in proofs if proof.activity]
    return _Draft(row.status, row.reason, row.text, activities, note)


def _keep(by: Viewer, row: FollowUp, expected_revision: int, draft: _Draft) -> None:
    rules.check_draft(draft.status, draft.text, has_reason=draft.reason is not None)
    if len(draft.note) > rules.MAX_LINE:
        raise Refusal("followup.too_long", most=rules.MAX_LINE, length=len(draft.note))
    if draft.reason and draft.reason.municipality_id != by.municipality_id:
        raise Refusal("followup.unknown_reason")
    before = stored(row)
    changed = [name for name, value in draft.fields().items() if before.fields()[name] != value]
    if not changed:
        return
    if row.revision != expected_revision:
        raise _conflict(row, before, draft, changed)
    row.state = rules.moved("save", row.state)
    row.status, row.reason, row.text = draft.status, draft.reason, draft.text
    row.revision += 1
    row.saved_at, row.saved_by_name = now(), by.name
    row.save(update_fields=["state", "status", "reason", "text", "revision", "saved_at", "saved_by_name"])
    _tick(by, row, before.activities, draft.activities)
    _write_note(by, row, before.note, draft.note)
    record(by, "followup.save_draft", row, changed)


def _conflict(row: FollowUp, before: _Draft, draft: _Draft, changed: list[str]) -> Conflict:
    # the text first: where only one field has room to be shown, it is the one
    shown = [name for name in ("text", "status", "note") if name in changed] or ["text"]
    return Conflict(
        "followup.conflict",
        theirs={name: getattr(before, name) for name in shown},
        mine={name: getattr(draft, name) for name in shown},
        name=row.saved_by_name,
        clock=clock(row),
    )


def _tick(by: Viewer, row: FollowUp, before: set[int], after: set[int]) -> None:
    known = {a.pk: a for a in activities_for(by, [row.measure], None).get(row.measure_id, [])}
    if not after - before <= known.keys():
        raise Refusal("followup.unknown_activity")
    row.evidence.filter(activity__in=before - after).update(withdrawn_at=now())
    for pk in sorted(after - before):
        signed = {"added_by": by.actor, "added_by_name": by.name, "withdrawn_at": None}
        Evidence.objects.update_or_create(
            municipality_id=by.municipality_id,
            follow_up=row,
            activity=known[pk],
            defaults={**signed, "measure_version_id": row.measure_version_id},
        )


def _write_note(by: Viewer, row: FollowUp, before: str, after: str) -> None:
    if before == after:
        return
    row.evidence.filter(withdrawn_at=None).exclude(note="").update(withdrawn_at=now())
    if after:
        Evidence.objects.create(
            municipality_id=by.municipality_id,
            follow_up=row,
            measure_version_id=row.measure_version_id,
            note=after,
            added_by=by.actor,
            added_by_name=by.name,
        )
