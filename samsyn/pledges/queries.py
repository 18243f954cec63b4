"""Reading pledges."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.pledges.models import Commitment, Pledge


def pledges(viewer: Viewer) -> QuerySet[Pledge]:
    """The municipality's pledges with their commitments, newest first."""
    rows = Pledge.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("source").prefetch_related("commitments").order_by("-id")


def commitments(viewer: Viewer) -> QuerySet[Commitment]:
    """Every single promise of the municipality."""
    return Commitment.objects.filter(municipality_id=viewer.municipality_id)
