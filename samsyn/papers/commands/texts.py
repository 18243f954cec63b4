"""The free texts of a memo: drafted, written, approved."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.writers.characters import missing_characters
from samsyn.papers.models import Memo, MemoText
from samsyn.papers.queries.checks import proposals_now
from samsyn.papers.rules import DRAFT, check_characters


@transaction.atomic
def write_text(*, by: Viewer, memo: Memo, section: str, text: str, expected_revision: int) -> MemoText:
    """Write a section; the writer's words are approved by being written."""
    row = _to_write(by, memo, section, text, expected_revision)
    return _approved(by, row, "papers.write_text")


@transaction.atomic
def save_text_draft(*, by: Viewer, memo: Memo, section: str, text: str, expected_revision: int) -> MemoText:
    """Keep a half-written section; it waits for someone to approve it."""
    row = _to_write(by, memo, section, text, expected_revision)
    row.approved_at, row.approved_by, row.approved_by_name = None, "", ""
    row.revision += 1
    row.save()
    record(by, "papers.save_text_draft", row, ["text"])
    return row


@transaction.atomic
def approve_text(*, by: Viewer, memo: Memo, section: str, expected_revision: int) -> MemoText:
    """Approve a proposed or drafted text as it stands."""
    row = _draft_text(by, memo, section)
    if row.revision != expected_revision:
        raise Conflict("papers.conflict", theirs={section: row.text}, mine={section: row.text})
    return _approved(by, row, "papers.approve_text")


def _to_write(by: Viewer, memo: Memo, section: str, text: str, expected_revision: int) -> MemoText:
    text = canonical(text)
    check_characters(missing_characters(text))
    row = _draft_text(by, memo, section)
    if row.revision != expected_revision:
        raise Conflict("papers.conflict", theirs={section: row.text}, mine={section: text})
    row.text, row.proposed = text, row.proposed and row.text == text
    return row


def _draft_text(by: Viewer, memo: Memo, section: str) -> MemoText:
    by.require("papers.write")
    # the memo is locked too, so that a text can't change while the memo is being submitted
    if Memo.objects.select_for_update().get(pk=memo.pk, municipality_id=by.municipality_id).state != DRAFT:
        raise Refusal("papers.not_draft")
    return MemoText.objects.select_for_update().get(
        memo=memo, municipality_id=by.municipality_id, section=section
    )


def _approved(by: Viewer, row: MemoText, verb: str) -> MemoText:
    row.approved_at, row.approved_by, row.approved_by_name = now(), by.actor, by.name
    row.proposal = proposals_now(by, row.memo).get(row.section, "")
    row.revision += 1
    row.save()
    record(by, verb, row, ["text", "approved_at"])
    return row
