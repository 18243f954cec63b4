"""The check-in of coordinator and police."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.followup import rules
from samsyn.followup.models import CheckIn, CheckInMeasure, CheckInPerson, CheckInPoint
from samsyn.organisations.models import Person
from samsyn.plans.models import Agreement, Measure


@dataclass(frozen=True)
class NewPoint:
    """Something to solve: what, by whom, until when, for which measure."""

    text: str
    responsible: Person | None = None
    due_on: date | None = None
    measure: Measure | None = None


@transaction.atomic
def hold_check_in(
    *,
    by: Viewer,
    agreement: Agreement,
    held_on: date,
    persons: Collection[Person],
    measures: Collection[Measure] = (),
    points: Sequence[NewPoint] = (),
    note: str = "",
    next_on: date | None = None,
) -> CheckIn:
    """Write down a check-in that was held. It stands as it was written; points are solved one by one."""
    by.require("followup.manage")
    rules.check_check_in(held_on, next_on, today(), people=len(persons))
    if CheckIn.objects.filter(
        municipality_id=by.municipality_id, agreement=agreement, held_on=held_on
    ).exists():
        raise Refusal("followup.check_in_exists", day=held_on.isoformat())
    row = CheckIn.objects.create(
        municipality_id=by.municipality_id,
        agreement=agreement,
        held_on=held_on,
        next_on=next_on,
        note=canonical(note),
        written_by=by.actor,
        written_by_name=by.name,
    )
    here = {"municipality_id": by.municipality_id, "check_in": row}
    CheckInPerson.objects.bulk_create(CheckInPerson(person=person, **here) for person in persons)
    CheckInMeasure.objects.bulk_create(CheckInMeasure(measure=measure, **here) for measure in measures)
    CheckInPoint.objects.bulk_create(_point(by, row, point) for point in points)
    record(by, "followup.hold_check_in", row, ["held_on", "next_on", "note", "persons", "measures", "points"])
    return row


def _point(by: Viewer, row: CheckIn, point: NewPoint) -> CheckInPoint:
    text = canonical(point.text).replace("\n", " ")
    if not text:
        raise Refusal("followup.no_point_text")
    if len(text) > 300:
        raise Refusal("followup.too_long", most=300, length=len(text))
    return CheckInPoint(
        municipality_id=by.municipality_id,
        check_in=row,
        text=text,
        measure=point.measure,
        responsible=point.responsible,
        due_on=point.due_on,
    )


@transaction.atomic
def solve_point(*, by: Viewer, point: CheckInPoint, how: str = "") -> CheckInPoint:
    """Say that a point is solved; the coordinator, or the one it was given to."""
    row = CheckInPoint.objects.select_for_update().get(municipality_id=by.municipality_id, pk=point.pk)
    if row.responsible_id not in by.persons:
        by.require("followup.manage")
    if row.solved_on is not None:
        return row
    row.solved_on, row.solved_by, row.solved_by_name = today(), by.actor, by.name
    row.solved_how = canonical(how).replace("\n", " ")[:300]
    row.save(update_fields=["solved_on", "solved_by", "solved_by_name", "solved_how"])
    record(by, "followup.solve_point", row, ["solved_on", "solved_how"])
    return row
