"""Counting pairs of points by how far apart they are, compiled."""

import math
from typing import Any

import numpy as np
from numba import njit, prange


@njit(cache=True, nogil=True)
def band(value: float, edges: Any) -> int:
    """Which band [a, b) a value lies in; -1 outside."""
    if value < edges[0]:
        return -1
    for nth in range(edges.size - 1):
        if value < edges[nth + 1]:
            return nth
    return -1


@njit(cache=True, nogil=True)
def apart(dx: float, dy: float, manhattan: bool) -> float:
    """The distance along the axes, or as the crow flies."""
    return abs(dx) + abs(dy) if manhattan else math.sqrt(dx * dx + dy * dy)


@njit(cache=True, parallel=True)
def count(
    x: Any,
    y: Any,
    day: Any,
    begins: Any,
    columns: int,
    reach: float,
    within: float,
    edges: Any,
    days: Any,
    manhattan: bool,
) -> Any:
    """Pairs nearer than `reach` and at most `within` days apart by band, a table for each row of cells.

    The points lie cell by cell, a cell `reach` wide, and by day in each; cell c has the points begins[c]:begins[c + 1].
    """
    rows = (begins.size - 1) // columns
    found = np.zeros((rows, edges.size - 1, days.size - 1), dtype=np.int64)
    for row in prange(rows):
        for column in range(columns):
            here = row * columns + column
            for i in range(begins[here], begins[here + 1]):
                _with(i, i + 1, begins[here + 1], x, y, day, within, edges, days, manhattan, found[row])
                if column + 1 < columns:
                    _around(i, here + 1, begins, x, y, day, within, edges, days, manhattan, found[row])
                if row + 1 < rows:
                    below = here + columns
                    if column > 0:
                        _around(i, below - 1, begins, x, y, day, within, edges, days, manhattan, found[row])
                    _around(i, below, begins, x, y, day, within, edges, days, manhattan, found[row])
                    if column + 1 < columns:
                        _around(i, below + 1, begins, x, y, day, within, edges, days, manhattan, found[row])
    return found


@njit(cache=True, nogil=True)
def _around(
    i: int,
    cell: int,
    begins: Any,
    x: Any,
    y: Any,
    day: Any,
    within: float,
    edges: Any,
    days: Any,
    manhattan: bool,
    found: Any,
) -> None:
    first, after = begins[cell], begins[cell + 1]
    if first < after:
        if after - first > 8 and math.isfinite(within):
            first += np.searchsorted(day[first:after], day[i] - within)
        _with(i, first, after, x, y, day, within, edges, days, manhattan, found)


@njit(cache=True, nogil=True)
def _with(
    i: int,
    first: int,
    after: int,
    x: Any,
    y: Any,
    day: Any,
    within: float,
    edges: Any,
    days: Any,
    manhattan: bool,
    found: Any,
) -> None:
    top = edges[edges.size - 1]
    for j in range(first, after):
        gap = day[j] - day[i]
        if gap > within:
            break
        far = apart(x[j] - x[i], y[j] - y[i], manhattan)
        if far < top:
            s, t = band(far, edges), band(abs(gap), days)
            if s >= 0 and t >= 0:
                found[s, t] += 1


@njit(cache=True, nogil=True)
def sooner(ordered: Any, edge: float) -> int:
    """How many pairs of sorted days lie less than `edge` apart."""
    found, j = 0, 0
    for i in range(ordered.size):
        while j < ordered.size and ordered[j] - ordered[i] < edge:
            j += 1
        found += max(j - i - 1, 0)
    return found


@njit(cache=True, parallel=True)
def shuffled_tables(first: Any, second: Any, where: Any, bands: int, day: Any, days: Any, seeds: Any) -> Any:
    """The table of the near pairs after each shuffle of the days over the points."""
    found = np.zeros((seeds.size, bands, days.size - 1), dtype=np.int64)
    for nth in prange(seeds.size):
        np.random.seed(seeds[nth])
        order = day.copy()
        np.random.shuffle(order)
        for pair in range(first.size):
            t = band(abs(order[first[pair]] - order[second[pair]]), days)
            if t >= 0:
                found[nth, where[pair], t] += 1
    return found


@njit(cache=True, nogil=True)
def listed(x: Any, y: Any, first: Any, second: Any, edges: Any, manhattan: bool) -> Any:
    """The distance band of each pair; -1 outside."""
    found = np.empty(first.size, dtype=np.int64)
    for pair in range(first.size):
        far = apart(x[first[pair]] - x[second[pair]], y[first[pair]] - y[second[pair]], manhattan)
        found[pair] = band(far, edges)
    return found
