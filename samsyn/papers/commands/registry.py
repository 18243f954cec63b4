"""What secretary and registrar do: the registry number before approval, the finished paper after it."""

import dataclasses

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.writers.snapshot import from_json, to_json
from samsyn.papers.commands.approval import locked, note
from samsyn.papers.models import Memo
from samsyn.papers.queries.memos import events
from samsyn.papers.rules import check_numbering, check_reception


@transaction.atomic
def set_registry_number(*, by: Viewer, memo: Memo, number: str, expected_revision: int) -> Memo:
    """Enter or correct the registry number; also under approval, and then in what is being approved."""
    by.require("papers.finish")
    number = canonical(number).replace("\n", " ")[:40]
    if not number:
        raise Refusal("papers.no_number")
    row = locked(by, memo)
    check_numbering(row.state)
    if row.revision != expected_revision:
        raise Conflict(
            "papers.conflict", theirs={"our_reference": row.our_reference}, mine={"our_reference": number}
        )
    if row.our_reference == number:
        return row
    row.our_reference = number
    if row.snapshot is not None:
        content = from_json(row.snapshot)
        heading = dataclasses.replace(content.heading, our_reference=number)
        row.snapshot = to_json(dataclasses.replace(content, heading=heading))
    row.revision += 1
    row.save()
    note(by, row, "numbered")
    record(by, "papers.set_registry_number", row, ["our_reference"])
    return row


@transaction.atomic
def receive(*, by: Viewer, memo: Memo) -> Memo:
    """Say that the approved paper has been fetched for the committee."""
    by.require("papers.finish")
    row = locked(by, memo)
    check_reception(row.state, list(events(by, row).values_list("kind", flat=True)))
    note(by, row, "received")
    record(by, "papers.receive", row, ["state"])
    return row
