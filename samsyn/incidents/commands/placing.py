"""Where an incident is: what may be stored of it. Homes get no point, private categories neither point nor cell."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Category
from samsyn.incidents.rules.content import NewIncident, Point
from samsyn.places import queries as places
from samsyn.places.models import Area, Place
from samsyn.places.rules.grid import cell_of


class Placeable(Protocol):
    """What tells where something is, as NewIncident has it."""

    @property
    def category(self) -> str:
        """Its code."""

    @property
    def point(self) -> Point | None:
        """Where it was seen."""

    @property
    def line(self) -> tuple[Point, ...]:
        """Along which way it was seen."""

    @property
    def is_rough(self) -> bool:
        """Whether only the square around it may be kept."""

    @property
    def day(self) -> date:
        """The day that it is counted on: borders hold from a day."""


class Placed(NamedTuple):
    """What is stored of where: named place, area, point, line and 250 m cell, each None where it may not be told."""

    place: Place | None = None
    area_id: int | None = None
    x: int | None = None
    y: int | None = None
    line: list[Point] | None = None
    cell_x: int | None = None
    cell_y: int | None = None


def placed(by: Viewer, incidents: Sequence[NewIncident], categories: dict[str, Category]) -> list[Placed]:
    """Where each incident is, in batch."""
    matches = places.matched(by, [incident.place for incident in incidents])
    return placed_as(by, incidents, matches, categories)


def placed_as(
    by: Viewer,
    incidents: Sequence[Placeable],
    matches: Sequence[places.Match],
    categories: dict[str, Category],
) -> list[Placed]:
    """Where each incident is, by what the words for its place are known to mean, and the borders of its own day."""
    points = [
        incident.point or _middle(incident.line) or match.point
        for incident, match in zip(incidents, matches, strict=True)
    ]
    found = places.located(by, points, [incident.day for incident in incidents])
    return [
        _placed(incident, match, point, area, _is_private(categories, incident))
        for incident, match, point, area in zip(incidents, matches, points, found, strict=True)
    ]


def _placed(
    incident: Placeable, match: places.Match, point: Point | None, area: Area | None, private: bool
) -> Placed:
    area_id = area.pk if area else match.area_id
    if private or point is None:
        return Placed(place=None if private else match.place, area_id=area_id)
    cell = cell_of(*point)
    if match.is_home or incident.is_rough or (match.is_near and incident.point is None and not incident.line):
        return Placed(place=match.place, area_id=area_id, cell_x=cell[0], cell_y=cell[1])
    return Placed(
        place=match.place,
        area_id=area_id,
        x=point[0],
        y=point[1],
        line=list(incident.line) or None,
        cell_x=cell[0],
        cell_y=cell[1],
    )


def _middle(line: Sequence[Point]) -> Point | None:
    return line[len(line) // 2] if line else None


def _is_private(categories: dict[str, Category], incident: Placeable) -> bool:
    category = categories.get(incident.category)
    return category is not None and category.is_private
