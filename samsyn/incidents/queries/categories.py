"""The municipality's categories."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Category


def categories(viewer: Viewer) -> QuerySet[Category]:
    """The categories in use, in the municipality's own order."""
    return all_categories(viewer).filter(retired_on__isnull=True)


def all_categories(viewer: Viewer) -> QuerySet[Category]:
    """Every category, retired ones too."""
    return Category.objects.filter(municipality_id=viewer.municipality_id).order_by("position", "id")


def by_code(viewer: Viewer) -> dict[str, Category]:
    """Every category by its code, in one question."""
    return {category.code: category for category in all_categories(viewer)}
