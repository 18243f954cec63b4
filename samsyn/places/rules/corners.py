"""A border as its corners, written one a line: what the map draws into a form, and what may be typed without a map."""

import re
from collections.abc import Sequence
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.places.rules.borders import border_of_shape
from samsyn.places.rules.sweref import degrees, to_wgs84, told_apart

MOST = 5_000  # corners in one border: more are moved in a map program
MOST_RINGS = 50
DECIMALS = 6  # of a degree: finer than the metre that is stored
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,12})?")

Point = tuple[int, int]


def point_of(text: str) -> Point | None:
    """East and north of "59.5114 17.6353" or of SWEREF's numbers, in either order; None for no place in Sweden."""
    parts = _NUMBER.findall(text)
    if len(parts) == 1:  # "6599955,649127"
        parts = parts[0].split(",")
    return told_apart(*(float(part.replace(",", ".")) for part in parts)) if len(parts) == 2 else None


def border_drawn(text: str) -> dict[str, Any] | None:
    """The border (GeoJSON in SWEREF 99 TM) with these corners; None for none.

    An empty line stands between two surfaces; a surface within another is a hole in it.
    """
    rings = _rings(text)
    if not rings:
        return None
    surfaces = [_surface(ring) for ring in rings]
    for number, one in enumerate(surfaces):
        for other in surfaces[number + 1 :]:
            if one.overlaps(other) or one.equals(other):
                raise _crossing(one.boundary.intersection(other.boundary))
    whole = surfaces[0]
    for other in surfaces[1:]:
        whole = whole.symmetric_difference(other)
    return border_of_shape(whole).geometry


def corners_of(geometry: dict[str, Any] | None) -> str | None:
    """The same text of a border that is there; None where it has too many corners to be moved by hand."""
    if geometry is None:
        return ""
    one = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if one else geometry["coordinates"]
    rings = [ring[:-1] for polygon in polygons for ring in polygon]
    if sum(len(ring) for ring in rings) > MOST or len(rings) > MOST_RINGS:
        return None
    return "\n\n".join(_written(ring) for ring in rings)


def check_within(drawn: dict[str, Any], whole: dict[str, Any], name: str, slack: int) -> None:
    """Refuse a border that reaches further than `slack` metres out of the municipality's."""
    from shapely.geometry import shape

    if not shape(drawn).within(shape(whole).buffer(slack)):
        raise Refusal("places.border_beyond", name=name)


def _rings(text: str) -> list[list[Point]]:
    rings: list[list[Point]] = [[]]
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            rings.append([])
            continue
        point = point_of(line)
        if point is None:
            raise Refusal("places.corner", number=number)
        if not rings[-1] or rings[-1][-1] != point:
            rings[-1].append(point)
    found = [ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring for ring in rings if ring]
    if sum(len(ring) for ring in found) > MOST or len(found) > MOST_RINGS:
        raise Refusal("places.many_corners", most=MOST)
    return found


def _surface(ring: Sequence[Point]) -> Any:
    from shapely import LinearRing, Polygon
    from shapely import Point as Dot
    from shapely.validation import explain_validity

    if len(ring) < 3:
        raise Refusal("places.few_corners")
    drawn = Polygon(ring)
    if drawn.is_valid:
        return drawn
    if drawn.convex_hull.area == 0:
        raise Refusal("places.few_corners")
    at = re.search(r"\[(\S+) (\S+)\]", explain_validity(drawn))
    raise _crossing(LinearRing(ring).centroid if at is None else Dot(float(at[1]), float(at[2])))


def _crossing(where: Any) -> Refusal:
    at = where.representative_point()
    lat, lon = to_wgs84(at.x, at.y)
    return Refusal("places.border_crosses", at=f"{lat:.5f} {lon:.5f}")


def _written(ring: Sequence[Sequence[float]]) -> str:
    lons, lats = degrees([point[0] for point in ring], [point[1] for point in ring])
    return "\n".join(f"{lat:.{DECIMALS}f} {lon:.{DECIMALS}f}" for lon, lat in zip(lons, lats, strict=True))
