"""Areas as a tree, with the versions of each and what outside reports call them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.places.models import Area, AreaVersion, VulnerableAreaClassification
from samsyn.places.queries.named import areas


@dataclass(frozen=True)
class Branch:
    """An area in the tree, how deep it stands, the version that holds, and how it is classified today."""

    area: Area
    depth: int
    version: AreaVersion | None
    classifications: Sequence[VulnerableAreaClassification]


def version_now(viewer: Viewer, area: Area) -> AreaVersion:
    """The version that holds."""
    return versions(viewer, area).get(ends_on__isnull=True)


def versions(viewer: Viewer, area: Area) -> QuerySet[AreaVersion]:
    """All versions of an area, the newest first."""
    rows = AreaVersion.objects.filter(municipality_id=viewer.municipality_id, area=area)
    return rows.select_related("parent").order_by("-starts_on", "-id")


def all_areas(viewer: Viewer) -> QuerySet[Area]:
    """Every area, retired ones too."""
    return Area.objects.filter(municipality_id=viewer.municipality_id).order_by("name", "id")


def classifications(viewer: Viewer) -> QuerySet[VulnerableAreaClassification]:
    """What outside reports call the areas, the newest first."""
    rows = VulnerableAreaClassification.objects.filter(municipality_id=viewer.municipality_id)
    return rows.order_by("-starts_on", "-id")


def drawn_now(viewer: Viewer) -> QuerySet[AreaVersion]:
    """The versions that hold today and have a border, of areas in use."""
    rows = AreaVersion.objects.filter(municipality_id=viewer.municipality_id, ends_on__isnull=True)
    rows = rows.filter(geometry__isnull=False, area__retired_on__isnull=True)
    return rows.select_related("area").order_by("area__name", "area_id")


def tree(viewer: Viewer) -> list[Branch]:
    """The areas in use from the root down, three statements for all."""
    rows = list(areas(viewer))
    held = AreaVersion.objects.filter(municipality_id=viewer.municipality_id, ends_on__isnull=True)
    version_of = {version.area_id: version for version in held.filter(area__retired_on__isnull=True)}
    called: dict[int, list[VulnerableAreaClassification]] = {}
    for row in classifications(viewer):
        if row.ends_on is None or row.ends_on > today():
            called.setdefault(row.area_id, []).append(row)
    return [
        Branch(row, depth, version_of.get(row.pk), called.get(row.pk, ()))
        for row, depth in _down(rows, None, 0)
    ]


def _down(rows: Sequence[Area], parent_id: int | None, depth: int) -> Iterable[tuple[Area, int]]:
    for row in rows:
        if row.parent_id == parent_id:
            yield row, depth
            yield from _down(rows, row.pk, depth + 1)
