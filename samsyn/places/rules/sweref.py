"""WGS 84 (EPSG:4326, degrees) and SWEREF 99 TM (EPSG:3006, metres) into each other, and telling them apart."""

from functools import lru_cache
from typing import Any

EAST, NORTH = (250_000, 950_000), (6_100_000, 7_700_000)  # Sweden with some sea around it
LATITUDE, LONGITUDE = (54.0, 70.0), (10.0, 25.0)


@lru_cache
def _transformer(source: int, target: int) -> Any:
    from pyproj import Transformer  # loaded on first use: a server must start fast

    return Transformer.from_crs(source, target, always_xy=True)


def to_sweref(lat: float, lon: float) -> tuple[int, int]:
    """East and north in whole metres."""
    x, y = _transformer(4326, 3006).transform(lon, lat)
    return round(x), round(y)


def metres(lons: Any, lats: Any) -> Any:
    """Easts and norths of many points at once, not rounded."""
    return _transformer(4326, 3006).transform(lons, lats)


def degrees(xs: Any, ys: Any) -> Any:
    """Longitudes and latitudes of many points at once."""
    return _transformer(3006, 4326).transform(xs, ys)


def to_wgs84(x: float, y: float) -> tuple[float, float]:
    """Latitude and longitude in degrees."""
    lon, lat = _transformer(3006, 4326).transform(x, y)
    return lat, lon


def in_sweden(x: float, y: float) -> bool:
    """Whether a SWEREF point can be in Sweden at all."""
    return EAST[0] <= x <= EAST[1] and NORTH[0] <= y <= NORTH[1]


def told_apart(first: float, second: float) -> tuple[int, int] | None:
    """East and north from two numbers in either system and either order; None where they are no place in Sweden."""
    for x, y in ((first, second), (second, first)):
        if in_sweden(x, y):
            return round(x), round(y)
    for lat, lon in ((first, second), (second, first)):
        if LATITUDE[0] <= lat <= LATITUDE[1] and LONGITUDE[0] <= lon <= LONGITUDE[1]:
            return to_sweref(lat, lon)
    return None
