"""What has a name: areas, places, streets."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Area, Place, Street


def places(viewer: Viewer) -> QuerySet[Place]:
    """All places of the viewer's municipality, by name."""
    return Place.objects.filter(municipality_id=viewer.municipality_id).order_by("name")


def streets(viewer: Viewer) -> QuerySet[Street]:
    """All streets of the viewer's municipality, by name."""
    return Street.objects.filter(municipality_id=viewer.municipality_id).order_by("name")


def areas(viewer: Viewer) -> QuerySet[Area]:
    """The areas in use, by name."""
    rows = Area.objects.filter(municipality_id=viewer.municipality_id, retired_on__isnull=True)
    return rows.order_by("name", "id")


def names(viewer: Viewer) -> frozenset[str]:
    """Every name of a place, street or area: none of them is a person."""
    found: set[str] = set()
    for name, aliases in places(viewer).values_list("name", "aliases"):
        found.update([name, *aliases])
    found.update(streets(viewer).values_list("name", flat=True))
    found.update(areas(viewer).values_list("name", flat=True))
    return frozenset(found)
