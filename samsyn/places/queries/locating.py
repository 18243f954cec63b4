"""In which area a point lies."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.remembered import Remembered
from samsyn.places.models import Area, AreaVersion

Point = tuple[int, int]
# a statistical area is not where anyone works: it is counted by apart
WORKED_IN = (Area.Kind.DISTRICT, Area.Kind.GROUP, Area.Kind.MUNICIPALITY)
_trees: "Remembered[tuple[int, date], _Borders | None]" = Remembered(10.0, until=("places.",))


class _Borders:
    """The borders that hold on a day, the smallest first, ready to be asked with many points."""

    def __init__(self, versions: Sequence[AreaVersion]) -> None:
        from shapely import STRtree
        from shapely.geometry import shape

        drawn = sorted(
            ((shape(version.geometry), version.area) for version in versions), key=lambda one: one[0].area
        )
        self.areas = [area for _, area in drawn]
        self.tree: Any = STRtree([polygon for polygon, _ in drawn])

    def around(self, points: Sequence[Point]) -> dict[int, Area]:
        """For each point that lies within a border or on it, the smallest area; by the point's position."""
        from shapely import points as shapes

        found: dict[int, int] = {}
        which, where = self.tree.query(shapes(list(points)), predicate="intersects")
        for position, number in zip(which.tolist(), where.tolist(), strict=True):
            found[position] = min(found.get(position, number), number)
        return {position: self.areas[number] for position, number in found.items()}


def located(viewer: Viewer, points: Sequence[Point | None], on: date) -> list[Area | None]:
    """The smallest area that holds each point on that day, None for none; one statement at most, for all."""
    given = [(position, point) for position, point in enumerate(points) if point is not None]
    if not given:
        return [None] * len(points)
    borders = _trees((viewer.municipality_id, on), lambda: _borders(viewer, on))
    around = borders.around([point for _, point in given]) if borders else {}
    found: list[Area | None] = [None] * len(points)
    for nth, (position, _) in enumerate(given):
        found[position] = around.get(nth)
    return found


def _borders(viewer: Viewer, on: date) -> _Borders | None:
    """The municipality's borders on the day."""
    versions = list(_holding(viewer, on).select_related("area"))
    return _Borders(versions) if versions else None


def _holding(viewer: Viewer, on: date) -> QuerySet[AreaVersion]:
    rows = AreaVersion.objects.filter(municipality_id=viewer.municipality_id, geometry__isnull=False)
    rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), starts_on__lte=on)
    return rows.filter(area__kind__in=WORKED_IN, area__retired_on__isnull=True)
