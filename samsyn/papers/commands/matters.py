"""Matters as they were read."""

from datetime import date as Date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.papers.models import Matter


@transaction.atomic
def add_matter(
    *,
    by: Viewer,
    title: str,
    kind: str,
    registry_number: str = "",
    date: Date | None = None,
    body: str = "",
    officer: str = "",
    proposed_decision: str = "",
    decision_basis: str = "",
    attachments: str = "",
    distribution: str = "",
    child_perspective: str = "",
    source: SourceDocument | None = None,
    where: dict[str, int | str] | None = None,
) -> Matter:
    """Add a matter. Lists come as one item a line."""
    by.require("intake.read")
    row = Matter.objects.create(
        municipality_id=by.municipality_id,
        title=canonical(title),
        kind=kind,
        registry_number=registry_number,
        dated_on=date,
        body=body,
        officer=officer,
        proposed_decision=canonical(proposed_decision),
        decision_basis=lines(decision_basis),
        attachments=lines(attachments),
        distribution=lines(distribution),
        child_perspective=canonical(child_perspective),
        source=source,
        source_where=where,
    )
    record(by, "papers.add_matter", row, ["registry_number", "title", "kind", "date"])
    return row


def lines(text: str) -> list[str]:
    """The lines that hold something, without their bullets."""
    return [line.removeprefix("– ") for line in canonical(text).split("\n") if line]
