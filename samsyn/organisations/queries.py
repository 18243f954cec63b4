"""Reading organisations, units and persons."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.organisations.models import Organisation, Person, Unit


def organisations(viewer: Viewer) -> QuerySet[Organisation]:
    """All organisations of the viewer's municipality, by name."""
    return Organisation.objects.filter(municipality_id=viewer.municipality_id).order_by("name")


def units(viewer: Viewer) -> QuerySet[Unit]:
    """All units of the viewer's municipality, by name."""
    return (
        Unit.objects.filter(municipality_id=viewer.municipality_id)
        .select_related("organisation")
        .order_by("name")
    )


def persons(viewer: Viewer) -> QuerySet[Person]:
    """Everyone who has not left, by name."""
    rows = Person.objects.filter(municipality_id=viewer.municipality_id, left_on__isnull=True)
    return rows.select_related("unit").order_by("name")


def person(viewer: Viewer, person_id: int) -> Person | None:
    """One person of the municipality who has not left, with their user."""
    return persons(viewer).select_related("user").filter(pk=person_id).first()


def everyone(viewer: Viewer) -> QuerySet[Person]:
    """Everyone, those who have left too, so that history can name them."""
    return Person.objects.filter(municipality_id=viewer.municipality_id).order_by("name")


def names_of(viewer: Viewer, ids: frozenset[int]) -> dict[int, str]:
    """Names by id, of those who have left too."""
    rows = Person.objects.filter(municipality_id=viewer.municipality_id, pk__in=ids)
    return dict(rows.values_list("pk", "name"))


def is_bound(person: Person) -> bool:
    """Whether the person works for someone bound by the secrecy act; without a unit nobody knows, so not."""
    return person.unit is not None and person.unit.organisation.kind in Organisation.BOUND


def works_for(viewer: Viewer, kind: str) -> bool:
    """Whether the viewer themselves works in an organisation of this kind."""
    rows = persons(viewer).filter(pk__in=[viewer.person_id] if viewer.person_id else [])
    return rows.filter(unit__organisation__kind=kind).exists()
