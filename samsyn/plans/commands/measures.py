"""Adding measures and taking them out of the plan."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.plans.commands.contents import as_values, write_version
from samsyn.plans.models import Measure, PriorityArea
from samsyn.plans.rules import MeasureContent, checked


@transaction.atomic
def add_measure(
    *,
    by: Viewer,
    area: PriorityArea,
    number: str,
    text: str,
    title: str = "",
    original_number: str = "",
    source: SourceDocument | None = None,
    where: dict[str, Any] | None = None,
    **fields: Any,
) -> Measure:
    """Add a measure last in its area. `fields` are those of MeasureContent, as rows or values.

    `goal` is a Goal or a GoalContent. `original_number` is the number as printed where it was corrected.
    """
    by.require("plans.edit")
    named = {"area": area, "number": number, "text": text, "title": title}
    content = checked(MeasureContent(**as_values(by, {**named, **fields})))
    check_free(by, content)
    measure = Measure.objects.create(
        municipality_id=by.municipality_id,
        area_id=content.area,
        number=content.number,
        original_number=canonical(original_number)[:20],
        position=last_position(content.area) + 1,
        source=source,
        source_where=where,
    )
    write_version(by, measure, content, None)
    record(by, "plans.add_measure", measure, [*named, *fields])
    return measure


@transaction.atomic
def remove_measure(*, by: Viewer, measure: Measure, why: str) -> None:
    """Take a measure out of the plan from today; its versions and follow-ups stay."""
    by.require("plans.edit")
    why = canonical(why).replace("\n", " ")[:300]
    if not why:
        raise Refusal("plans.no_why")
    rows = Measure.objects.filter(municipality_id=by.municipality_id, pk=measure.pk, removed_on__isnull=True)
    if not rows.update(removed_on=today(), removed_by_name=by.name, removed_why=why):
        raise Refusal("plans.removed", number=measure.number)
    record(by, "plans.remove_measure", measure, ["removed_on", "removed_why"])


def check_free(by: Viewer, content: MeasureContent, except_for: int = 0) -> None:
    """Refuses a number that another measure of the area has."""
    others = Measure.objects.filter(municipality_id=by.municipality_id, area_id=content.area)
    others = others.filter(number=content.number, removed_on__isnull=True).exclude(pk=except_for)
    if others.exists():
        raise Refusal("plans.number_taken", number=content.number)


def last_position(area_id: int) -> int:
    """The position of the area's last measure, 0 in an empty area."""
    rows = Measure.objects.filter(area_id=area_id)
    return rows.aggregate(last=Max("position"))["last"] or 0
