"""Making a memo from a round, and its heading."""

from typing import Any

from django.db import IntegrityError, transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.writers.characters import missing_characters
from samsyn.followup.models import FollowUpRound
from samsyn.followup.queries import round_content, rounds
from samsyn.papers import kinds
from samsyn.papers.commands.approval import locked, note
from samsyn.papers.models import HouseForm, Memo, MemoText
from samsyn.papers.queries import earlier_paper, matter_of
from samsyn.papers.rules import DRAFT, SECTIONS, check_characters, check_dates

HEADING = (
    "title", "dated_on", "meeting_on", "office", "unit", "officer", "our_reference", "their_reference", "receiver",
    "footer", "decision_basis", "attachments", "distribution", "unit_head", "director",
)  # fmt: skip

LISTS = ("decision_basis", "attachments", "distribution")


@transaction.atomic
def create_memo(*, by: Viewer, round: FollowUpRound, kind: str = "half_year") -> Memo:
    """Make a round's memo with the texts that can be proposed; refuses a second one for the same round."""
    by.require("papers.write")
    round = rounds(by).get(pk=round.pk)  # as it stands now, not as the caller once read it
    if round.imported:
        raise Refusal("papers.round_imported")
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
                matter=matter_of(by, content.agreement_registry_number),
                dated_on=today(),
                officer=by.name,
                **heading,
            )
    except IntegrityError:
        raise Refusal("papers.memo_exists") from None
    _propose(by, memo, kinds.get(kind).proposals(content, earlier))
    note(by, memo, "created")
    record(by, "papers.create_memo", memo, ["round", "kind"])
    return memo


def _propose(by: Viewer, memo: Memo, proposals: dict[str, str]) -> None:
    MemoText.objects.bulk_create(
        MemoText(
            municipality_id=by.municipality_id,
            memo=memo,
            section=section.code,
            text=proposals.get(section.code, ""),
            proposal=proposals.get(section.code, ""),
        )
        for section in SECTIONS
    )


@transaction.atomic
def set_heading(*, by: Viewer, memo: Memo, expected_revision: int, **values: Any) -> Memo:
    """Change what stands in the heading, the lists and who signs; only on a draft. `values` are names of HEADING."""
    by.require("papers.write")
    row = locked(by, memo)
    if row.state != DRAFT:
        raise Refusal("papers.not_draft")
    if row.revision != expected_revision:
        raise Conflict(
            "papers.conflict",
            theirs={name: str(getattr(row, name) or "") for name in values},
            mine={name: str(value or "") for name, value in values.items()},
        )
    values = {name: _clean(name, value) for name, value in values.items()}
    changed = [name for name in HEADING if name in values and getattr(row, name) != values[name]]
    for name in changed:
        setattr(row, name, values[name])
    check_dates(row.dated_on, row.meeting_on)
    if changed:
        row.revision += 1
        row.save()
        record(by, "papers.set_heading", row, changed)
    return row


def _clean(name: str, value: Any) -> Any:
    """Texts in their canonical form, on one line but for lists; characters that can't be written are refused."""
    if not isinstance(value, str):
        return value
    text = canonical(value)
    check_characters(missing_characters(text))
    return text if name in LISTS else text.replace("\n", " ")
