"""Writing plans and their priority areas."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.plans.models import ActionPlan, Agreement, PriorityArea
from samsyn.plans.rules.periods import check_period, one_line


@transaction.atomic
def add_plan(*, by: Viewer, agreement: Agreement, title: str, starts_on: date, ends_on: date) -> ActionPlan:
    """Add an action plan under an agreement; it may start in the middle of the agreement's period."""
    by.require("plans.edit")
    check_period(starts_on, ends_on)
    row = ActionPlan.objects.create(
        municipality_id=by.municipality_id,
        agreement=agreement,
        title=one_line(title, 200),
        starts_on=starts_on,
        ends_on=ends_on,
    )
    record(by, "plans.add_plan", row, ["agreement", "ends_on", "starts_on", "title"])
    return row


@transaction.atomic
def add_area(
    *,
    by: Viewer,
    plan: ActionPlan,
    number: str,
    title: str,
    description: str = "",
    source: SourceDocument | None = None,
    where: dict[str, Any] | None = None,
) -> PriorityArea:
    """Add a priority area last in the plan."""
    by.require("plans.edit")
    there = PriorityArea.objects.filter(municipality_id=by.municipality_id, plan=plan)
    number = _free_number(there, number)
    row = PriorityArea.objects.create(
        municipality_id=by.municipality_id,
        plan=plan,
        number=number,
        title=one_line(title, 200),
        description=canonical(description),
        position=(there.aggregate(last=Max("position"))["last"] or 0) + 1,
        source=source,
        source_where=where,
    )
    record(by, "plans.add_area", row, ["description", "number", "title"])
    return row


@transaction.atomic
def change_area(
    *, by: Viewer, area: PriorityArea, expected_revision: int, number: str, title: str, description: str
) -> PriorityArea:
    """Change an area's heading and description. Conflict where `expected_revision` is stale."""
    by.require("plans.edit")
    row = PriorityArea.objects.select_for_update().get(municipality_id=by.municipality_id, pk=area.pk)
    mine = {"number": number, "title": one_line(title, 200), "description": canonical(description)}
    theirs = {name: str(getattr(row, name)) for name in mine}
    if mine == theirs:
        return row
    if row.revision != expected_revision:
        raise Conflict("plans.stale_area", theirs=theirs, mine=mine)
    others = PriorityArea.objects.filter(municipality_id=by.municipality_id, plan=row.plan_id).exclude(
        pk=row.pk
    )
    row.number = _free_number(others, number)
    row.title, row.description = mine["title"], mine["description"]
    row.revision += 1
    row.save()
    record(by, "plans.change_area", row, [name for name in mine if mine[name] != theirs[name]])
    return row


def _free_number(others: Any, number: str) -> str:
    clean = canonical(number).replace("\n", " ")
    if not clean:
        raise Refusal("plans.no_number")
    if len(clean) > 20:
        raise Refusal("plans.long_number", longest=20)
    if others.filter(number=clean).exists():
        raise Refusal("plans.area_taken", number=clean)
    return clean
