"""Submitting a memo, and the approvals in turn; the last one makes the record."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.documents.commands import store_file
from samsyn.documents.writers.snapshot import from_json, to_json
from samsyn.papers.models import Memo, MemoEvent, MemoFile
from samsyn.papers.queries.checks import checks
from samsyn.papers.queries.content import document, rendered
from samsyn.papers.rules import APPROVED, DIRECTOR, STEP_OF, after, check_comment, may_act, may_submit

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@transaction.atomic
def submit(*, by: Viewer, memo: Memo) -> Memo:
    """Send the memo to the unit head. Its content is frozen here: what they approve is what was submitted."""
    by.require("papers.write")
    row = _locked(by, memo)
    may_submit(checks(by, row))
    row.snapshot = to_json(document(by, row))
    return _moved(by, row, "submitted", "")


@transaction.atomic
def approve(*, by: Viewer, memo: Memo) -> Memo:
    """Approve in turn; the director's approval renders the paper once and stores the bytes as the record."""
    by.require("papers.approve")
    row = _locked(by, memo)
    step = _my_step(by, row)
    row = _moved(by, row, "approved", step)
    if row.state == APPROVED:
        content = from_json(row.snapshot)
        for form in ("docx", "pdf"):
            name = f"{row.title}.{form}"
            file = store_file(by=by, name=name, media_type=MEDIA[form], content=rendered(by, content, form))
            MemoFile.objects.create(municipality_id=by.municipality_id, memo=row, format=form, file=file)
    return row


@transaction.atomic
def return_memo(*, by: Viewer, memo: Memo, comment: str) -> Memo:
    """Send the memo back to its writer with a comment."""
    by.require("papers.approve")
    comment = canonical(comment)
    check_comment(comment)
    row = _locked(by, memo)
    step = _my_step(by, row)
    row.snapshot = None
    return _moved(by, row, "returned", step, comment)


@transaction.atomic
def withdraw(*, by: Viewer, memo: Memo) -> Memo:
    """Take a draft away, so that the round can get a new one."""
    by.require("papers.write")
    return _moved(by, _locked(by, memo), "withdrawn", "")


def _locked(by: Viewer, memo: Memo) -> Memo:
    return Memo.objects.select_for_update().get(pk=memo.pk, municipality_id=by.municipality_id)


def _my_step(by: Viewer, row: Memo) -> str:
    step = STEP_OF.get(row.state)
    if step is None:
        raise Refusal("papers.wrong_state")
    may_act(by.persons, row.director_id if step == DIRECTOR else row.unit_head_id)
    return step


def _moved(by: Viewer, row: Memo, event: str, step: str, comment: str = "") -> Memo:
    row.state = after(row.state, event, step)
    row.revision += 1
    row.save()
    MemoEvent.objects.create(
        municipality_id=by.municipality_id,
        memo=row,
        kind=event,
        step=step,
        actor=by.actor,
        name=by.name,
        comment=comment,
    )
    record(by, f"papers.{event}", row, ["state"])
    return row
