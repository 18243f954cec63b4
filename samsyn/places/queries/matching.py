"""Which place, street or area somebody means by what they have written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import IntegerField, Q, Value

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Place
from samsyn.places.queries.named import areas, places, streets
from samsyn.places.rules.naming import candidates, has_number, spellings

Point = tuple[int, int]


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
    asked = [candidates(name) for name in names]
    spelled = sorted({s for parts in asked for part in parts for s in spellings(part)})
    if not spelled:
        return [Match() for _ in names]
    known = _places(viewer, spelled)
    if any(asked) and not all(_known(parts, known) for parts in asked if parts):
        known = _streets_and_areas(viewer, spelled) | known
    return [
        replace(match, is_home=match.is_home or has_number(name))
        for match, name in zip([_known(parts, known) or Match() for parts in asked], names, strict=True)
    ]


def all_matches(viewer: Viewer) -> dict[str, Match]:
    """What every name means, by the name in small letters (casefold): for those who match thousands."""
    known = _by_name(_rows_of_streets_and_areas(viewer))
    for row in places(viewer).filter(retired_on__isnull=True):
        match = _of_place(row)
        known |= {name.casefold(): match for name in (*row.aliases, row.name)}
    return known


def match_in(known: dict[str, Match], name: str) -> Match:
    """What the name means among all that are known."""
    match = _known(candidates(name), known) or Match()
    return replace(match, is_home=True) if not match.is_home and has_number(name) else match


def _known(parts: Sequence[str], known: dict[str, Match]) -> Match | None:
    return next((known[part.casefold()] for part in parts if part.casefold() in known), None)


def _places(viewer: Viewer, spelled: list[str]) -> dict[str, Match]:
    rows = places(viewer).filter(Q(name__in=spelled) | ~Q(aliases=[]), retired_on__isnull=True)
    found: dict[str, Match] = {}
    for row in rows:
        match = _of_place(row)
        found |= {name.casefold(): match for name in (*row.aliases, row.name)}
    return found


def _of_place(row: Place) -> Match:
    return Match(row, row.area_id, _point(row.x, row.y), row.is_home)


def _streets_and_areas(viewer: Viewer, spelled: list[str]) -> dict[str, Match]:
    return _by_name(_rows_of_streets_and_areas(viewer, Q(name__in=spelled)))


def _rows_of_streets_and_areas(viewer: Viewer, which: Q | None = None) -> Iterable[tuple[Any, ...]]:
    nowhere = Value(None, output_field=IntegerField())
    of_areas = areas(viewer).order_by().filter(which or Q())
    of_streets = streets(viewer).order_by().filter(which or Q())
    return of_areas.values_list("name", "id", nowhere, nowhere).union(
        of_streets.values_list("name", "area_id", "x", "y"), all=True
    )


def _by_name(rows: Iterable[tuple[Any, ...]]) -> dict[str, Match]:
    return {
        name.casefold(): Match(None, area_id, _point(x, y), is_near=x is not None)
        for name, area_id, x, y in rows
    }


def _point(x: int | None, y: int | None) -> Point | None:
    return (x, y) if x is not None and y is not None else None
