"""What outside reports call an area, such as NOA's list of vulnerable areas."""

from datetime import date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.places.models import Area, VulnerableAreaClassification
from samsyn.places.queries.tree import classifications
from samsyn.places.sockets import check_words


@transaction.atomic
def classify_area(
    *,
    by: Viewer,
    area: Area,
    level: str,
    report: str,
    name_there: str,
    starts_on: date,
    ends_on: date | None = None,
    source: str = "",
) -> VulnerableAreaClassification:
    """Note how a report classifies the area, under the name that the report gives it."""
    by.require("places.edit")
    report, name_there = canonical(report)[:200], canonical(name_there)[:120]
    if not report or not name_there:
        raise Refusal("places.no_name")
    check_words(by, report, name_there, source)
    _check_days(starts_on, ends_on)
    if classifications(by).filter(area=area, report=report).exists():
        raise Refusal("places.classified_already", report=report, name=area.name)
    row = VulnerableAreaClassification.objects.create(
        municipality_id=by.municipality_id,
        area=area,
        level=VulnerableAreaClassification.Level(level),
        report=report,
        name_there=name_there,
        source=canonical(source)[:300],
        starts_on=starts_on,
        ends_on=ends_on,
    )
    record(by, "places.classify_area", row, ["area", "level", "report", "name_there", "starts_on", "ends_on"])
    return row


@transaction.atomic
def end_classification(*, by: Viewer, row: VulnerableAreaClassification, ends_on: date) -> None:
    """The classification holds no longer from this day."""
    by.require("places.edit")
    _check_days(row.starts_on, ends_on)
    row.ends_on = ends_on
    row.save(update_fields=["ends_on"])
    record(by, "places.end_classification", row, ["ends_on"])


def _check_days(starts_on: date, ends_on: date | None) -> None:
    if ends_on is not None and ends_on <= starts_on:
        raise Refusal("places.ends_before")
