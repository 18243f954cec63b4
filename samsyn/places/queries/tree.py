"""Areas as a tree, with the versions of each and what outside reports call them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Min, QuerySet

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.places.models import Area, AreaVersion, VulnerableAreaClassification
from samsyn.places.queries.named import areas
from samsyn.places.rules.borders import border_of
from samsyn.places.rules.municipalities import outline_of
from samsyn.places.rules.sweref import to_wgs84


@dataclass(frozen=True)
class Branch:
    """An area in the tree with the version that holds, how it is classified today, and those below it."""

    area: Area
    version: AreaVersion | None
    classifications: Sequence[VulnerableAreaClassification]
    children: Sequence["Branch"]


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


def border_of_municipality(viewer: Viewer) -> dict[str, Any] | None:
    """The whole municipality's border (SWEREF 99 TM): its own, else the one that comes with Samsyn; None for none."""
    row = drawn_now(viewer).filter(area__kind=Area.Kind.MUNICIPALITY).first()
    if row is not None:
        return row.geometry
    outline = outline_of(municipality(viewer).code)
    return outline.geometry if outline else None


def bounds(viewer: Viewer) -> list[list[float]] | None:
    """South-west and north-east of all that is drawn, in degrees (latitude first); else of the municipality."""
    edges = drawn_now(viewer).aggregate(Min("west"), Min("south"), Max("east"), Max("north"))
    west, south, east, north = edges.values()
    if west is None:
        whole = border_of_municipality(viewer)
        if whole is None:
            return None
        border = border_of(whole)
        west, south, east, north = border.west, border.south, border.east, border.north
    return [list(to_wgs84(west, south)), list(to_wgs84(east, north))]


def tree(viewer: Viewer) -> list[Branch]:
    """The areas in use from the root down, three statements for all."""
    rows = list(areas(viewer))
    held = AreaVersion.objects.filter(municipality_id=viewer.municipality_id, ends_on__isnull=True)
    version_of = {version.area_id: version for version in held.filter(area__retired_on__isnull=True)}
    called: dict[int, list[VulnerableAreaClassification]] = {}
    for row in classifications(viewer):
        if row.ends_on is None or row.ends_on > today():
            called.setdefault(row.area_id, []).append(row)

    def below(parent_id: int | None) -> list[Branch]:
        return [
            Branch(row, version_of.get(row.pk), called.get(row.pk, ()), below(row.pk))
            for row in rows
            if row.parent_id == parent_id
        ]

    return below(None)
