"""Reading places."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Place


def places(viewer: Viewer) -> QuerySet[Place]:
    """All places of the viewer's municipality, by name."""
    return Place.objects.filter(municipality_id=viewer.municipality_id).order_by("name")
