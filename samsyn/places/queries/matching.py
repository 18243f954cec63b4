"""Which place, street or area somebody means by what they have written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Area, Place, Street
from samsyn.places.queries.named import areas, places, streets
from samsyn.places.rules.naming import candidates, has_number, spellings

Point = tuple[int, int]


@dataclass(frozen=True)
class Match:
    """What the words mean: a named place, or the point and area of a street; all None where nobody knows.

    `is_home`: people live there, so nobody may have a point. `is_near`: the point only tells about where.
    """

    place: Place | None = None
    area: Area | None = None
    point: Point | None = None
    is_home: bool = False
    is_near: bool = False


def matched(viewer: Viewer, names: Sequence[str]) -> list[Match]:
    """What each of the names means; three statements at most, none where all are empty."""
    asked = [candidates(name) for name in names]
    spelled = sorted({s for parts in asked for part in parts for s in spellings(part)})
    if not spelled:
        return [Match() for _ in names]
    known = _areas(viewer, spelled) | _streets(viewer, spelled) | _places(viewer, spelled)
    found = [
        next((known[part.casefold()] for part in parts if part.casefold() in known), Match())
        for parts in asked
    ]
    return [
        replace(match, is_home=match.is_home or has_number(name))
        for match, name in zip(found, names, strict=True)
    ]


def _places(viewer: Viewer, spelled: list[str]) -> dict[str, Match]:
    rows = places(viewer).filter(Q(name__in=spelled) | ~Q(aliases=[]), retired_on__isnull=True)
    found: dict[str, Match] = {}
    for row in rows.select_related("area"):
        match = Match(row, row.area, _point(row), row.is_home)
        found |= {name.casefold(): match for name in (*row.aliases, row.name)}
    return found


def _streets(viewer: Viewer, spelled: list[str]) -> dict[str, Match]:
    rows = streets(viewer).filter(name__in=spelled).select_related("area")
    return {row.name.casefold(): Match(None, row.area, _point(row), is_near=True) for row in rows}


def _areas(viewer: Viewer, spelled: list[str]) -> dict[str, Match]:
    return {row.name.casefold(): Match(None, row) for row in areas(viewer).filter(name__in=spelled)}


def _point(row: Place | Street) -> Point | None:
    return (row.x, row.y) if row.x is not None and row.y is not None else None
