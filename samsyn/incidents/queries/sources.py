"""The municipality's sources."""

from django.db.models import F, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Source


def sources(viewer: Viewer) -> QuerySet[Source]:
    """The sources in use, by name."""
    return all_sources(viewer).filter(retired_on__isnull=True)


def source_with_code(viewer: Viewer, code: str) -> Source | None:
    """The source in use with this code."""
    return sources(viewer).filter(code=code).first()


def all_sources(viewer: Viewer) -> QuerySet[Source]:
    """Every source, retired ones too, those in use first."""
    rows = Source.objects.filter(municipality_id=viewer.municipality_id)
    return rows.order_by(F("retired_on").asc(nulls_first=True), "name", "id")
