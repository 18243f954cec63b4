"""What may be a border: a whole polygon in Sweden, of bounded size."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.places.rules.sweref import EAST, NORTH

MOST_POINTS = 50_000  # in one border: Kiruna's finest has fewer
MOST_DEEP = 6
SHARED = 0.02  # of the smaller area
ALWAYS = date(1900, 1, 1)  # what began earlier than anyone has to know


@dataclass(frozen=True)
class Border:
    """A polygon in whole metres of SWEREF 99 TM with its bounding box."""

    geometry: dict[str, Any]
    west: int
    south: int
    east: int
    north: int


def border_of(geometry: Any) -> Border:
    """The border that a GeoJSON geometry in SWEREF 99 TM draws; refuses what is no area or not in Sweden."""
    return border_of_shape(shape_of(geometry))


def shape_of(geometry: Any) -> Any:
    """The shapely shape of a GeoJSON geometry, whatever it is."""
    from shapely import GEOSException
    from shapely.geometry import shape

    if not isinstance(geometry, dict) or not geometry.get("type"):
        raise Refusal("places.border_shape")
    if _points(geometry.get("coordinates")) > MOST_POINTS:
        raise Refusal("places.border_fine", most=MOST_POINTS)
    try:
        return shape(geometry)
    except (
        GEOSException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        OverflowError,
    ) as error:
        raise Refusal("places.border_shape") from error


def border_of_shape(drawn: Any) -> Border:
    """As `border_of`, from a shapely shape. A border that crosses itself is made whole where that can be done."""
    import shapely

    if drawn.is_empty or drawn.geom_type not in ("Polygon", "MultiPolygon"):
        raise Refusal("places.border_shape")
    if shapely.get_num_coordinates(drawn) > MOST_POINTS:
        raise Refusal("places.border_fine", most=MOST_POINTS)
    west, south, east, north = drawn.bounds
    if not (EAST[0] <= west and east <= EAST[1] and NORTH[0] <= south and north <= NORTH[1]):
        raise Refusal("places.border_outside")
    whole = _whole(shapely.force_2d(drawn))
    west, south, east, north = whole.bounds
    return Border(_json(whole), math.floor(west), math.floor(south), math.ceil(east), math.ceil(north))


def same(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    """Whether two borders in SWEREF 99 TM enclose the same ground, to a metre's rounding."""
    if one is None or other is None or one == other:
        return one == other
    first, second = shape_of(one), shape_of(other)
    apart = first.symmetric_difference(second).area
    return bool(apart <= first.length * 1.5)


def overlap(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    """Whether two borders in SWEREF 99 TM share more ground than a careless line does."""
    if one is None or other is None:
        return False
    first, second = shape_of(one), shape_of(other)
    return bool(first.intersection(second).area > SHARED * min(first.area, second.area))


def _whole(drawn: Any) -> Any:
    """Valid, and in whole metres."""
    import shapely

    made = shapely.set_precision(shapely.make_valid(drawn), 1)
    parts = [part for part in shapely.get_parts(made) if part.geom_type == "Polygon" and part.area > 0]
    flat = [
        p for part in shapely.get_parts(made) for p in shapely.get_parts(part) if p.geom_type == "Polygon"
    ]
    parts = parts or flat
    if not parts:
        raise Refusal("places.border_shape")
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def _json(drawn: Any) -> dict[str, Any]:
    parts = [drawn] if drawn.geom_type == "Polygon" else list(drawn.geoms)
    polygons = [
        [[[round(x), round(y)] for x, y in ring.coords] for ring in (part.exterior, *part.interiors)]
        for part in parts
    ]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _points(coordinates: Any, deep: int = 0) -> int:
    if deep > MOST_DEEP or not isinstance(coordinates, list):
        return 0
    if coordinates and not isinstance(coordinates[0], list):
        return 1
    return sum(_points(part, deep + 1) for part in coordinates)
