"""Making a memo from a round, and its heading."""

from typing import Any

from django.db import IntegrityError, transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Conflict, Refusal
from samsyn.followup.models import FollowUpRound
from samsyn.followup.queries import round_content
from samsyn.papers import kinds
from samsyn.papers.models import HouseForm, Memo, MemoEvent, MemoText
from samsyn.papers.queries import earlier_paper
from samsyn.papers.rules import DRAFT, SECTIONS, check_dates

HEADING = (
    "title", "dated_on", "meeting_on", "office", "unit", "officer", "our_reference", "their_reference", "receiver",
    "footer", "decision_basis", "attachments", "distribution", "unit_head", "director",
)  # fmt: skip


@transaction.atomic
def create_memo(*, by: Viewer, round: FollowUpRound, kind: str = "half_year") -> Memo:
    """Make a round's memo with the texts that can be proposed; refuses a second one for the same round."""
    by.require("papers.write")
    content = round_content(by, round)
    if content.closed_on is None:
        raise Refusal("papers.round_open")
    house = HouseForm.objects.filter(municipality_id=by.municipality_id).first() or HouseForm()
    earlier = earlier_paper(by, content.agreement_registry_number)
    heading = kinds.get(kind).heading(content, house, earlier)
    try:
        with transaction.atomic():
            memo = Memo.objects.create(
                municipality_id=by.municipality_id,
                kind=kind,
                round=round,
                dated_on=today(),
                officer=by.name,
                **heading,
            )
    except IntegrityError:
        raise Refusal("papers.memo_exists") from None
    proposals = kinds.get(kind).proposals(content, earlier)
    MemoText.objects.bulk_create(
        MemoText(
            municipality_id=by.municipality_id, memo=memo, section=s.code, text=proposals.get(s.code, "")
        )
        for s in SECTIONS
    )
    MemoEvent.objects.create(
        municipality_id=by.municipality_id, memo=memo, kind="created", actor=by.actor, name=by.name
    )
    record(by, "papers.create_memo", memo, ["round", "kind"])
    return memo


@transaction.atomic
def set_heading(*, by: Viewer, memo: Memo, expected_revision: int, **values: Any) -> Memo:
    """Change what stands in the heading, the lists and who signs; only on a draft. `values` are names of HEADING."""
    by.require("papers.write")
    row = Memo.objects.select_for_update().get(pk=memo.pk, municipality_id=by.municipality_id)
    if row.state != DRAFT:
        raise Refusal("papers.not_draft")
    if row.revision != expected_revision:
        raise Conflict(
            "papers.conflict",
            theirs={name: str(getattr(row, name) or "") for name in values},
            mine={name: str(value or "") for name, value in values.items()},
        )
    changed = [name for name in HEADING if name in values and getattr(row, name) != values[name]]
    for name in changed:
        setattr(row, name, values[name])
    check_dates(row.dated_on, row.meeting_on)
    if changed:
        row.revision += 1
        row.save()
        record(by, "papers.set_heading", row, changed)
    return row
