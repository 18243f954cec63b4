"""A report comes in: once, checked, with nothing about persons in it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now, today
from samsyn.base.prepared import prepared
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.indexing import index_words
from samsyn.incidents.commands.placing import Placed, placed
from samsyn.incidents.models import Category, Device, Incident, Report, ReportingUnit, Source
from samsyn.incidents.queries.categories import remembered_by_code
from samsyn.incidents.rules.content import NewIncident, body_hash, check_count, checked
from samsyn.incidents.rules.outside_ids import kept_id
from samsyn.incidents.rules.states import ACCEPTED, RECEIVED
from samsyn.incidents.rules.windows import counted
from samsyn.organisations.models import Person
from samsyn.privacy.queries import checked as guarded

FIELDS = ("category", "starts_at", "ends_at", "place", "text", "audience")


def file_report(
    *,
    by: Viewer,
    source: Source,
    key: UUID,
    incidents: Sequence[NewIncident],
    unit: ReportingUnit | None = None,
    person: Person | None = None,
    device: Device | None = None,
    accepted: bool = False,
    audience: int | None = None,
    content: str = "",
) -> Report:
    """Store a report with its incidents, or give the one that came with the same key and content before.

    `accepted` is for what a reviewer has looked at as it came in. Without `audience` the source's own holds.
    `content` is what was sent, where the times in it depend on when it comes in: the same again is the same report.
    Refuses with PersonRefusal where a text tells who someone is, and stores nothing of it.
    """
    by.require("incidents.report")
    check_count(incidents)
    moment = now()
    report = Report(
        municipality_id=by.municipality_id,
        source=source,
        unit=unit,
        person=person,
        device=device,
        key=key,
        body_hash=body_hash([], content) if content else body_hash(incidents, source.pk),
        received_at=moment,
    )
    try:
        rows = _rows(by, report, [checked(incident, moment) for incident in incidents])
    except Refusal:  # what held when it came the first time may not hold now
        known = _known(by, report)
        if known is None:
            raise
        return known
    for row in rows:
        row.state = ACCEPTED if accepted else RECEIVED
        row.audience = audience or source.audience
    return _stored(by, report, rows)


@transaction.atomic
def file_nothing(
    *,
    by: Viewer,
    source: Source,
    key: UUID,
    unit: ReportingUnit,
    starts_on: date,
    ends_on: date,
    person: Person | None = None,
    device: Device | None = None,
) -> Report:
    """Store that a unit has nothing to report for a period (both days count): silence told is not silence."""
    by.require("incidents.report")
    if ends_on < starts_on:
        raise Refusal("incidents.window_order")
    if starts_on > today():
        raise Refusal("incidents.in_future")
    report = Report(
        municipality_id=by.municipality_id,
        source=source,
        unit=unit,
        person=person,
        device=device,
        key=key,
        body_hash=body_hash([], source.pk, unit.pk, starts_on, ends_on),
        nothing_from=starts_on,
        nothing_to=ends_on,
    )
    return _stored(by, report, [])


def _known(by: Viewer, report: Report) -> Report | None:
    """The report that came with this key before; refuses where it had another content."""
    row = Report.objects.filter(municipality_id=by.municipality_id, key=report.key).first()
    if row is not None and row.body_hash != report.body_hash:
        raise Refusal("incidents.other_body")
    return row


def _stored(by: Viewer, report: Report, rows: Sequence[Incident]) -> Report:
    try:
        with prepared(), transaction.atomic():
            report.save(force_insert=True)
            index_words(Incident.objects.bulk_create(rows))
            verb = "incidents.file_report" if rows else "incidents.file_nothing"
            record(by, verb, report, FIELDS if rows else ["nothing_from", "nothing_to", "unit"])
    except IntegrityError:  # the same has come before: seldom, so it is not asked first
        known = _known(by, report)
        if known is None:
            raise
        return known
    report.filed = rows
    return report


def _rows(by: Viewer, report: Report, incidents: Sequence[NewIncident]) -> list[Incident]:
    """The incidents of a report, guarded and placed."""
    questions = [_questions(by, incident) for incident in incidents]
    categories = remembered_by_code(by)
    places = placed(by, incidents, categories)
    return [
        _row(report, _category(categories, new), new, where, asked)
        for new, where, asked in zip(incidents, places, questions, strict=True)
    ]


def _questions(by: Viewer, incident: NewIncident) -> list[tuple[int, int, str]]:
    guarded(by, incident.place)
    guarded(by, incident.own_measure)
    return [(span.start, span.end, span.kind) for span in guarded(by, incident.text).questions]


def _category(categories: dict[str, Category], incident: NewIncident) -> Category:
    category = categories.get(incident.category)
    if category is None or category.retired_on is not None:
        raise Refusal("incidents.no_category", category=incident.category)
    return category


def _row(
    report: Report,
    category: Category,
    new: NewIncident,
    where: Placed,
    questions: list[tuple[int, int, str]],
) -> Incident:
    count = counted(new.starts_at)
    return Incident(
        municipality_id=report.municipality_id,
        report=report,
        category=category,
        source=report.source,
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        day=count.day,
        weekday=count.weekday,
        hour=count.hour,
        place=where.place,
        place_text=new.place,
        area_id=where.area_id,
        x=where.x,
        y=where.y,
        line=where.line,
        cell_x=where.cell_x,
        cell_y=where.cell_y,
        text=new.text,
        questions=questions,
        sight=new.sight,
        going_on=new.going_on,
        police=new.police,
        own_measure=new.own_measure,
        seriousness=new.seriousness,
        outside_id=kept_id(settings.SECRET_KEY, new.outside_id),
    )
