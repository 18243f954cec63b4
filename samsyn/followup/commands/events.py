"""Holding a follow-up while it is changed, and adding its dated, signed event."""

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local, now
from samsyn.base.refusal import Refusal
from samsyn.followup import rules
from samsyn.followup.models import Evidence, FollowUp, FollowUpEvent, FollowUpRound


def held(by: Viewer, follow_up: FollowUp) -> FollowUp:
    """The row as it stands now, locked until the transaction ends."""
    row = FollowUp.objects.select_for_update().get(municipality_id=by.municipality_id, pk=follow_up.pk)
    # read after the lock: the round may have been closed while this request waited
    row.round = FollowUpRound.objects.get(pk=row.round_id)
    return row


def held_open(by: Viewer, follow_up: FollowUp) -> FollowUp:
    """The same, refused where the round is closed."""
    row = held(by, follow_up)
    if row.round.closed_at is not None:
        raise Refusal("followup.round_closed", title=row.round.title)
    return row


def check_writer(by: Viewer, row: FollowUp) -> None:
    """Refuse anyone but owner, deputy and those who stand in; the coordinator where there is no owner."""
    by.require("followup.write")
    manages = by.may("followup.manage")
    if not by.is_system and not rules.may_write(by.persons, row.owner_id, row.deputy_id, manages=manages):
        raise Refusal("followup.not_yours")


def add_event(by: Viewer, row: FollowUp, kind: str, *, comment: str = "") -> FollowUpEvent:
    """Add the next event with how the follow-up reads now; also keeps the evidence's names."""
    return FollowUpEvent.objects.create(
        municipality_id=row.municipality_id,
        follow_up=row,
        number=row.events.count() + 1,
        kind=kind,
        actor=by.actor,
        actor_name=by.name,
        comment=comment,
        at=now(),
        status=row.status,
        reason=row.reason.name if row.reason else "",
        text=row.text,
        evidence=[{"kind": kind_of(proof), "label": label_of(proof)} for proof in evidence_of(row)],
    )


def evidence_of(row: FollowUp) -> list[Evidence]:
    """What the follow-up leans on now."""
    return list(
        row.evidence.filter(withdrawn_at=None).select_related("activity", "file").defer("file__content")
    )


def kind_of(proof: Evidence) -> str:
    """ "activity", "file" or "note"."""
    return "activity" if proof.activity_id else "file" if proof.file_id else "note"


def label_of(proof: Evidence) -> str:
    """What it is called: an activity with its date, a file's name, the note itself."""
    if proof.activity:
        return f"{proof.activity.title}, {proof.activity.starts_on.isoformat()}"
    return proof.file.name if proof.file else proof.note


def clock(row: FollowUp) -> str:
    """When the draft was last saved, "10.14"."""
    return local(row.saved_at).strftime("%H.%M") if row.saved_at else ""
