"""Shares and totals from a sample that was weighted, stratified or drawn in clusters."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy import stats

Method = Literal["logit", "asin", "beta", "mean"]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Share:
    """A weighted mean, its standard error, the ends of its interval and the degrees of freedom behind it."""

    estimate: float
    error: float
    low: float
    high: float
    freedom: int


@dataclass(frozen=True)
class Total:
    """A weighted sum and its standard error."""

    estimate: float
    error: float


@dataclass(frozen=True)
class Stage:
    """How units were drawn at one stage: their stratum and cluster, a row an answer, and how many there were to
    draw from.
    """

    strata: npt.NDArray[np.int64]
    clusters: npt.NDArray[np.int64]
    sizes: Floats  # infinite: drawn from so many that it doesn't matter


def share(
    values: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    *,
    strata: npt.ArrayLike | None = None,
    clusters: npt.ArrayLike | Sequence[npt.ArrayLike] | None = None,
    sizes: npt.ArrayLike | Sequence[npt.ArrayLike] | None = None,
    method: Method = "logit",
    confidence: float = 0.95,
    within: npt.ArrayLike | None = None,
) -> Share:
    """The weighted mean of `values` (answers,), such as yes = 1 and no = 0, with its interval.

    `weights` (answers,) say how many each stands for; `strata` the stratum of each; `clusters` who was drawn
    together; `sizes` how many units there were in the stratum to draw from, for the finite population correction.
    For a sample in two stages `clusters` and `sizes` are a pair. `within` (answers,) picks a group out of the whole
    sample. The error is by linearisation; the interval at t with as many degrees of freedom as clusters less
    strata: on the logit or arcsine scale, by the beta law at the effective sample ("beta", Korn & Graubard 1998) or
    as it is ("mean").

    Source: Lumley 2004, J Stat Softw 9:8; Korn & Graubard 1998, Surv Methodol 24:193. Raises ValueError for columns
    that differ in length or can't be.
    """
    ys, ws, stages = _design(values, weights, strata, clusters, sizes)
    kept = np.ones_like(ys) if within is None else np.asarray(within, dtype=np.float64)
    ws_kept = ws * kept
    if not ws_kept.sum() > 0:
        raise ValueError("no answers are left to count")
    mean = float((ws_kept * ys).sum() / ws_kept.sum())
    error = math.sqrt(_variance(ws_kept * (ys - mean) / ws_kept.sum(), stages))
    freedom = _freedom(stages[0], kept)
    low, high = _ends(mean, error, freedom, int((kept > 0).sum()), method, confidence)
    return Share(mean, error, low, high, freedom)


def total(
    values: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    *,
    strata: npt.ArrayLike | None = None,
    clusters: npt.ArrayLike | Sequence[npt.ArrayLike] | None = None,
    sizes: npt.ArrayLike | Sequence[npt.ArrayLike] | None = None,
) -> Total:
    """The weighted sum of `values`; columns as for `share`."""
    ys, ws, stages = _design(values, weights, strata, clusters, sizes)
    return Total(float((ws * ys).sum()), math.sqrt(_variance(ws * ys, stages)))


def _ends(
    mean: float, error: float, freedom: int, answers: int, method: str, confidence: float
) -> tuple[float, float]:
    t = float(stats.t.isf((1 - confidence) / 2, freedom)) if freedom > 0 else math.inf
    if method == "mean" or error == 0:
        return mean - t * error if error else mean, mean + t * error if error else mean
    spread = mean * (1 - mean)
    if method == "logit":
        centre, step = math.log(mean / (1 - mean)), t * error / spread
        return 1 / (1 + math.exp(step - centre)), 1 / (1 + math.exp(-step - centre))
    if method == "asin":
        centre, step = math.asin(math.sqrt(mean)), t * error / (2 * math.sqrt(spread))
        return math.sin(max(centre - step, 0)) ** 2, math.sin(min(centre + step, math.pi / 2)) ** 2
    if method == "beta":
        tail = (1 - confidence) / 2
        effective = spread / error**2 * (float(stats.t.ppf(tail, answers - 1)) / t) ** 2
        x = mean * effective
        return (
            float(stats.beta.ppf(tail, x, effective - x + 1)),
            float(stats.beta.isf(tail, x + 1, effective - x)),
        )
    raise ValueError(f"method must be one of logit, asin, beta, mean, not {method}")


def _variance(parts: Floats, stages: Sequence[Stage]) -> float:
    """The variance of a sum over all answers of `parts`, stage by stage."""
    stage, rest = stages[0], stages[1:]
    found = 0.0
    for stratum in np.unique(stage.strata):
        rows = stage.strata == stratum
        names, member = np.unique(stage.clusters[rows], return_inverse=True)
        drawn, size = names.size, float(stage.sizes[rows][0])
        sums = np.bincount(member, parts[rows])
        sampled = drawn / size if math.isfinite(size) else 0.0
        if drawn > 1:
            found += (1 - sampled) * drawn / (drawn - 1) * float(((sums - sums.mean()) ** 2).sum())
        elif sampled < 1:
            raise ValueError("a stratum with one cluster tells nothing of its spread")
        if rest and sampled > 0:
            for name in names:
                inside = rows & (stage.clusters == name)
                deeper = [Stage(one.strata[inside], one.clusters[inside], one.sizes[inside]) for one in rest]
                found += sampled * _variance(parts[inside], deeper)
    return found


def _freedom(stage: Stage, kept: Floats) -> int:
    rows = kept > 0
    pairs = np.unique(np.column_stack([stage.strata[rows], stage.clusters[rows]]), axis=0)
    return len(pairs) - len(np.unique(stage.strata[rows]))


def _design(
    values: npt.ArrayLike,
    weights: npt.ArrayLike | None,
    strata: npt.ArrayLike | None,
    clusters: npt.ArrayLike | Sequence[npt.ArrayLike] | None,
    sizes: npt.ArrayLike | Sequence[npt.ArrayLike] | None,
) -> tuple[Floats, Floats, list[Stage]]:
    ys = np.asarray(values, dtype=np.float64)
    ws = np.ones_like(ys) if weights is None else np.asarray(weights, dtype=np.float64)
    if ys.ndim != 1 or ws.shape != ys.shape or not np.isfinite(ys).all() or not (ws >= 0).all():
        raise ValueError("values and weights must be finite, not negative weights, and as long as each other")
    drawn, there = _columns(clusters, ys.size), _columns(sizes, ys.size)
    first = _numbered(strata, ys.size)
    stages = []
    for nth in range(max(len(drawn), len(there), 1)):
        cluster = _numbered(drawn[nth] if nth < len(drawn) else np.arange(ys.size), ys.size)
        size = np.asarray(there[nth], np.float64) if nth < len(there) else np.full(ys.size, np.inf)
        stages.append(Stage(first if nth == 0 else np.zeros(ys.size, np.int64), cluster, size))
    return ys, ws, stages


def _columns(
    given: npt.ArrayLike | Sequence[npt.ArrayLike] | None, rows: int
) -> list[npt.NDArray[np.generic]]:
    if given is None:
        return []
    if isinstance(given, tuple | list) and given and np.ndim(given[0]) == 1:
        return [np.asarray(one) for one in given]
    return [np.asarray(given)]


def _numbered(column: npt.ArrayLike | None, rows: int) -> npt.NDArray[np.int64]:
    if column is None:
        return np.zeros(rows, dtype=np.int64)
    found = np.unique(np.asarray(column), return_inverse=True)[1].astype(np.int64)
    if found.shape != (rows,):
        raise ValueError("strata, clusters and sizes must be as long as values")
    return found
