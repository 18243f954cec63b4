"""Adding organisations, units and persons."""

from django.db import transaction

from samsyn.accounts.models import Municipality
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


@transaction.atomic
def responsible_for(*, by: Viewer, words: str) -> tuple[Person | None, Unit | None]:
    """Who a document means by "Ansvarig: Socialchef": a person by name or title, else a unit, made where missing."""
    by.require("access.manage")
    rows = Person.objects.filter(municipality_id=by.municipality_id, left_on__isnull=True).select_related("unit")
    wanted = words.strip().casefold()
    for person in rows:
        if wanted in (person.name.casefold(), person.title.casefold()):
            return person, person.unit
    unit = next((u for u in Unit.objects.filter(municipality_id=by.municipality_id) if u.name.casefold() == wanted), None)
    return None, unit or _unit_of_the_municipality(by, words.strip())


def _unit_of_the_municipality(by: Viewer, name: str) -> Unit:
    house = Organisation.objects.filter(municipality_id=by.municipality_id, kind="municipality").order_by("id").first()
    house = house or add_organisation(by=by, name=_own_name(by), kind="municipality")
    return add_unit(by=by, organisation=house, name=name)


def _own_name(by: Viewer) -> str:
    """The municipality's own name."""
    return Municipality.objects.get(pk=by.municipality_id).name
