"""Ruled lines as tables: a grid of rows and columns whose cells merge where no line parts them."""

from collections import defaultdict
from dataclasses import dataclass

from samsyn.documents.readers.pdf_rules import Rule, Rules

_SNAP = 3.0  # points within which lines are one, or meet
_SHORTEST = 6.0
_COVER = 0.6  # of a cell's side must be drawn to part it from its neighbour
_RULES_LIMIT = 1_200


@dataclass(frozen=True)
class Grid:
    """A table's column and row limits in points, and for each place the place where its cell begins."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    origins: dict[tuple[int, int], tuple[int, int]]

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The (row, column) of the cell that holds a point; None outside the table."""
        row, column = _between(self.ys, y), _between(self.xs, x)
        return None if row is None or column is None else self.origins[row, column]


def grids(drawn: Rules) -> list[Grid]:
    """The tables on a page from top to bottom; a single box is none."""
    across, down = merged(drawn.across), merged(drawn.down)
    if len(across) + len(down) > _RULES_LIMIT:
        return []
    found = [grid for group in _connected(across, down) if (grid := _grid(group)) is not None]
    return sorted(_outermost(found), key=lambda grid: (grid.ys[0], grid.xs[0]))


def merged(drawn: list[Rule]) -> list[Rule]:
    """Join lines in one another's prolongation, and lines drawn twice."""
    merged: list[Rule] = []
    for level in _levels(drawn):
        at = sum(rule.at for rule in level) / len(level)
        start, end = level[0].start, level[0].end
        for rule in level[1:]:
            if rule.start > end + _SNAP:
                merged.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        merged.append(Rule(at, start, end))
    return [rule for rule in merged if rule.end - rule.start >= _SHORTEST]


def _levels(drawn: list[Rule]) -> list[list[Rule]]:
    levels: list[list[Rule]] = []
    for rule in sorted(drawn, key=lambda rule: rule.at):
        if levels and rule.at - levels[-1][-1].at <= _SNAP:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    return [sorted(level, key=lambda rule: rule.start) for level in levels]


def _connected(across: list[Rule], down: list[Rule]) -> list[Rules]:
    """Group the lines that touch."""
    groups: dict[int, int] = {}

    def head(at: int) -> int:
        while groups.setdefault(at, at) != at:
            at = groups[at]
        return at

    for one, lying in enumerate(across):
        for two, standing in enumerate(down, start=len(across)):
            if _meet(lying, standing):
                groups[head(one)] = head(two)
    found: dict[int, Rules] = defaultdict(lambda: Rules([], []))
    for at, rule in enumerate(across):
        found[head(at)].across.append(rule)
    for at, rule in enumerate(down, start=len(across)):
        found[head(at)].down.append(rule)
    return list(found.values())


def _meet(lying: Rule, standing: Rule) -> bool:
    return (
        lying.start - _SNAP <= standing.at <= lying.end + _SNAP
        and standing.start - _SNAP <= lying.at <= standing.end + _SNAP
    )


def _grid(group: Rules) -> Grid | None:
    xs = _limits([rule.at for rule in group.down], group.across)
    ys = _limits([rule.at for rule in group.across], group.down)
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) < 2 or not group.across or not group.down:
        return None
    return Grid(xs, ys, _origins(group, xs, ys))


def _limits(at: list[float], crossing: list[Rule]) -> tuple[float, ...]:
    """Where the lines stand, with the ends of the crossing ones where a table lacks its outer border."""
    ends = [rule.start for rule in crossing] + [rule.end for rule in crossing]
    outer = (
        [end for end in (min(ends), max(ends)) if at and (end < min(at) - 10 or end > max(at) + 10)]
        if ends
        else []
    )
    limits: list[float] = []
    for limit in sorted([*at, *outer]):
        if not limits or limit - limits[-1] > _SNAP:
            limits.append(limit)
    return tuple(limits)


def _origins(
    group: Rules, xs: tuple[float, ...], ys: tuple[float, ...]
) -> dict[tuple[int, int], tuple[int, int]]:
    origins: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            here = (row, column)
            if column and not _parted(group.down, xs[column], ys[row], ys[row + 1]):
                here = origins[row, column - 1]
            if row and not _parted(group.across, ys[row], xs[column], xs[column + 1]):
                here = min(here, origins[row - 1, column])
            origins[row, column] = here
    return origins


def _parted(lines: list[Rule], at: float, start: float, end: float) -> bool:
    drawn = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in lines if abs(rule.at - at) <= _SNAP
    )
    return drawn >= _COVER * (end - start)


def _outermost(found: list[Grid]) -> list[Grid]:
    """Drop grids inside the cells of another, such as boxes drawn round single words."""
    return [grid for grid in found if not any(_inside(grid, other) for other in found if other is not grid)]


def _inside(grid: Grid, other: Grid) -> bool:
    return (
        other.xs[0] - _SNAP <= grid.xs[0]
        and grid.xs[-1] <= other.xs[-1] + _SNAP
        and other.ys[0] - _SNAP <= grid.ys[0]
        and grid.ys[-1] <= other.ys[-1] + _SNAP
        and (grid.xs, grid.ys) != (other.xs, other.ys)
    )


def _between(limits: tuple[float, ...], at: float) -> int | None:
    if not limits[0] - _SNAP <= at <= limits[-1] + _SNAP:
        return None
    return next((i for i in range(len(limits) - 1) if at <= limits[i + 1]), len(limits) - 2)
