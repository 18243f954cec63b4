"""Adding and changing organisations, units and persons."""

from django.db import transaction

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.organisations.models import Organisation, Person, Unit
from samsyn.organisations.queries import organisations, units


@transaction.atomic
def add_organisation(*, by: Viewer, name: str, kind: str) -> Organisation:
    """Add an organisation; its name is unique in the municipality."""
    by.require("access.manage")
    name = canonical(name)
    if organisations(by).filter(name__iexact=name).exists():
        raise Refusal("organisations.organisation_name", name=name)
    row = Organisation.objects.create(
        municipality_id=by.municipality_id, name=name, kind=Organisation.Kind(kind)
    )
    record(by, "organisations.add_organisation", row, ["name", "kind"])
    return row


@transaction.atomic
def add_unit(*, by: Viewer, organisation: Organisation, name: str) -> Unit:
    """Add a unit to an organisation."""
    by.require("access.manage")
    name = canonical(name)
    if units(by).filter(organisation=organisation, name__iexact=name).exists():
        raise Refusal("organisations.unit_name", name=name, organisation=organisation.name)
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
        municipality_id=by.municipality_id,
        name=canonical(name),
        title=canonical(title),
        email=email,
        unit=unit,
        user_id=user_id,
    )
    record(by, "organisations.add_person", row, ["name", "title", "email", "unit", "user"])
    return row


@transaction.atomic
def responsible_for(*, by: Viewer, words: str) -> tuple[Person | None, Unit | None]:
    """Who a document means by "Ansvarig: Socialchef": a person by name or title, else a unit, made where missing."""
    by.require("access.manage")
    rows = Person.objects.filter(municipality_id=by.municipality_id, left_on__isnull=True).select_related(
        "unit"
    )
    wanted = words.strip().casefold()
    for person in rows:
        if wanted in (person.name.casefold(), person.title.casefold()):
            return person, person.unit
    unit = next(
        (u for u in Unit.objects.filter(municipality_id=by.municipality_id) if u.name.casefold() == wanted),
        None,
    )
    return None, unit or _unit_of_the_municipality(by, words.strip())


def _unit_of_the_municipality(by: Viewer, name: str) -> Unit:
    house = (
        Organisation.objects.filter(municipality_id=by.municipality_id, kind="municipality")
        .order_by("id")
        .first()
    )
    house = house or add_organisation(by=by, name=_own_name(by), kind="municipality")
    return add_unit(by=by, organisation=house, name=name)


def _own_name(by: Viewer) -> str:
    """The municipality's own name."""
    return Municipality.objects.get(pk=by.municipality_id).name


@transaction.atomic
def take_in(*, by: Viewer, user_id: int, email: str, name: str, title: str, unit: Unit | None) -> Person:
    """The person of a user in this municipality: one with the address gets the account, one who left comes back."""
    by.require("access.manage")
    mine = Person.objects.filter(municipality_id=by.municipality_id)
    row = mine.filter(user_id=user_id).first() or mine.filter(user=None, email__iexact=email).first()
    if row is None:
        return add_person(by=by, name=name, title=title, email=email, unit=unit, user_id=user_id)
    row.user_id, row.left_on = user_id, None
    row.title, row.unit = title or row.title, unit or row.unit
    row.save(update_fields=["user", "left_on", "title", "unit"])
    record(by, "organisations.take_in", row, ["user", "left_on", "title", "unit"])
    return row


@transaction.atomic
def change_person(
    *, by: Viewer, person: Person, name: str, title: str, email: str, unit: Unit | None
) -> Person:
    """Change what is known about a person; what they log in with stays."""
    by.require("access.manage")
    person.name, person.title, person.email, person.unit = canonical(name), canonical(title), email, unit
    person.save(update_fields=["name", "title", "email", "unit"])
    record(by, "organisations.change_person", person, ["name", "title", "email", "unit"])
    return person


@transaction.atomic
def let_go(*, by: Viewer, person: Person) -> None:
    """Mark that the person has left; their name stays where it stands."""
    by.require("access.manage")
    person.left_on = today()
    person.save(update_fields=["left_on"])
    record(by, "organisations.let_go", person, ["left_on"])
