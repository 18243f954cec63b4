"""Measures by the person who holds them."""

from django.db.models import Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.plans.models import MeasureVersion


def held_by(viewer: Viewer, person_id: int) -> QuerySet[MeasureVersion]:
    """Current versions of measures that the person owns or is deputy of, in all plans."""
    rows = MeasureVersion.objects.filter(
        Q(owner_id=person_id) | Q(deputy_id=person_id),
        municipality_id=viewer.municipality_id,
        valid_to__isnull=True,
        measure__removed_on__isnull=True,
    )
    return rows.select_related("measure").order_by("measure__area__position", "measure__position")
