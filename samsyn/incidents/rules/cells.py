"""The map's squares: how large at which zoom, and their corners on the globe."""

from collections.abc import Mapping, Sequence

SIDE = 250  # metres of the finest square
MOST_CELLS = 1200  # in one answer, so that it stays small
MOST_POINTS = 200  # more than these are squares
FINEST_ZOOM = 13
EVERYWHERE = (-1_000_000, -1_000_000, 1_000_000, 1_000_000)
HEAT = (1, 2, 4, 8, 16, 32)  # the fewest in each step of heat, h1 to h6

Box = tuple[float, float, float, float]  # west, south, east, north in degrees
Cells = Mapping[tuple[int, int], int]


def step_at(zoom: int) -> int:
    """How many of the finest squares stand beside each other in a square at this zoom."""
    return 1 << min(max(FINEST_ZOOM - zoom, 0), 7)


def coarsened(cells: Cells) -> dict[tuple[int, int], int]:
    """The same counts in squares of twice the side."""
    found: dict[tuple[int, int], int] = {}
    for (x, y), count in cells.items():
        key = x // 2, y // 2
        found[key] = found.get(key, 0) + count
    return found


def heat(count: int) -> int:
    """The step of heat, 1 to 6, of a square with so many."""
    return sum(count >= least for least in HEAT)


def read_box(text: str) -> Box | None:
    """A box as "west,south,east,north" in degrees; None where it is none."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return None
    inside = -180 <= west < east <= 180 and -85 <= south < north <= 85
    return (west, south, east, north) if inside else None


def cell_range(box: Box) -> tuple[int, int, int, int]:
    """The finest squares that a box touches: west, south, east, north."""
    west, south, east, north = box
    corners = _to_metres([west, west, east, east], [south, north, south, north])
    xs, ys = [int(x) // SIDE for x, _ in corners], [int(y) // SIDE for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def polygons(cells: Sequence[tuple[int, int]], step: int) -> list[list[list[float]]]:
    """Each square as a ring of degrees, closed, against the clock."""
    side = SIDE * step
    turns = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    metres = [((x + dx) * side, (y + dy) * side) for x, y in cells for dx, dy in turns]
    degrees = to_degrees(metres)
    return [degrees[start : start + 5] for start in range(0, len(degrees), 5)]


def to_degrees(points: Sequence[tuple[int, int]]) -> list[list[float]]:
    """SWEREF 99 TM as [longitude, latitude], to the metre."""
    if not points:
        return []
    xs, ys = zip(*points, strict=True)
    longitudes, latitudes = _projection(3006, 4326).transform(xs, ys)
    return [[round(x, 5), round(y, 5)] for x, y in zip(longitudes, latitudes, strict=True)]


def _to_metres(longitudes: Sequence[float], latitudes: Sequence[float]) -> list[tuple[float, float]]:
    xs, ys = _projection(4326, 3006).transform(longitudes, latitudes)
    bound = 10_000_000  # a box far from Sweden gives infinities
    return [(max(-bound, min(x, bound)), max(-bound, min(y, bound))) for x, y in zip(xs, ys, strict=True)]


_projections: dict[tuple[int, int], "object"] = {}


def _projection(source: int, target: int):  # type: ignore[no-untyped-def]  # pyproj is loaded on first use
    if (source, target) not in _projections:
        from pyproj import Transformer

        _projections[source, target] = Transformer.from_crs(source, target, always_xy=True)
    return _projections[source, target]
