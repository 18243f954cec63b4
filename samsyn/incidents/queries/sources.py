"""The municipality's sources."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Source


def sources(viewer: Viewer) -> QuerySet[Source]:
    """The sources in use, by name."""
    return all_sources(viewer).filter(retired_on__isnull=True)


def all_sources(viewer: Viewer) -> QuerySet[Source]:
    """Every source, retired ones too, by name."""
    return Source.objects.filter(municipality_id=viewer.municipality_id).order_by("name", "id")


def source_with_code(viewer: Viewer, code: str) -> Source | None:
    """The source in use with this code."""
    return sources(viewer).filter(code=code).first()
