"""Which place, street or area somebody means by what they have written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db.models import IntegerField, Value

from samsyn.accounts.viewer import Viewer
from samsyn.base.remembered import Remembered
from samsyn.places.models import Place
from samsyn.places.queries.named import areas, places, streets
from samsyn.places.rules.naming import candidates, has_number

Point = tuple[int, int]

_index: "Remembered[int, dict[str, Match]]" = Remembered(10.0, until=("places.",))


@dataclass(frozen=True)
class Match:
    """What the words mean: a named place, or the point and area of a street; all None where nobody knows.

    `is_home`: people live there, so nobody may have a point. `is_near`: the point only tells about where.
    """

    place: Place | None = None
    area_id: int | None = None
    point: Point | None = None
    is_home: bool = False
    is_near: bool = False


def matched(viewer: Viewer, names: Sequence[str]) -> list[Match]:
    """What each of the names means; two statements at most, none where all are empty."""
    if not any(names):
        return [Match() for _ in names]
    known = _index(viewer.municipality_id, lambda: _streets_and_areas(viewer) | _places(viewer))
    found = [_known(candidates(name), known) or Match() for name in names]
    return [
        replace(match, is_home=True) if not match.is_home and has_number(name) else match
        for match, name in zip(found, names, strict=True)
    ]


def _known(parts: Sequence[str], known: dict[str, Match]) -> Match | None:
    return next((known[part.casefold()] for part in parts if part.casefold() in known), None)


def _places(viewer: Viewer) -> dict[str, Match]:
    found: dict[str, Match] = {}
    for row in places(viewer).filter(retired_on__isnull=True):
        match = Match(row, row.area_id, _point(row.x, row.y), row.is_home)
        found |= {name.casefold(): match for name in (*row.aliases, row.name)}
    return found


def _streets_and_areas(viewer: Viewer) -> dict[str, Match]:
    nowhere = Value(None, output_field=IntegerField())
    of_areas = areas(viewer).order_by().values_list("name", "id", nowhere, nowhere)
    rows = of_areas.union(streets(viewer).order_by().values_list("name", "area_id", "x", "y"), all=True)
    return {
        name.casefold(): Match(None, area_id, _point(x, y), is_near=x is not None)
        for name, area_id, x, y in rows
    }


def _point(x: int | None, y: int | None) -> Point | None:
    return (x, y) if x is not None and y is not None else None
