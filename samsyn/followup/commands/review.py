"""The coordinator's reading: ask back, accept, correct; and giving a follow-up to someone else."""

from collections.abc import Iterable

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.writers.characters import missing_characters
from samsyn.followup import rules
from samsyn.followup.commands.events import add_event, held, held_open
from samsyn.followup.commands.mails import plan_opening_mails, plan_question_mail
from samsyn.followup.models import FollowUp, Reason
from samsyn.organisations.models import Person


@transaction.atomic
def accept(*, by: Viewer, follow_up: FollowUp, expected_revision: int | None = None) -> FollowUp:
    """Accept what was handed in: it is locked. `expected_revision` is the revision that was read."""
    by.require("followup.manage")
    row = held_open(by, follow_up)
    if row.state == rules.ACCEPTED:
        return row
    after = rules.moved("accept", row.state)
    if expected_revision is not None and row.revision != expected_revision:
        raise Refusal("followup.read_again")
    row.state = after
    row.save(update_fields=["state"])
    add_event(by, row, "accepted")
    record(by, "followup.accept", row, ["state"])
    return row


@transaction.atomic
def accept_many(*, by: Viewer, follow_ups: Iterable[FollowUp]) -> int:
    """Accept several that are handed in; all or none. Returns how many."""
    rows = sorted(
        follow_ups, key=lambda row: row.pk
    )  # one order for all, so that two at once can't lock each other
    for row in rows:
        accept(by=by, follow_up=row)
    return len(rows)


@transaction.atomic
def ask_back(*, by: Viewer, follow_up: FollowUp, comment: str) -> FollowUp:
    """Send it back with a question; the owner writes on in the same text."""
    by.require("followup.manage")
    comment = canonical(comment)
    rules.check_comment(comment)
    row = held_open(by, follow_up)
    row.state = rules.moved("ask_back", row.state)
    row.save(update_fields=["state"])
    event = add_event(by, row, "sent_back", comment=comment)
    record(by, "followup.ask_back", row, ["state"])
    plan_question_mail(by, row, event)
    return row


@transaction.atomic
def correct(
    *,
    by: Viewer,
    follow_up: FollowUp,
    expected_revision: int,
    status: str,
    reason: Reason | None = None,
    text: str,
    comment: str,
) -> FollowUp:
    """Correct an accepted follow-up by a new dated entry that says why; what was accepted stays in its event."""
    by.require("followup.manage")
    text, comment = canonical(text), canonical(comment)
    rules.check_comment(comment)
    row = held(by, follow_up)
    after = rules.moved("correct", row.state)
    reason = reason if status in rules.NEED_REASON else None
    if status or not row.round.imported:
        rules.check_complete(status, text, has_reason=reason is not None)
    elif not text:
        raise Refusal("followup.no_text")
    rules.check_characters(missing_characters(text))
    if row.revision != expected_revision:
        raise Conflict("followup.corrected_meanwhile", theirs={"text": row.text}, mine={"text": text})
    row.state, row.status, row.reason, row.text = after, status, reason, text
    row.revision += 1
    row.save(update_fields=["state", "status", "reason", "text", "revision"])
    add_event(by, row, "corrected", comment=comment)
    record(by, "followup.correct", row, ["status", "reason", "text"])
    return row


@transaction.atomic
def assign(*, by: Viewer, follow_up: FollowUp, owner: Person) -> FollowUp:
    """Give a follow-up that is still open to a person, who gets the opening mail if they had none."""
    by.require("followup.manage")
    row = held_open(by, follow_up)
    if owner.municipality_id != by.municipality_id or owner.left_on is not None:
        raise Refusal("followup.unknown_person")
    if row.state == rules.ACCEPTED:
        raise Refusal("followup.cannot_assign")
    if row.owner_id == owner.pk:
        return row
    row.owner = owner
    if row.deputy_id == owner.pk:
        row.deputy = None
    row.save(update_fields=["owner", "deputy"])
    add_event(by, row, "assigned", comment=owner.name)
    record(by, "followup.assign", row, ["owner"])
    plan_opening_mails(by, row.round, only_to=owner.pk)
    return row
