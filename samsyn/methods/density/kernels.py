"""Binning and summing points, compiled."""

import math
from typing import Any

import numpy as np
from numba import njit, prange

PARTS = 4


@njit(cache=True, parallel=True)
def binned(
    x: Any, y: Any, west: float, east: float, south: float, north: float, rows: int, columns: int
) -> Any:
    """Points shared between the four nearest cell middles (linear binning), at the rim between fewer."""
    parts = np.zeros((PARTS, rows, columns))
    across, up = columns / (east - west), rows / (north - south)
    for part in prange(PARTS):
        mine = parts[part]
        for i in range(part * x.size // PARTS, (part + 1) * x.size // PARTS):
            fx = min(max((x[i] - west) * across - 0.5, 0.0), columns - 1.0)
            fy = min(max((y[i] - south) * up - 0.5, 0.0), rows - 1.0)
            cx, cy = min(int(fx), max(columns - 2, 0)), min(int(fy), max(rows - 2, 0))
            wx, wy = fx - cx, fy - cy
            mine[cy, cx] += (1 - wx) * (1 - wy)
            if wx > 0:
                mine[cy, cx + 1] += wx * (1 - wy)
            if wy > 0:
                mine[cy + 1, cx] += (1 - wx) * wy
            if wx > 0 and wy > 0:
                mine[cy + 1, cx + 1] += wx * wy
    found = parts[0]
    for part in range(1, PARTS):
        found += parts[part]
    return found


@njit(cache=True, parallel=True)
def counted(
    x: Any, y: Any, west: float, east: float, south: float, north: float, rows: int, columns: int
) -> Any:
    """Points in each cell, those outside left out; one on a border counts to the north and east of it. NaN in the
    first cell where a point is not finite.
    """
    parts = np.zeros((PARTS, rows, columns))
    wide, high = east - west, north - south
    for part in prange(PARTS):
        mine = parts[part]
        for i in range(part * x.size // PARTS, (part + 1) * x.size // PARTS):
            if not (west <= x[i] <= east and south <= y[i] <= north):
                if not (math.isfinite(x[i]) and math.isfinite(y[i])):
                    mine[0, 0] = np.nan
                continue
            # divided first, as the cells' own borders are: a point on one must not fall short of it
            column = min(int((x[i] - west) / wide * columns), columns - 1)
            row = min(int((y[i] - south) / high * rows), rows - 1)
            mine[row, column] += 1
    found = parts[0]
    for part in range(1, PARTS):
        found += parts[part]
    return found


@njit(cache=True, parallel=True)
def summed(x: Any, y: Any, weights: Any, to_x: Any, to_y: Any, sigma: float) -> Any:
    """The weighted kernels of all points at each place."""
    found = np.zeros(to_x.size)
    scale = 1 / (2 * sigma * sigma)
    for place in prange(to_x.size):
        total = 0.0
        for i in range(x.size):
            dx, dy = x[i] - to_x[place], y[i] - to_y[place]
            total += weights[i] * math.exp(-(dx * dx + dy * dy) * scale)
        found[place] = total * scale / math.pi
    return found
