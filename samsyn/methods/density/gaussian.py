"""A Gaussian kernel with edge correction in a rectangular window."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from samsyn.methods.density import kernels

Edge = Literal["none", "uniform", "diggle"]
Binning = Literal["nearest", "linear"]
Floats = npt.NDArray[np.float64]
FINER = 4  # cells of the binning to a cell of the picture, as a rule
PER_SIGMA = 8  # and at least so many to a bandwidth

NOT_FINITE = "x and y must be finite and as long as each other"


@dataclass(frozen=True)
class Window:
    """A rectangle in the coordinates' unit."""

    west: float
    east: float
    south: float
    north: float


def grid(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    *,
    sigma: float,
    window: Window,
    shape: tuple[int, int] = (200, 200),
    edge: Edge = "uniform",
    binning: Binning = "nearest",
) -> Floats:
    """Points per unit area at the middles of `shape` = (rows from the south, columns from the west) cells.

    `binning` "nearest" moves each point to the middle of its cell first and gives what R spatstat's density.ppp gives;
    with cells wider than half of `sigma` that is some per cent off. "linear" shares the points between fine cells
    before they are smoothed along each axis: far below one per cent of the peak.
    `edge` "uniform" divides by the kernel's share inside the window at the cell, "diggle" weighs each point by one over
    its own share (Diggle 1985, Appl Stat 34:138), "none" leaves it. Points outside the window do not count.
    Raises ValueError for points, a bandwidth or a window that can't be.
    """
    xs, ys = _points(x, y, sigma, window)
    rows, columns = shape
    up, across = _middles(window.south, window.north, rows), _middles(window.west, window.east, columns)
    if binning == "nearest":
        binned = _counted(xs, ys, window, rows, columns)
        if edge == "diggle":
            binned = _weighted(*_inside(xs, ys, window), sigma, window, up, across)
        found: Floats = _kernel(up, up, sigma) @ binned @ _kernel(across, across, sigma).T
    else:
        found = _finely(*_inside(xs, ys, window), sigma, window, up, across, edge)
    if edge == "uniform":
        found = found / _share(across[None, :], up[:, None], sigma, window)
    return found


def _counted(xs: Floats, ys: Floats, window: Window, rows: int, columns: int) -> Floats:
    """The points in each of the picture's own cells, in one pass."""
    found: Floats = kernels.counted(
        xs, ys, window.west, window.east, window.south, window.north, rows, columns
    )
    if np.isnan(found[0, 0]):
        raise ValueError(NOT_FINITE)
    return found


def _weighted(xs: Floats, ys: Floats, sigma: float, window: Window, up: Floats, across: Floats) -> Floats:
    """The points' weights in the picture's own cells; one on a border counts above, its share is taken below."""
    rows, columns = up.size, across.size
    row = (ys - window.south) / (window.north - window.south) * rows
    column = (xs - window.west) / (window.east - window.west) * columns
    below = (np.ceil(row) - 1).clip(0, rows - 1).astype(int)
    left = (np.ceil(column) - 1).clip(0, columns - 1).astype(int)
    weights = 1 / _share(across[left], up[below], sigma, window)
    cell = row.astype(int).clip(0, rows - 1) * columns + column.astype(int).clip(0, columns - 1)
    return np.bincount(cell, weights, rows * columns).astype(np.float64).reshape(rows, columns)


def _finely(
    xs: Floats, ys: Floats, sigma: float, window: Window, up: Floats, across: Floats, edge: Edge
) -> Floats:
    """The smoothed points by way of cells finer than the picture's."""
    fine_rows = _finer(up.size, window.north - window.south, sigma)
    fine_columns = _finer(across.size, window.east - window.west, sigma)
    binned = kernels.binned(
        xs, ys, window.west, window.east, window.south, window.north, fine_rows, fine_columns
    )
    fine_up = _middles(window.south, window.north, fine_rows)
    fine_across = _middles(window.west, window.east, fine_columns)
    if edge == "diggle":
        binned = binned / _share(fine_across[None, :], fine_up[:, None], sigma, window)
    found: Floats = _kernel(up, fine_up, sigma) @ binned @ _kernel(across, fine_across, sigma).T
    return found


def at(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    where_x: npt.ArrayLike,
    where_y: npt.ArrayLike,
    *,
    sigma: float,
    window: Window,
    edge: Edge = "uniform",
) -> Floats:
    """Points per unit area at some places, summed over all points without binning."""
    xs, ys = _inside(*_points(x, y, sigma, window), window)
    wx, wy = np.asarray(where_x, dtype=np.float64), np.asarray(where_y, dtype=np.float64)
    weights = 1 / _share(xs, ys, sigma, window) if edge == "diggle" else np.ones_like(xs)
    found: Floats = kernels.summed(xs, ys, weights, wx, wy, sigma)
    return found / _share(wx, wy, sigma, window) if edge == "uniform" else found


def at_points(
    x: npt.ArrayLike, y: npt.ArrayLike, *, sigma: float, window: Window, edge: Edge = "uniform"
) -> Floats:
    """Points per unit area at each point itself, the point left out."""
    xs, ys = _inside(*_points(x, y, sigma, window), window)
    share = _share(xs, ys, sigma, window)
    weights = 1 / share if edge == "diggle" else np.ones_like(xs)
    found: Floats = kernels.summed(xs, ys, weights, xs, ys, sigma) - weights / (2 * np.pi * sigma**2)
    return found / share if edge == "uniform" else found


def _share(x: Floats, y: Floats, sigma: float, window: Window) -> Floats:
    """How much of a kernel at a place lies inside the window."""
    wide = ndtr((window.east - x) / sigma) - ndtr((window.west - x) / sigma)
    high = ndtr((window.north - y) / sigma) - ndtr((window.south - y) / sigma)
    found: Floats = wide * high
    return found


def _kernel(to: Floats, off: Floats, sigma: float) -> Floats:
    found: Floats = np.exp(-(((to[:, None] - off[None, :]) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))
    return found


def _middles(low: float, high: float, cells: int) -> Floats:
    return low + (np.arange(cells) + 0.5) * (high - low) / cells


def _finer(cells: int, length: float, sigma: float) -> int:
    """A whole number of fine cells to each cell, enough for the bandwidth, within reason."""
    wanted = max(1, round(length * PER_SIGMA / sigma / cells + 0.5))
    return cells * min(wanted, FINER)


def _points(x: npt.ArrayLike, y: npt.ArrayLike, sigma: float, window: Window) -> tuple[Floats, Floats]:
    xs, ys = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if xs.shape != ys.shape or xs.ndim != 1:
        raise ValueError(NOT_FINITE)
    if not sigma > 0 or not (window.east > window.west and window.north > window.south):
        raise ValueError("sigma and the window must have a size")
    return xs, ys


def _inside(xs: Floats, ys: Floats, window: Window) -> tuple[Floats, Floats]:
    if not (np.isfinite(xs).all() and np.isfinite(ys).all()):
        raise ValueError(NOT_FINITE)
    kept = (xs >= window.west) & (xs <= window.east) & (ys >= window.south) & (ys <= window.north)
    return (xs, ys) if kept.all() else (xs[kept], ys[kept])
