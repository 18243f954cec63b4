"""Intervals for a share of so many, and for a count."""

import math
from dataclasses import dataclass

from scipy import stats


@dataclass(frozen=True)
class Interval:
    """An estimate with the ends of its interval."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True)
class RateRatio:
    """One rate over another with the ends of its interval and the two-sided p-value of their being the same."""

    ratio: float
    low: float
    high: float
    p_value: float


def wilson(x: int, n: int, *, confidence: float = 0.95) -> Interval:
    """A share of `x` in `n` with Wilson's score interval (Wilson 1927, JASA 22:209). Raises ValueError outside 0 ≤
    x ≤ n.
    """
    _check(x, n, confidence)
    found = stats.binomtest(x, n).proportion_ci(confidence, method="wilson")
    return Interval(x / n, float(found.low), float(found.high))


def clopper_pearson(x: int, n: int, *, confidence: float = 0.95) -> Interval:
    """A share of `x` in `n` with the exact interval (Clopper & Pearson 1934). Raises ValueError outside 0 ≤ x ≤ n."""
    _check(x, n, confidence)
    found = stats.binomtest(x, n).proportion_ci(confidence, method="exact")
    return Interval(x / n, float(found.low), float(found.high))


def poisson_exact(x: int, *, confidence: float = 0.95) -> Interval:
    """A count with its exact Poisson interval (Garwood 1936). Raises ValueError for a count below 0."""
    _check(x, max(x, 1), confidence)
    tail = (1 - confidence) / 2
    low = float(stats.chi2.ppf(tail, 2 * x)) / 2 if x else 0.0
    return Interval(float(x), low, float(stats.chi2.isf(tail, 2 * x + 2)) / 2)


def rate_ratio(
    x1: int, x2: int, *, time1: float = 1.0, time2: float = 1.0, confidence: float = 0.95
) -> RateRatio:
    """The rate `x1`/`time1` over `x2`/`time2`, exactly, given the sum of both counts (Przyborowski & Wilenski 1940).

    Raises ValueError for counts below 0, none at all, or times that are not above 0.
    """
    _check(x1, max(x1 + x2, 0), confidence)
    if not (time1 > 0 and time2 > 0):
        raise ValueError("time1 and time2 must be above 0")
    test = stats.binomtest(x1, x1 + x2, time1 / (time1 + time2))
    share = test.proportion_ci(confidence, method="exact")
    ratio = (x1 / time1) / (x2 / time2) if x2 else math.inf
    low, high = (_odds(end) * time2 / time1 for end in (float(share.low), float(share.high)))
    return RateRatio(ratio, low, high, float(test.pvalue))


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf


def _check(x: int, n: int, confidence: float) -> None:
    if not (0 <= x <= n and n > 0):
        raise ValueError(f"x must be from 0 to n, and n above 0, not {x} of {n}")
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must be between 0 and 1, not {confidence}")
