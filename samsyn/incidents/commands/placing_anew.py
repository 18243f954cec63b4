"""Borders have moved: each incident is counted in the area that its place lay in on its own day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.remembered import acted
from samsyn.incidents.models import Incident
from samsyn.incidents.rules.content import Point
from samsyn.jobs.commands import enqueue
from samsyn.places import queries as places
from samsyn.places.models import Area, Place
from samsyn.places.rules.grid import cell_of, points_of

BATCH = 2000
TASK = "incidents.place_anew"
NEEDED = ("pk", "day", "place_text", "area_id", "x", "y", "cell_x", "cell_y")


@dataclass(frozen=True)
class Spot:
    """What is known of where an incident was: points it may have been at, and the area that its words name."""

    points: Sequence[Point]
    named: int | None
    is_exact: bool  # a point of its own; else only what it was called or the square is known


@transaction.atomic
def place_anew(*, by: Viewer, areas: frozenset[int], since: date | None, after: int = 0) -> None:
    """Place a batch of incidents anew, those with a higher id than `after`, and order the next one.

    `areas` have other borders since that day. Both happen or neither: what is killed halfway goes on from there,
    and what is done twice changes nothing.
    """
    by.require("incidents.review")
    acted("places.borders")  # this process may remember the borders as they were
    rows = Incident.objects.filter(municipality_id=by.municipality_id, pk__gt=after)
    rows = rows.filter(day__gte=since) if since else rows
    batch = list(rows.select_for_update().order_by("pk").only(*NEEDED)[:BATCH])
    moved = 0
    for area_id, ids in _moves(by, batch, areas).items():
        moved += Incident.objects.filter(municipality_id=by.municipality_id, pk__in=ids).update(
            area_id=area_id
        )
    if moved:
        record(by, "incidents.place_anew", None, ["area"])
    if len(batch) == BATCH:
        order(by, areas, since, batch[-1].pk)


@transaction.atomic
def forget_points(*, by: Viewer, place: Place) -> None:
    """People live at the place: what was reported there, or by its names, keeps its square and area and no point."""
    by.require("places.edit")
    there = Q(place=place)
    for name in (place.name, *place.aliases):
        there |= Q(place_text__iexact=name)
    rows = Incident.objects.filter(there, municipality_id=by.municipality_id, x__isnull=False)
    if rows.update(x=None, y=None, line=None):
        record(by, "incidents.forget_points", None, ["x", "y", "line"])


def order(
    by: Viewer, areas: Iterable[int], since: date | None, after: int = 0, at: datetime | None = None
) -> None:
    """Have the batch after this id placed anew when the transaction is committed, not before `at`."""
    day = since.isoformat() if since else ""
    enqueue(TASK, at=at, municipality_id=by.municipality_id, areas=sorted(areas), since=day, after=after)


def area_of(by: Viewer, row: Incident) -> int | None:
    """The id of the area that the incident's place lay in on its day."""
    return _areas_of(by, [row], _spots(by, [row]))[0]


def _moves(by: Viewer, rows: Sequence[Incident], areas: frozenset[int]) -> Mapping[int | None, list[int]]:
    """The ids that get another area, by the area."""
    found: dict[int | None, list[int]] = {}
    spots = _spots(by, rows)
    for row, spot, area_id in zip(rows, spots, _areas_of(by, rows, spots), strict=True):
        # where only words or a square tell, nothing is moved that the new borders do not concern
        if area_id != row.area_id and (spot.is_exact or {area_id, row.area_id} & areas):
            found.setdefault(area_id, []).append(row.pk)
    return found


def _spots(by: Viewer, rows: Sequence[Incident]) -> list[Spot]:
    meant = places.matched(by, [row.place_text for row in rows])
    return [_spot(row, match) for row, match in zip(rows, meant, strict=True)]


def _spot(row: Incident, match: places.Match) -> Spot:
    if row.x is not None and row.y is not None:
        return Spot([(row.x, row.y)], match.area_id, is_exact=True)
    cell = (row.cell_x, row.cell_y) if row.cell_x is not None and row.cell_y is not None else None
    if match.point is not None and cell in (None, cell_of(*match.point)):
        return Spot([match.point], match.area_id, is_exact=False)
    return Spot(points_of(cell) if cell else [], match.area_id, is_exact=False)


def _areas_of(by: Viewer, rows: Sequence[Incident], spots: Sequence[Spot]) -> list[int | None]:
    points = [point for spot in spots for point in spot.points]
    days = [row.day for row, spot in zip(rows, spots, strict=True) for _ in spot.points]
    around = iter(places.located(by, points, days))
    return [
        _chosen(row, spot, [next(around) for _ in spot.points]) for row, spot in zip(rows, spots, strict=True)
    ]


def _chosen(row: Incident, spot: Spot, found: Sequence[Area | None]) -> int | None:
    """The area round the middle; what a square that lies in several had is kept."""
    ids = [area.pk for area in found if area is not None]
    if row.area_id in ids or not spot.points:
        return row.area_id
    first = found[0]
    return first.pk if first is not None else (ids[0] if ids else spot.named)
