"""The log-linear fit behind the Farrington methods, compiled, over many series at once.

A model has one level a seasonal group and, at will, one slope over time. Both drop out of the weighted least
squares in closed form, so that a step costs a pass over the weeks and no matrix is built.
"""

import math
from typing import Any

import numpy as np
from numba import njit, prange

STEPS, CLOSE = 60, 1e-10
LEAST = 1e-10  # as low as a fitted mean may go: a group of nothing but zeros has no finite level
FAILED = -1
TEXTBOOK, FLEXIBLE, FIRST = 0, 1, 2  # as the papers; as surveillance farringtonFlexible; as its farrington


@njit(cache=True, nogil=True)
def fit_levels(y: Any, weights: Any, group: Any, level: Any, mean: Any) -> None:
    """Without a slope the level of a group is the log of its weighted mean."""
    total, count = np.zeros(level.size), np.zeros(level.size)
    for i in range(y.size):
        total[group[i]] += weights[i] * y[i]
        count[group[i]] += weights[i]
    for g in range(level.size):
        level[g] = math.log(max(total[g] / count[g], LEAST)) if count[g] > 0 else math.log(LEAST)
    for i in range(y.size):
        mean[i] = math.exp(level[group[i]])


@njit(cache=True, nogil=True)
def deviance(y: Any, weights: Any, mean: Any) -> float:
    """The Poisson deviance of weighted counts."""
    found = 0.0
    for i in range(y.size):
        term = mean[i] - y[i]
        if y[i] > 0:
            term += y[i] * math.log(y[i] / mean[i])
        found += 2 * weights[i] * term
    return found


@njit(cache=True, nogil=True)
def fit_slope(y: Any, weights: Any, group: Any, time: Any, level: Any, mean: Any) -> float:
    """Levels and a common slope by iterated weighted least squares; NaN where they do not settle."""
    groups = level.size
    slope, before = 0.0, np.inf
    for i in range(y.size):
        mean[i] = y[i] + 0.1  # where the iteration begins
    heavy, middle, reply = np.empty(groups), np.empty(groups), np.empty(groups)
    for _ in range(STEPS):
        heavy[:], middle[:], reply[:] = 0.0, 0.0, 0.0
        for i in range(y.size):
            w, g = weights[i] * mean[i], group[i]
            heavy[g] += w
            middle[g] += w * time[i]
            reply[g] += w * (math.log(mean[i]) + (y[i] - mean[i]) / mean[i])
        for g in range(groups):
            if heavy[g] > 0:
                middle[g] /= heavy[g]
                reply[g] /= heavy[g]
        across, along = 0.0, 0.0
        for i in range(y.size):
            w, off = weights[i] * mean[i], time[i] - middle[group[i]]
            across += w * off * (math.log(mean[i]) + (y[i] - mean[i]) / mean[i] - reply[group[i]])
            along += w * off * off
        if not along > 0:
            return np.nan
        slope = across / along
        for g in range(groups):
            level[g] = reply[g] - slope * middle[g]
        for i in range(y.size):
            mean[i] = max(math.exp(min(level[group[i]] + slope * time[i], 700.0)), LEAST)
        now = deviance(y, weights, mean)
        if not math.isfinite(now):
            return np.nan
        if abs(now - before) <= CLOSE * (abs(now) + 0.1):
            return slope
        before = now
    return np.nan


@njit(cache=True, nogil=True)
def spread(weights: Any, group: Any, time: Any, mean: Any, heavy: Any, middle: Any) -> float:
    """Fill each group's weight and mean time; returns the weighted squares of time around them."""
    heavy[:], middle[:] = 0.0, 0.0
    for i in range(time.size):
        w = weights[i] * mean[i]
        heavy[group[i]] += w
        middle[group[i]] += w * time[i]
    for g in range(heavy.size):
        if heavy[g] > 0:
            middle[g] /= heavy[g]
    along = 0.0
    for i in range(time.size):
        off = time[i] - middle[group[i]]
        along += weights[i] * mean[i] * off * off
    return along


@njit(cache=True, nogil=True)
def pearson(y: Any, weights: Any, mean: Any, freedom: float) -> float:
    """The model's own dispersion: weighted Pearson residuals over the degrees of freedom."""
    found = 0.0
    for i in range(y.size):
        off = y[i] - mean[i]
        found += weights[i] * off * off / mean[i]
    return found / freedom


@njit(cache=True, nogil=True)
def unscaled(y: Any, weights: Any, mean: Any, freedom: float) -> float:
    """The dispersion that surveillance 1.20.3 uses for standard errors: relative residuals by the case weights."""
    found = 0.0
    for i in range(y.size):
        off = (y[i] - mean[i]) / mean[i]
        found += weights[i] * off * off
    return found / freedom


@njit(cache=True, nogil=True)
def reweighted(
    y: Any, group: Any, time: Any, mean: Any, trend: bool, dispersion: float, above: float, weights: Any
) -> None:
    """New weights, low where the standardised Anscombe residual is above a threshold; they sum to the weeks."""
    groups = group.max() + 1
    heavy, middle, ones = np.empty(groups), np.empty(groups), np.ones(y.size)
    along = spread(ones, group, time, mean, heavy, middle)
    total = 0.0
    for i in range(y.size):
        g, off = group[i], time[i] - middle[group[i]]
        leverage = mean[i] / heavy[g] if heavy[g] > 0 else 0.0
        if trend and along > 0:
            leverage += mean[i] * off * off / along
        scale = math.sqrt(dispersion) * mean[i] ** (1 / 6) * math.sqrt(max(1 - leverage, 1e-12))
        residual = 1.5 * (y[i] ** (2 / 3) - mean[i] ** (2 / 3)) / scale
        weights[i] = 1 / residual**2 if residual > above else 1.0
        total += weights[i]
    for i in range(y.size):
        weights[i] *= y.size / total


@njit(cache=True, nogil=True)
def one(
    y: Any, group: Any, groups: int, time: Any, now: float, trend: bool, above: float, form: int
) -> tuple[float, float, float, float, float, float]:
    """Fit, reweight, fit again: level now (log), its standard error, slope, the slope's t value, dispersion,
    largest count. `form` is TEXTBOOK, FLEXIBLE or FIRST: which dispersion the error and the t value go by.
    """
    level, mean, weights = np.zeros(groups), np.empty(y.size), np.ones(y.size)
    freedom = float(y.size - groups - (1 if trend else 0))
    slope = 0.0
    dispersion, own = 1.0, 1.0
    for turn in range(2 if above > 0 else 1):
        if turn:
            reweighted(y, group, time, mean, trend, dispersion, above, weights)
        if trend:
            slope = fit_slope(y, weights, group, time, level, mean)
            if math.isnan(slope):
                return np.nan, np.nan, np.nan, np.nan, np.nan, y.max()
        else:
            fit_levels(y, weights, group, level, mean)
        own = pearson(y, weights, mean, freedom)
        dispersion = max(own, 1.0)
    heavy, middle = np.empty(groups), np.empty(groups)
    along = spread(weights, group, time, mean, heavy, middle)
    scale = unscaled(y, weights, mean, freedom) if form == FLEXIBLE else dispersion
    variance = 1 / heavy[0] if heavy[0] > 0 else np.inf
    value = np.nan
    if trend:
        off = now - middle[0]
        variance += off * off / along
        tested = own if form == FIRST else scale
        value = slope / math.sqrt(tested / along) if tested > 0 else np.inf
    return level[0] + slope * now, math.sqrt(scale * variance), slope, value, dispersion, y.max()


@njit(cache=True, parallel=True)
def many(
    counts: Any,
    rows: Any,
    group: Any,
    time: Any,
    now: float,
    trend: bool,
    critical: float,
    above: float,
    form: int,
) -> Any:
    """The fit of every series at one week: level now, its error, slope (NaN: none), dispersion; a row a series."""
    found = np.empty((counts.shape[0], 4))
    groups = group.max() + 1
    for s in prange(counts.shape[0]):
        y = counts[s][rows]
        level, error, slope, value, dispersion, most = one(y, group, groups, time, now, trend, above, form)
        if trend and not (abs(value) >= critical and math.exp(level) <= most):
            level, error, slope, value, dispersion, most = one(
                y, group, groups, time, now, False, above, form
            )
            slope = np.nan
        if not trend:
            slope = np.nan
        found[s, 0], found[s, 1], found[s, 2], found[s, 3] = level, error, slope, dispersion
    return found
