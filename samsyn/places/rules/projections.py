"""Shapes of other systems of coordinates in SWEREF 99 TM: by the system that the file names, else by the values."""

import re
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.places.rules.sweref import EAST, LATITUDE, LONGITUDE, NORTH, metres

# what the values tell as well, also where a file says the wrong one of them
BY_VALUES = (4326, 4258, 4619, 3006)
_EPSG = re.compile(r"EPSG:+(?:[\d.]*:)?(\d{4,6})", re.IGNORECASE)


def epsg_of(words: object) -> int | None:
    """The number in "urn:ogc:def:crs:EPSG::3011"; None where there is none."""
    found = _EPSG.search(words) if isinstance(words, str) else None
    return int(found[1]) if found else None


def in_metres(drawn: Any, epsg: int | None = None) -> Any:
    """The shape in SWEREF 99 TM; as it is where it is in no known system."""
    import shapely

    if epsg is not None and epsg not in BY_VALUES:
        return shapely.transform(shapely.force_2d(drawn), _from(epsg), interleaved=False)
    west, south, east, north = drawn.bounds
    if _within(west, east, NORTH) and _within(south, north, EAST):
        return shapely.transform(shapely.force_2d(drawn), lambda x, y: (y, x), interleaved=False)
    if _within(west, east, LATITUDE) and _within(south, north, LONGITUDE):
        return shapely.transform(shapely.force_2d(drawn), lambda x, y: metres(y, x), interleaved=False)
    if _within(west, east, LONGITUDE) and _within(south, north, LATITUDE):
        return shapely.transform(shapely.force_2d(drawn), metres, interleaved=False)
    return drawn


def _within(low: float, high: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= low and high <= bounds[1]


def _from(epsg: int) -> Any:
    from pyproj import Transformer
    from pyproj.exceptions import ProjError

    try:
        return Transformer.from_crs(epsg, 3006, always_xy=True).transform
    except ProjError as error:
        raise Refusal("places.file_system", epsg=epsg) from error
