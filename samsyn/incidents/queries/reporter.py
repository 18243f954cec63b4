"""Who reports: the viewer's unit, source and person, and what they have told before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.incidents.models import Device, Incident, Report, ReportingUnit, Source
from samsyn.incidents.queries.feedback import Step, feedback
from samsyn.incidents.queries.links import device, unit_of_device
from samsyn.incidents.queries.sources import source_with_code, sources
from samsyn.incidents.queries.units import units
from samsyn.incidents.queries.visible import own, own_reports
from samsyn.incidents.rules.coverage import Period, period_of
from samsyn.incidents.rules.sources import STAFF
from samsyn.organisations import queries as organisations
from samsyn.organisations.models import Organisation, Person

SHOWN = 15  # of one's own reports beside the form


@dataclass(frozen=True)
class Reporter:
    """Whose reports the viewer sends: the source they count as, the unit, and who or which phone it was."""

    source: Source
    unit: ReportingUnit | None = None
    person: Person | None = None
    device: Device | None = None


@dataclass(frozen=True)
class Mine:
    """One of the viewer's own: an incident with what happened to it, or a report of nothing."""

    report: Report
    incident: Incident | None = None
    steps: Sequence[Step] = ()


def reporter(viewer: Viewer) -> Reporter | None:
    """Whose reports the viewer sends; None where the municipality has no source yet."""
    person = organisations.person(viewer, viewer.person_id) if viewer.person_id else None
    unit = unit_of_device(viewer) if viewer.device_id else _unit_of(viewer, person)
    source = unit.source if unit else _source_of(viewer, person)
    return Reporter(source, unit, person, device(viewer)) if source else None


def period_to_answer_for(unit: ReportingUnit | None) -> Period | None:
    """The period for which the unit may say that there is nothing to report: the one under way."""
    return period_of(unit.rhythm, today()) if unit else None


def mine(viewer: Viewer) -> list[Mine]:
    """The viewer's latest own reports with their steps."""
    incidents = list(own(viewer)[:SHOWN])
    steps = feedback(viewer, incidents)
    told = [Mine(row.report, row, steps.get(row.pk, ())) for row in incidents]
    nothing = own_reports(viewer).filter(nothing_from__isnull=False)[:SHOWN]
    told += [Mine(report) for report in nothing]
    return sorted(told, key=lambda one: one.report.received_at, reverse=True)[:SHOWN]


def told_since(viewer: Viewer, day: date) -> tuple[int, int]:
    """How many incidents the viewer has told since the day, and how many of them led to something."""
    rows = own(viewer).order_by().filter(report__received_at__date__gte=day)
    return rows.count(), rows.filter(events__kind="led_to").distinct().count()


def _unit_of(viewer: Viewer, person: Person | None) -> ReportingUnit | None:
    if person is None:
        return None
    mine = units(viewer).filter(contact=person).first()
    if mine is None and person.unit is not None:
        mine = units(viewer).filter(organisation_id=person.unit.organisation_id, name=person.unit.name).first()
    return mine


def _source_of(viewer: Viewer, person: Person | None) -> Source | None:
    """The police's own source for someone from the police, else the one for staff."""
    unit = person.unit if person else None
    if unit is not None and unit.organisation.kind == Organisation.Kind.POLICE:
        return sources(viewer).filter(kind=Source.Kind.POLICE).first() or source_with_code(viewer, STAFF)
    return source_with_code(viewer, STAFF) or sources(viewer).first()
