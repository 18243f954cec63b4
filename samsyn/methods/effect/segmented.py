"""Segmented regression of one series of counts: the level and the slope before, and what a date changed of them."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import statsmodels.api as sm
from scipy import optimize, special, stats

from samsyn.methods.effect.verdict import Verdict, of_interval

Law = Literal["poisson", "quasi", "negative_binomial"]
Errors = Literal["model", "robust", "newey_west"]
Floats = npt.NDArray[np.float64]
LEAST_CASES, LEAST_POINTS = 20, 8  # in all, and on either side
CHANGED = ("step", "slope_after")  # the slope counts from 1, so that both together are the first point after
TURNS, LARGEST = 60, 1e7
FARTHEST = 700.0  # the largest log whose exponential is finite


@dataclass(frozen=True)
class Segmented:
    """What the model says. `ratio` is the count right after over what was foretold, with its interval.

    `names`, `estimates`, `errors` (terms,) are on the log scale; `expected` (points,) what would have been without
    the change; `dispersion` the variance over the mean; `theta` the size of a negative binomial law (infinite
    otherwise).
    """

    ratio: float
    low: float
    high: float
    p_value: float
    verdict: Verdict
    names: tuple[str, ...]
    estimates: Floats
    errors: Floats
    expected: Floats
    dispersion: float
    theta: float


def interrupted(
    counts: npt.ArrayLike,
    *,
    change: int,
    season: npt.ArrayLike | None = None,
    law: Law = "quasi",
    errors: Errors = "newey_west",
    lags: int = 12,
    slope_change: bool = True,
    confidence: float = 0.95,
) -> Segmented:
    """Fit log mean = level + slope · time + season + a step from `change` on + a slope after it.

    `counts` has the shape (points,), `change` is the first point after, `season` (points,) names each point's season.
    Errors by the law's own variance, robust (HC0), or Newey–West with `lags`, no small-sample factor.
    Source: Newey & West 1987, Econometrica 55:703; Bernal, Cummins & Gasparrini 2017, Int J Epidemiol 46:348.
    Raises ValueError for counts or a change that can't be.
    """
    ys = np.asarray(counts, dtype=np.float64)
    if ys.ndim != 1 or not (ys >= 0).all() or not 0 < change < ys.size:
        raise ValueError("counts must be one series from 0 up, and change inside it")
    names, design = _design(ys.size, change, season, slope_change)
    return fitted(ys, design, names, change=change, law=law, errors=errors, lags=lags, confidence=confidence)


def fitted(
    ys: Floats,
    design: Floats,
    names: tuple[str, ...],
    *,
    change: int,
    law: Law,
    errors: Errors,
    lags: int,
    confidence: float,
) -> Segmented:
    """Fit a design in which the terms of CHANGED tell what the change did."""
    theta = _theta(ys, design) if law == "negative_binomial" else np.inf
    family = sm.families.NegativeBinomial(alpha=1 / theta) if np.isfinite(theta) else sm.families.Poisson()
    model = sm.GLM(ys, design, family=family)
    plain = model.fit(tol=1e-12, maxiter=200)
    dispersion = float(plain.pearson_chi2 / plain.df_resid)
    covariance = _covariance(model, plain, law, errors, lags, dispersion)
    estimates = np.asarray(plain.params)
    terms = np.array([name in CHANGED for name in names], dtype=np.float64)
    step, spread = float(terms @ estimates), float(np.sqrt(terms @ covariance @ terms))
    z = float(stats.norm.isf((1 - confidence) / 2))
    low, high = step - z * spread, step + z * spread
    return Segmented(
        ratio=float(np.exp(step)),
        low=_ratio(low),
        high=_ratio(high),
        p_value=float(2 * stats.norm.sf(abs(step / spread))),
        verdict=_verdict(ys, change, low, high, bool(plain.converged)),
        names=names,
        estimates=estimates,
        errors=np.sqrt(np.diag(covariance)),
        expected=np.exp((design * (1 - terms)) @ estimates),
        dispersion=dispersion,
        theta=float(theta),
    )


def _covariance(model: Any, plain: Any, law: Law, errors: Errors, lags: int, dispersion: float) -> Floats:
    if errors == "robust":
        return np.asarray(model.fit(cov_type="HC0", tol=1e-12, maxiter=200).cov_params())
    if errors == "newey_west":
        keywords = {"maxlags": lags, "use_correction": False}
        return np.asarray(model.fit(cov_type="HAC", cov_kwds=keywords, tol=1e-12, maxiter=200).cov_params())
    return np.asarray(plain.cov_params()) * (dispersion if law == "quasi" else 1.0)


def _verdict(ys: Floats, change: int, low: float, high: float, settled: bool) -> Verdict:
    if min(change, ys.size - change) < LEAST_POINTS:
        return Verdict("cannot_tell", "too_few_weeks")
    if ys.sum() < LEAST_CASES:
        return Verdict("cannot_tell", "too_few_cases")
    return (
        of_interval(low, high)
        if settled and np.isfinite([low, high]).all()
        else Verdict("cannot_tell", "not_settled")
    )


def _design(
    points: int, change: int, season: npt.ArrayLike | None, slope_change: bool
) -> tuple[tuple[str, ...], Floats]:
    time = np.arange(1, points + 1, dtype=np.float64)
    step = (np.arange(points) >= change).astype(np.float64)
    columns = {"level": np.ones(points), "step": step, "slope": time}
    if slope_change:
        columns["slope_after"] = np.where(step > 0, time - change, 0.0)
    if season is not None:
        named = np.asarray(season)
        if named.shape != (points,):
            raise ValueError("season must be as long as counts")
        for one in np.unique(named)[1:]:
            columns[f"season {one}"] = (named == one).astype(np.float64)
    return tuple(columns), np.column_stack(list(columns.values()))


def _theta(ys: Floats, design: Floats) -> float:
    """The size of a negative binomial law by maximum likelihood, in turn with the mean; infinite where it is
    Poisson.
    """
    mean = np.asarray(sm.GLM(ys, design, family=sm.families.Poisson()).fit().fittedvalues)
    theta = np.inf
    for _ in range(TURNS):
        before, theta = theta, _likeliest_size(ys, mean)
        if not np.isfinite(theta) or abs(theta - before) <= 1e-9 * theta:
            break
        family = sm.families.NegativeBinomial(alpha=1 / theta)
        mean = np.asarray(sm.GLM(ys, design, family=family).fit(tol=1e-12, maxiter=200).fittedvalues)
    return theta


def _likeliest_size(ys: Floats, mean: Floats) -> float:
    def slope(size: float) -> float:
        parts = special.digamma(ys + size) - special.digamma(size) + np.log(size / (size + mean))
        return float((parts + 1 - (ys + size) / (size + mean)).sum())

    if slope(LARGEST) > 0:
        return np.inf
    return float(optimize.brentq(slope, 1e-6, LARGEST, xtol=1e-9, rtol=1e-12))


def _ratio(log: float) -> float:
    """The ratio of a log; with hardly any cases an end is far beyond what can be told, and stays a finite number."""
    return float(np.exp(np.clip(log, -FARTHEST, FARTHEST)))
