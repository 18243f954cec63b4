"""The ruled lines drawn on a PDF page: borders of tables, and edges of filled boxes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from pypdfium2 import raw

from samsyn.documents.readers.pdf_glyphs import Upright

_THIN = 3.0  # points: a box narrower than this is a line
_STRAIGHT = 1.0
_OBJECTS_LIMIT = 20_000
_SEGMENTS_LIMIT = 2_000

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along one axis: at `at` across, from `start` to `end` along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The page's lines, lying and standing."""

    across: list[Rule]
    down: list[Rule]


def rules(page: Any, turned: Upright) -> Rules:
    """Collect the straight lines of a pypdfium2 page."""
    found = Rules([], [])
    for path in _paths(page, turned):
        if len(path) >= 4 and _is_box(path):
            _add_box(path, found, turned)
        else:
            for first, second in pairwise(path):
                _add(first, second, found)
    return found


def _paths(page: Any, turned: Upright) -> Iterator[list[Point]]:
    left = _OBJECTS_LIMIT
    whole: Matrix = (1, 0, 0, 1, 0, 0)
    waiting = [
        (raw.FPDFPage_GetObject(page.raw, at), whole) for at in range(raw.FPDFPage_CountObjects(page.raw))
    ]
    while waiting and left > 0:
        item, outer = waiting.pop()
        left -= 1
        kind = raw.FPDFPageObj_GetType(item)
        matrix = _times(_matrix(item), outer)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            waiting += [
                (raw.FPDFFormObj_GetObject(item, at), matrix)
                for at in range(raw.FPDFFormObj_CountObjects(item))
            ]
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            for path in _subpaths(item, matrix):
                yield [turned.point(x, y) for x, y in path]


def _matrix(item: Any) -> Matrix:
    m = raw.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if raw.FPDFPageObj_GetMatrix(item, m) else (1, 0, 0, 1, 0, 0)


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _subpaths(item: Any, m: Matrix) -> Iterator[list[Point]]:
    """The path's pieces; a curve ends a piece, since no table is ruled with curves."""
    points: list[Point] = []
    x, y = raw.c_float(), raw.c_float()
    for at in range(min(raw.FPDFPath_CountSegments(item), _SEGMENTS_LIMIT)):
        segment = raw.FPDFPath_GetPathSegment(item, at)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (x.value * m[0] + y.value * m[2] + m[4], x.value * m[1] + y.value * m[3] + m[5])
        if kind != raw.FPDF_SEGMENT_LINETO and points:
            yield points
            points = []
        points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield [*points, points[0]]
            points = []
    if points:
        yield points


def _is_box(path: list[Point]) -> bool:
    xs, ys = [x for x, _ in path], [y for _, y in path]
    if len(path) > 6 or (len(path) == 4 and path[0] == path[-1]):
        return False
    return all(
        min(abs(x - min(xs)), abs(x - max(xs))) < _STRAIGHT
        and min(abs(y - min(ys)), abs(y - max(ys))) < _STRAIGHT
        for x, y in path
    )


def _add_box(path: list[Point], found: Rules, page: Upright) -> None:
    """A thin box is a line drawn as a box; a thick one has four edges, unless it is the page's background."""
    x0, x1 = min(x for x, _ in path), max(x for x, _ in path)
    y0, y1 = min(y for _, y in path), max(y for _, y in path)
    if y1 - y0 < _THIN and x1 - x0 >= _THIN:
        found.across.append(Rule((y0 + y1) / 2, x0, x1))
    elif x1 - x0 < _THIN and y1 - y0 >= _THIN:
        found.down.append(Rule((x0 + x1) / 2, y0, y1))
    elif x1 - x0 >= _THIN and (x1 - x0 < 0.95 * page.width or y1 - y0 < 0.5 * page.height):
        found.across.extend((Rule(y0, x0, x1), Rule(y1, x0, x1)))
        found.down.extend((Rule(x0, y0, y1), Rule(x1, y0, y1)))


def _add(first: Point, second: Point, found: Rules) -> None:
    (x0, y0), (x1, y1) = first, second
    if abs(y0 - y1) < _STRAIGHT < abs(x0 - x1):
        found.across.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    elif abs(x0 - x1) < _STRAIGHT < abs(y0 - y1):
        found.down.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
