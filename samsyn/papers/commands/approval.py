"""Submitting a memo, and the approvals in turn; the last one makes the record."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.documents.commands import store_file
from samsyn.documents.writers.snapshot import to_json
from samsyn.followup.queries import round_content
from samsyn.organisations.models import Person
from samsyn.papers.models import Memo, MemoEvent, MemoFile
from samsyn.papers.queries.checks import checks
from samsyn.papers.queries.content import document, rendered
from samsyn.papers.queries.evidence import counted, to_rows
from samsyn.papers.queries.memos import events, house_form
from samsyn.papers.rules import (
    APPROVED,
    DIRECTOR,
    STEP_OF,
    after,
    check_comment,
    check_other_hand,
    may_act,
    may_submit,
)

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@transaction.atomic
def submit(*, by: Viewer, memo: Memo) -> Memo:
    """Send the memo to the unit head. Content, evidence and template are frozen: what is sent is what they approve."""
    by.require("papers.write")
    row = locked(by, memo)
    after(row.state, "submitted")
    may_submit(checks(by, row))
    row.snapshot = to_json(document(by, row))
    row.evidence = to_rows(counted(round_content(by, row.round)))
    row.template = house_form(by).template
    return moved(by, row, "submitted")


@transaction.atomic
def approve(*, by: Viewer, memo: Memo) -> Memo:
    """Approve in turn; the director's approval renders the paper once and stores the bytes as the record."""
    by.require("papers.approve")
    row = locked(by, memo)
    step, named = _my_step(by, row)
    check_other_hand(by.actor, list(events(by, row).values_list("kind", "actor")))
    row = moved(by, row, "approved", step, named=named)
    if row.state == APPROVED:
        _keep(by, row)
    return row


def _keep(by: Viewer, row: Memo) -> None:
    content = document(by, row)
    template = bytes(row.template.content) if row.template else None
    for form, media in MEDIA.items():
        name = f"{row.title.replace('/', '-')}.{form}"
        file = store_file(by=by, name=name, media_type=media, content=rendered(content, form, template))
        MemoFile.objects.create(municipality_id=by.municipality_id, memo=row, format=form, file=file)


@transaction.atomic
def return_memo(*, by: Viewer, memo: Memo, comment: str) -> Memo:
    """Send the memo back to its writer with a comment."""
    by.require("papers.approve")
    comment = canonical(comment)
    check_comment(comment)
    row = locked(by, memo)
    step, named = _my_step(by, row)
    return moved(by, _thawed(row), "returned", step, named=named, comment=comment)


@transaction.atomic
def recall(*, by: Viewer, memo: Memo) -> Memo:
    """Take the memo back to change it, while nobody has approved it last."""
    by.require("papers.write")
    return moved(by, _thawed(locked(by, memo)), "recalled")


@transaction.atomic
def withdraw(*, by: Viewer, memo: Memo) -> Memo:
    """Take a draft away, so that the round can get a new one."""
    by.require("papers.write")
    return moved(by, locked(by, memo), "withdrawn")


def _thawed(row: Memo) -> Memo:
    row.snapshot, row.evidence, row.template = None, None, None
    return row


def locked(by: Viewer, memo: Memo) -> Memo:
    """The memo's row, held until the transaction ends."""
    return Memo.objects.select_for_update().get(pk=memo.pk, municipality_id=by.municipality_id)


def _my_step(by: Viewer, row: Memo) -> tuple[str, Person | None]:
    step = STEP_OF.get(row.state)
    if step is None:
        raise Refusal("papers.wrong_state")
    named = row.director if step == DIRECTOR else row.unit_head
    may_act(by.persons, named.pk if named else None)
    return step, named


def moved(
    by: Viewer, row: Memo, event: str, step: str = "", *, named: Person | None = None, comment: str = ""
) -> Memo:
    """The memo after `event`, which is stored with who did it, and whom they stood in for."""
    row.state = after(row.state, event, step)
    row.revision += 1
    row.save()
    note(by, row, event, step, named=named, comment=comment)
    record(by, f"papers.{event}", row, ["state"])
    return row


def note(
    by: Viewer, row: Memo, event: str, step: str = "", *, named: Person | None = None, comment: str = ""
) -> None:
    """A signed line of what happened to the memo."""
    MemoEvent.objects.create(
        municipality_id=by.municipality_id,
        memo=row,
        kind=event,
        step=step,
        actor=by.actor,
        name=by.name,
        on_behalf_of=named.name if named and named.pk != by.person_id else "",
        comment=comment,
    )
