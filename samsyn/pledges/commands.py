"""Writing pledges."""

from datetime import date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.papers.models import Matter
from samsyn.pledges.models import Commitment, Pledge
from samsyn.pledges.rules import check_commitment, check_period


@transaction.atomic
def add_pledge(
    *,
    by: Viewer,
    title: str,
    registry_number: str = "",
    matter: Matter | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
    situation: str = "",
    expected_effect: str = "",
    source: SourceDocument | None = None,
    where: dict[str, int | str] | None = None,
) -> Pledge:
    """Add a pledge. Without `valid_from` it holds from the decision, which is entered when it has been taken."""
    by.require("intake.read")
    check_period(valid_from, valid_to)
    row = Pledge.objects.create(
        municipality_id=by.municipality_id,
        title=canonical(title),
        registry_number=registry_number,
        matter=matter,
        valid_from=valid_from,
        valid_to=valid_to,
        situation=canonical(situation),
        expected_effect=canonical(expected_effect),
        source=source,
        source_where=where,
    )
    record(by, "pledges.add_pledge", row, ["title", "valid_from", "valid_to", "situation", "expected_effect"])
    return row


@transaction.atomic
def add_commitment(
    *,
    by: Viewer,
    pledge: Pledge,
    text: str,
    minimum: int | None = None,
    per: str = "",
    by_date: date | None = None,
    outcome: str = "",
    source: SourceDocument | None = None,
    where: dict[str, int | str] | None = None,
) -> Commitment:
    """Add a commitment last in its pledge."""
    by.require("intake.read")
    check_commitment(text, minimum, per)
    row = Commitment.objects.create(
        municipality_id=by.municipality_id,
        pledge=pledge,
        position=pledge.commitments.count() + 1,
        text=canonical(text),
        minimum=minimum,
        per=per,
        by_date=by_date,
        outcome=canonical(outcome),
        source=source,
        source_where=where,
    )
    record(by, "pledges.add_commitment", row, ["text", "minimum", "per", "by_date"])
    return row
