"""The Knox table of pairs by distance and days apart, against shuffled days."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from samsyn.methods.near_repeat import kernels

Metric = Literal["manhattan", "euclidean"]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
MOST_CELLS = 4_000_000


@dataclass(frozen=True)
class Table:
    """Pairs a distance band (rows) and a band of days (columns).

    `observed` is what was counted, `expected` the mean of the shuffled days, `ratio` one over the other (NaN where
    none was expected), `p_value` the share of shuffles, the real days among them, with at least as many pairs.
    """

    distance_bands: Floats
    day_bands: Floats
    observed: Ints
    expected: Floats
    ratio: Floats
    p_value: Floats


def table(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    day: npt.ArrayLike,
    *,
    distance_bands: npt.ArrayLike,
    day_bands: npt.ArrayLike,
    metric: Metric = "manhattan",
    permutations: int = 999,
    seed: int = 0,
) -> Table:
    """Count all pairs of points by how far and how many days they lie apart, and again with the days shuffled.

    `x`, `y`, `day` have the shape (points,). The bands are rising edges, each band from its lower edge up to but
    not with its upper one, as the Near Repeat Calculator counts; the last edge may be infinite. Without
    `permutations` `expected`, `ratio` and `p_value` are NaN. The same seed gives the same answer.

    Source: Knox 1964, Appl Stat 13:25; Johnson et al. 2007, J Quant Criminol 23:201. Raises ValueError for points
    or bands that can't be.
    """
    xs, ys, days = _points(x, y, day)
    edges, spans = _edges(distance_bands, "distance_bands"), _edges(day_bands, "day_bands")
    observed = pairs(xs, ys, days, distance_bands=edges, day_bands=spans, metric=metric)
    if permutations < 1:
        empty = np.full(observed.shape, np.nan)
        return Table(edges, spans, observed, empty, empty.copy(), empty.copy())
    shuffles = _shuffled(xs, ys, days, edges, spans, metric, permutations, seed)
    expected = shuffles.mean(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.where(expected > 0, observed / expected, np.nan)
    p_value = (1 + (shuffles >= observed).sum(axis=0)) / (permutations + 1)
    return Table(edges, spans, observed, expected, ratio, p_value)


def pairs(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    day: npt.ArrayLike,
    *,
    distance_bands: npt.ArrayLike,
    day_bands: npt.ArrayLike,
    metric: Metric = "manhattan",
) -> Ints:
    """The number of pairs in each band of distance (rows) and days (columns), as `table` counts them."""
    xs, ys, days = _points(x, y, day)
    edges, spans = _edges(distance_bands, "distance_bands"), _edges(day_bands, "day_bands")
    finite = edges[np.isfinite(edges)]
    endless = len(finite) < len(edges)
    near = (
        _near(xs, ys, days, finite, spans, metric)
        if len(finite) > 1
        else np.zeros((0, len(spans) - 1), dtype=np.int64)
    )
    if not endless:
        return near
    nearer = _near(xs, ys, days, np.array([0.0, finite[-1]]), spans, metric)[0] if finite[-1] > 0 else 0
    return np.vstack([near, _by_days(days, spans) - nearer])


def _near(xs: Floats, ys: Floats, days: Floats, edges: Floats, spans: Floats, metric: Metric) -> Ints:
    """Pairs within the last of some finite edges, from cells that wide."""
    if xs.size == 0:
        return np.zeros((len(edges) - 1, len(spans) - 1), dtype=np.int64)
    reach = edges[-1]
    wide, high = np.ptp(xs), np.ptp(ys)
    reach = max(reach, np.sqrt(wide * high / MOST_CELLS), wide / MOST_CELLS, high / MOST_CELLS, 1e-9)
    column = ((xs - xs.min()) // reach).astype(np.int64)
    row = ((ys - ys.min()) // reach).astype(np.int64)
    columns = int(column.max()) + 1
    cell = row * columns + column
    order = np.lexsort((days, cell))
    begins = np.concatenate([[0], np.cumsum(np.bincount(cell, minlength=columns * (int(row.max()) + 1)))])
    found = kernels.count(
        xs[order],
        ys[order],
        days[order],
        begins,
        columns,
        reach,
        spans[-1],
        edges,
        spans,
        metric == "manhattan",
    )
    summed: Ints = found.sum(axis=0)
    return summed


def _by_days(days: Floats, spans: Floats) -> Ints:
    """All pairs by how many days apart, wherever they are."""
    ordered = np.sort(days)
    within = [kernels.sooner(ordered, edge) for edge in spans]
    return np.asarray(np.diff(within), dtype=np.int64)


def _shuffled(
    xs: Floats,
    ys: Floats,
    days: Floats,
    edges: Floats,
    spans: Floats,
    metric: Metric,
    permutations: int,
    seed: int,
) -> Ints:
    """The tables of the shuffles; pairs far apart are what is left of all pairs, which a shuffle doesn't change."""
    finite = edges[np.isfinite(edges)]
    tree = cKDTree(np.column_stack([xs, ys]))
    found = tree.query_pairs(finite[-1], p=1 if metric == "manhattan" else 2, output_type="ndarray")
    first, second = np.ascontiguousarray(found[:, 0]), np.ascontiguousarray(found[:, 1])
    where = kernels.listed(
        xs, ys, first, second, np.append(0.0, finite) if finite[0] > 0 else finite, metric == "manhattan"
    )
    kept = where >= 0
    bands = len(finite) - 1 + (1 if finite[0] > 0 else 0)
    seeds = np.random.SeedSequence(seed).generate_state(permutations, np.uint32).astype(np.int64)
    near: Ints = kernels.shuffled_tables(first[kept], second[kept], where[kept], bands, days, spans, seeds)
    own = near[:, 1:] if finite[0] > 0 else near
    if len(finite) == len(edges):
        return own
    rest = _by_days(days, spans)[None, None, :] - near.sum(axis=1, keepdims=True)
    return np.concatenate([own, rest], axis=1)


def _points(x: npt.ArrayLike, y: npt.ArrayLike, day: npt.ArrayLike) -> tuple[Floats, Floats, Floats]:
    found = [np.ascontiguousarray(one, dtype=np.float64) for one in (x, y, day)]
    if any(one.ndim != 1 or one.shape != found[0].shape or not np.isfinite(one).all() for one in found):
        raise ValueError("x, y and day must be finite and as long as each other")
    return found[0], found[1], found[2]


def _edges(bands: npt.ArrayLike, name: str) -> Floats:
    edges = np.asarray(bands, dtype=np.float64)
    if (
        edges.ndim != 1
        or edges.size < 2
        or not (np.diff(edges) > 0).all()
        or edges[0] < 0
        or np.isnan(edges).any()
    ):
        raise ValueError(f"{name} must be rising edges from 0 up")
    return edges
