"""Adding organisations, units and persons."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.organisations.models import Organisation, Person, Unit


@transaction.atomic
def add_organisation(*, by: Viewer, name: str, kind: str) -> Organisation:
    """Add an organisation; its name is unique in the municipality."""
    by.require("access.manage")
    row = Organisation.objects.create(municipality_id=by.municipality_id, name=name, kind=kind)
    record(by, "organisations.add_organisation", row, ["name", "kind"])
    return row


@transaction.atomic
def add_unit(*, by: Viewer, organisation: Organisation, name: str) -> Unit:
    """Add a unit to an organisation."""
    by.require("access.manage")
    row = Unit.objects.create(municipality_id=by.municipality_id, organisation=organisation, name=name)
    record(by, "organisations.add_unit", row, ["name", "organisation"])
    return row


@transaction.atomic
def add_person(
    *,
    by: Viewer,
    name: str,
    title: str = "",
    email: str = "",
    unit: Unit | None = None,
    user_id: int | None = None,
) -> Person:
    """Add a person, with or without an account."""
    by.require("access.manage")
    row = Person.objects.create(
        municipality_id=by.municipality_id, name=name, title=title, email=email, unit=unit, user_id=user_id
    )
    record(by, "organisations.add_person", row, ["name", "title", "email", "unit", "user"])
    return row
