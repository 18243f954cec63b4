"""Reporting units: added, changed, ended, taken up again."""

from datetime import date
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.models import ReportingUnit, Source
from samsyn.incidents.queries.units import all_units
from samsyn.jobs.commands import enqueue
from samsyn.organisations.models import Organisation, Person
from samsyn.places.models import Area
from samsyn.privacy.queries import checked as guarded

FIELDS = ("name", "organisation", "source", "area", "rhythm", "contact", "starts_on")


@transaction.atomic
def add_reporting_unit(
    *,
    by: Viewer,
    name: str,
    organisation: Organisation,
    source: Source,
    rhythm: str,
    area: Area | None = None,
    contact: Person | None = None,
    starts_on: date | None = None,
) -> ReportingUnit:
    """Add a unit that is to report, from today where no day is given."""
    by.require("incidents.manage")
    row = ReportingUnit.objects.create(
        municipality_id=by.municipality_id,
        name=_name(by, name),
        organisation=organisation,
        source=source,
        rhythm=ReportingUnit.Rhythm(rhythm),
        area=area,
        contact=contact,
        starts_on=starts_on or today(),
    )
    record(by, "incidents.add_reporting_unit", row, FIELDS)
    return row


@transaction.atomic
def change_reporting_unit(*, by: Viewer, unit: ReportingUnit, **fields: Any) -> None:
    """Change what `fields` name (those of FIELDS)."""
    by.require("incidents.manage")
    if "name" in fields:
        fields["name"] = _name(by, fields["name"], but=unit)
    changed = [name for name in FIELDS if name in fields and getattr(unit, name) != fields[name]]
    for name in changed:
        setattr(unit, name, fields[name])
    if changed:
        unit.save(update_fields=changed)
        record(by, "incidents.change_reporting_unit", unit, changed)


@transaction.atomic
def end_reporting_unit(*, by: Viewer, unit: ReportingUnit) -> None:
    """The unit reports no more from today: nobody waits for it, and its links open nothing."""
    by.require("incidents.manage")
    if unit.ends_on is None:
        unit.ends_on = today()
        unit.save(update_fields=["ends_on"])
        record(by, "incidents.end_reporting_unit", unit, ["ends_on"])


@transaction.atomic
def resume_reporting_unit(*, by: Viewer, unit: ReportingUnit) -> None:
    """The unit reports again; it was not silent in between, so it begins anew today."""
    by.require("incidents.manage")
    if unit.ends_on is not None:
        unit.starts_on, unit.ends_on = today(), None
        unit.save(update_fields=["starts_on", "ends_on"])
        record(by, "incidents.resume_reporting_unit", unit, ["starts_on", "ends_on"])


@transaction.atomic
def mail_link(*, by: Viewer, unit: ReportingUnit, person: Person, days: int) -> None:
    """Mail a person a link of their own; it is made when the mail goes out, so that no token is stored with the job."""
    by.require("incidents.manage")
    if not person.email:
        raise Refusal("access.no_mail", name=person.name)
    record(by, "incidents.mail_link", unit, ["person"])
    enqueue(
        "incidents.mail_link",
        municipality_id=by.municipality_id,
        unit_id=unit.pk,
        person_id=person.pk,
        days=days,
    )


def _name(by: Viewer, name: str, but: ReportingUnit | None = None) -> str:
    name = canonical(name).replace("\n", " ")
    if not name:
        raise Refusal("incidents.no_name")
    guarded(by, name)
    others = all_units(by).filter(name__iexact=name)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise Refusal("incidents.unit_name", name=name)
    return name
