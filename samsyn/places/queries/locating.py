"""In which area a point lay on a day."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.base.remembered import Remembered
from samsyn.places.models import Area, AreaVersion

Point = tuple[int, int]
# a statistical area is not where anyone works: it is counted by apart
WORKED_IN = (Area.Kind.DISTRICT, Area.Kind.GROUP, Area.Kind.MUNICIPALITY)
_kept: "Remembered[int, _History]" = Remembered(10.0, until=("places.",))


class _Borders:
    """The borders that hold at one time, the smallest first, ready to be asked with many points."""

    def __init__(self, versions: Sequence[AreaVersion]) -> None:
        from shapely import STRtree
        from shapely.geometry import shape

        drawn = sorted(
            ((shape(version.geometry), version.area) for version in versions), key=lambda one: one[0].area
        )
        self.areas = [area for _, area in drawn]
        self.tree: Any = STRtree([polygon for polygon, _ in drawn])

    def around(self, points: Sequence[Point]) -> list[Area | None]:
        """For each point the smallest area that holds it or has it on its border."""
        from shapely import points as shapes

        found: dict[int, int] = {}
        which, where = self.tree.query(shapes(list(points)), predicate="intersects")
        for position, number in zip(which.tolist(), where.tolist(), strict=True):
            found[position] = min(found.get(position, number), number)
        return [self.areas[found[nth]] if nth in found else None for nth in range(len(points))]


class _History:
    """All borders there have been, and the times between their moves."""

    def __init__(self, versions: Sequence[AreaVersion]) -> None:
        self._versions = [(row, row.starts_on, _end(row)) for row in versions]
        self._versions = [one for one in self._versions if one[2] is None or one[2] > one[1]]
        ends = {end for _, _, end in self._versions if end is not None}
        self._days = sorted({start for _, start, _ in self._versions} | ends)
        self._borders: dict[int, _Borders] = {}

    def time_of(self, day: date) -> int:
        """Which of the times between two moves the day belongs to; -1 before all."""
        return bisect_right(self._days, day) - 1

    def around(self, time: int, points: Sequence[Point]) -> list[Area | None]:
        """The smallest area around each point at this time."""
        if time < 0:
            return [None] * len(points)
        if time not in self._borders:
            day = self._days[time]
            held = [row for row, start, end in self._versions if start <= day and (end is None or day < end)]
            self._borders[time] = _Borders(held)
        return self._borders[time].around(points)


def located(viewer: Viewer, points: Sequence[Point | None], on: date | Sequence[date]) -> list[Area | None]:
    """The smallest area that held each point on that day, or each on its own; None for none.

    One statement at most, for all.
    """
    found: list[Area | None] = [None] * len(points)
    if all(point is None for point in points):
        return found
    history = _history(viewer)
    times = [history.time_of(on)] * len(points) if isinstance(on, date) else [history.time_of(d) for d in on]
    for time in set(times):
        asked = [(n, point) for n, point in enumerate(points) if point is not None and times[n] == time]
        around = history.around(time, [point for _, point in asked])
        for (position, _), area in zip(asked, around, strict=True):
            found[position] = area
    return found


def _history(viewer: Viewer) -> _History:
    return _kept(viewer.municipality_id, lambda: _History(_drawn(viewer)))


def _drawn(viewer: Viewer) -> list[AreaVersion]:
    rows = AreaVersion.objects.filter(municipality_id=viewer.municipality_id, geometry__isnull=False)
    return list(rows.filter(area__kind__in=WORKED_IN).select_related("area"))


def _end(row: AreaVersion) -> date | None:
    """The day from which it holds no longer, since the border has moved or the area is not used any more."""
    return min((day for day in (row.ends_on, row.area.retired_on) if day is not None), default=None)
