"""The free texts of a memo: written, approved, and looked at for small numbers."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.writers.characters import missing_characters
from samsyn.papers.models import Memo, MemoText, SmallNumberKept
from samsyn.papers.rules import DRAFT, check_characters


@transaction.atomic
def write_text(*, by: Viewer, memo: Memo, section: str, text: str, expected_revision: int) -> MemoText:
    """Write a section; the writer's words are approved by being written."""
    by.require("papers.write")
    text = canonical(text)
    check_characters(missing_characters(text))
    row = _draft_text(by, memo, section)
    if row.revision != expected_revision:
        raise Conflict("papers.conflict", theirs={section: row.text}, mine={section: text})
    if row.text == text and row.approved_at:
        return row
    row.text, row.proposed = text, row.proposed and row.text == text
    return _approved(by, row, "papers.write_text")


@transaction.atomic
def approve_text(*, by: Viewer, memo: Memo, section: str, expected_revision: int) -> MemoText:
    """Approve a proposed text as it stands."""
    by.require("papers.write")
    row = _draft_text(by, memo, section)
    if row.revision != expected_revision:
        raise Conflict("papers.conflict", theirs={section: row.text}, mine={section: row.text})
    return _approved(by, row, "papers.approve_text")


def _draft_text(by: Viewer, memo: Memo, section: str) -> MemoText:
    # the memo is locked too, so that a text can't change while the memo is being submitted
    if Memo.objects.select_for_update().get(pk=memo.pk, municipality_id=by.municipality_id).state != DRAFT:
        raise Refusal("papers.not_draft")
    return MemoText.objects.select_for_update().get(
        memo=memo, municipality_id=by.municipality_id, section=section
    )


def _approved(by: Viewer, row: MemoText, verb: str) -> MemoText:
    row.approved_at, row.approved_by, row.approved_by_name = now(), by.actor, by.name
    row.revision += 1
    row.save()
    record(by, verb, row, ["text", "approved_at"])
    return row


@transaction.atomic
def keep_small_number(*, by: Viewer, memo: Memo, place: str, words: str) -> None:
    """Say that these words point at no one, with one's name; said twice it stands once."""
    by.require("papers.write")
    _, new = SmallNumberKept.objects.get_or_create(
        municipality_id=by.municipality_id,
        memo=memo,
        place=place,
        words=words,
        defaults={"actor": by.actor, "name": by.name},
    )
    if new:
        record(by, "papers.keep_small_number", memo, ["small_numbers"])
