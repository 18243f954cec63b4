"""The municipality's categories, and what they were called on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.remembered import Remembered
from samsyn.incidents.models import Category, CategoryVersion


@dataclass(frozen=True)
class Branch:
    """A category with its sub-categories."""

    category: Category
    children: tuple[Category, ...]


CATEGORY_ACTS = tuple(
    f"incidents.{verb}_categor" for verb in ("add", "change", "move", "retire", "bring_back", "found")
)
_by_code: Remembered[int, dict[str, Category]] = Remembered(10.0, until=CATEGORY_ACTS)


def categories(viewer: Viewer) -> QuerySet[Category]:
    """The categories in use, in the municipality's own order."""
    return all_categories(viewer).filter(retired_on__isnull=True)


def all_categories(viewer: Viewer) -> QuerySet[Category]:
    """Every category, retired ones too."""
    return Category.objects.filter(municipality_id=viewer.municipality_id).order_by("position", "id")


def remembered_by_code(viewer: Viewer) -> dict[str, Category]:
    """Every category by its code, as it was some seconds ago at most: for taking in many reports."""
    return _by_code(viewer.municipality_id, lambda: by_code(viewer))


def by_code(viewer: Viewer) -> dict[str, Category]:
    """Every category by its code, in one question."""
    return {category.code: category for category in all_categories(viewer)}


def tree(viewer: Viewer) -> list[Branch]:
    """The categories in use, each with its sub-categories, in one question."""
    rows = list(categories(viewer))
    return [
        Branch(row, tuple(child for child in rows if child.parent_id == row.pk))
        for row in rows
        if row.parent_id is None
    ]


def name_on(viewer: Viewer, wanted: Collection[tuple[int, date]]) -> dict[tuple[int, date], str]:
    """What each category (by id) was called on a day, in one question; before its first day, its first name."""
    versions: dict[int, list[CategoryVersion]] = {}
    rows = CategoryVersion.objects.filter(
        municipality_id=viewer.municipality_id, category__in={category_id for category_id, _day in wanted}
    )
    for row in rows.order_by("-starts_on"):
        versions.setdefault(row.category_id, []).append(row)
    return {
        (category_id, day): _called(versions[category_id], day)
        for category_id, day in wanted
        if category_id in versions
    }


def _called(versions: list[CategoryVersion], day: date) -> str:
    # the latest comes first
    return next((version.name for version in versions if version.starts_on <= day), versions[-1].name)
