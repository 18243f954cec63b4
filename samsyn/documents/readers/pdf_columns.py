"""Tables ruled only across, or banded: their columns are where white space runs down all rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from samsyn.documents.readers.pdf_glyphs import Word
from samsyn.documents.readers.pdf_grid import Grid, merged
from samsyn.documents.readers.pdf_rules import Rule, Rules

_SAME_END = 4.0  # points
_FEWEST_RULES = 3
_GUTTER = 7.0  # points: wider than any space between words of running text
_SPARED = 0.12  # of the rows may cross a gutter: titles over the whole width


def ladders(drawn: Rules, ruled: Sequence[Grid]) -> list[Grid]:
    """Grids of one column from lines across the page that begin and end alike and are no part of `ruled` tables."""
    alike: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in merged(drawn.across):
        if not any(_borders(rule, grid) for grid in ruled):
            alike[round(rule.start / _SAME_END), round(rule.end / _SAME_END)].append(rule)
    return [_ladder(steps) for steps in alike.values() if len(steps) >= _FEWEST_RULES]


def _borders(rule: Rule, grid: Grid) -> bool:
    return grid.ys[0] - _SAME_END <= rule.at <= grid.ys[-1] + _SAME_END


def _ladder(steps: list[Rule]) -> Grid:
    ys = tuple(sorted(rule.at for rule in steps))
    return Grid((steps[0].start, steps[0].end), ys, {(row, 0): (row, 0) for row in range(len(ys) - 1)})


def with_columns(grid: Grid, words: Sequence[Word]) -> Grid | None:
    """A grid of one column split where its words leave gutters; None if they leave none."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        place = grid.place((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
        if place is not None:
            rows[place[0]].append(word)
    limits = _gutters(grid, rows.values())
    if not limits:
        return None
    xs = (grid.xs[0], *limits, grid.xs[-1])
    cells = {(row, column): (row, column) for row in range(len(grid.ys) - 1) for column in range(len(xs) - 1)}
    return Grid(xs, grid.ys, cells)


def _gutters(grid: Grid, rows: Iterable[list[Word]]) -> list[float]:
    """The middles of white strips that nearly all rows leave free and that have words on both sides."""
    left, right = int(grid.xs[0]), int(grid.xs[-1]) + 1
    crossing = [0] * (right - left + 1)
    count = 0
    for row in rows:
        count += 1
        for x in {x for word in row for x in range(max(int(word.x0), left), min(int(word.x1) + 1, right))}:
            crossing[x - left] += 1
    spared = int(_SPARED * count)
    found: list[float] = []
    start: int | None = None
    for x, crossed in enumerate(crossing):
        if crossed <= spared:
            start = x if start is None else start
            continue
        if start is not None and start > 0 and x - start >= _GUTTER:
            found.append(left + (start + x) / 2)
        start = None
    return [at for at in found if any(word.x1 < at for row in rows for word in row)]
