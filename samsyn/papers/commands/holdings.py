"""Handing on the approval of memos when somebody leaves."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.papers.commands.approval import note
from samsyn.papers.models import HouseForm, Memo
from samsyn.papers.queries.holdings import HOUSE, signs


@transaction.atomic
def hand_over(*, by: Viewer, holding_id: int, leaving_id: int, successor_id: int) -> None:
    """Name the successor where the leaving person was named; what was approved before keeps its name."""
    by.require("access.manage")
    model = HouseForm if holding_id == HOUSE else Memo
    rows = model.objects.select_for_update().filter(signs(leaving_id), municipality_id=by.municipality_id)
    row = (rows if holding_id == HOUSE else rows.filter(pk=holding_id)).get()
    changed = [name for name in ("unit_head", "director") if getattr(row, f"{name}_id") == leaving_id]
    for name in changed:
        setattr(row, f"{name}_id", successor_id)
    row.revision += 1
    row.save()
    if isinstance(row, Memo):
        note(by, row, "handed_over")
    record(by, "papers.hand_over", row, changed)
