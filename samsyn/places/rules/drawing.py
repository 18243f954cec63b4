"""Borders as paths of a drawing: fitted into a width, with names that do not lie on each other, and a scale bar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

WIDE, SLIM, MOST_TALL, EDGE = 640, 320, 560, 14
SCALES = (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)
LETTER, LINE = 8, 18  # about how large the map's text is


@dataclass(frozen=True)
class Shape:
    """What is to be drawn: `css` is its class, `url` where its name leads."""

    name: str
    geometry: dict[str, Any]
    css: str = "district"
    url: str = ""


@dataclass(frozen=True)
class Drawn:
    """A path with the place of its name; x and y are None where there is no room for it."""

    name: str
    css: str
    url: str
    path: str
    x: float | None
    y: float | None


@dataclass(frozen=True)
class Drawing:
    """A whole map: its size, paths, and a bar of a round length."""

    width: int
    height: int
    paths: Sequence[Drawn]
    bar: int
    bar_says: str
    slim: "Drawing | None" = None  # the same for a narrow screen, so that letters stay as large

    @property
    def bar_y(self) -> int:
        """How far down the bar stands."""
        return self.height - EDGE


def drawing_of(shapes: Sequence[Shape], most_names: int = 8) -> Drawing | None:
    """The map of these shapes in both sizes, the first lowest; None without any."""
    if not shapes:
        return None
    return replace(_drawing(shapes, most_names, WIDE), slim=_drawing(shapes, most_names - 2, SLIM))


def _drawing(shapes: Sequence[Shape], most_names: int, width: int) -> Drawing:
    rings = [[ring for polygon in _polygons(shape.geometry) for ring in polygon] for shape in shapes]
    points = [point for shape in rings for ring in shape for point in ring]
    west, north = min(x for x, *_ in points), max(y for _, y, *_ in points)
    wide = max(x for x, *_ in points) - west or 1
    tall = north - min(y for _, y, *_ in points) or 1
    scale = min((width - 2 * EDGE) / wide, (MOST_TALL - 2 * EDGE - LINE) / tall)
    left = EDGE + (width - 2 * EDGE - wide * scale) / 2
    frame = (west - left / scale, north + EDGE / scale, scale)
    names = _placed_names(shapes, frame, most_names, width)
    paths = [
        Drawn(shape.name, shape.css, shape.url, _path(drawn, frame), *names.get(number, (None, None)))
        for number, (shape, drawn) in enumerate(zip(shapes, rings, strict=True))
    ]
    metres = max((size for size in SCALES if size * scale <= width / 4), default=SCALES[0])
    says = f"{metres} m" if metres < 1000 else f"{metres // 1000} km"
    return Drawing(width, round(tall * scale + 2 * EDGE + LINE), paths, round(metres * scale), says)


def _polygons(geometry: dict[str, Any]) -> list[Any]:
    parts = geometry["coordinates"]
    return [parts] if geometry["type"] == "Polygon" else list(parts)


def _path(rings: Iterable[Any], frame: tuple[float, float, float]) -> str:
    west, north, scale = frame
    told = []
    for ring in rings:
        steps: list[str] = []
        for x, y, *_ in ring:
            step = f"{(x - west) * scale:.1f} {(north - y) * scale:.1f}"
            if not steps or steps[-1] != step:
                steps.append(step)
        told.append("M" + "L".join(steps) + "Z")
    return "".join(told)


def _placed_names(
    shapes: Sequence[Shape], frame: tuple[float, float, float], most: int, width: int
) -> dict[int, tuple[float, float]]:
    """Where names stand, the largest areas first, none upon another; what lies lowest (land) has none."""
    from shapely.geometry import shape as shaped

    west, north, scale = frame
    drawn = [(number, one, shaped(one.geometry)) for number, one in enumerate(shapes) if one.css != "land"]
    taken: list[tuple[float, float, float, float]] = []
    found: dict[int, tuple[float, float]] = {}
    for number, one, ground in sorted(drawn, key=lambda each: -each[2].area):
        middle = ground.representative_point()
        half = len(one.name) * LETTER / 2
        x = min(max((middle.x - west) * scale, half + 4), width - half - 4)
        for y in ((north - middle.y) * scale + shift for shift in (4, 4 - LINE, 4 + LINE)):
            box = (x - half, y - LINE, x + half, y + 4)
            if len(found) < most and not any(_meet(box, other) for other in taken):
                found[number] = (round(x, 1), round(y, 1))
                taken.append(box)
                break
    return found


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
