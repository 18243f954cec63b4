"""Two ways to foretell weekly counts, tried on weeks that are known before either is believed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy import stats

Floats = npt.NDArray[np.float64]
Method = Literal["seasonal_mean", "level"]
YEAR, HALF_WINDOW = 52, 3
HARMONICS = 2
LEAST_WEEKS = 2 * YEAR  # below it there is no season to learn
MEMORY = 0.15  # of the last week in the level
TAILS = (0.1, 0.25, 0.5, 0.75, 0.9)


@dataclass(frozen=True)
class Forecast:
    """Counts foretold, shape (ahead,): the expected one and the ends of the interval, whole numbers.

    `method` is the one shown. `score` and `seasonal_score` are the mean pinball losses of the level method and of the
    seasonal mean on the rolling origins (lower is better; NaN where there were too few weeks to try).
    """

    expected: Floats
    low: Floats
    high: Floats
    method: Method
    score: float
    seasonal_score: float


def next_weeks(
    counts: npt.ArrayLike, *, ahead: int = 4, origins: int = 26, coverage: float = 0.8
) -> Forecast:
    """Foretell the `ahead` weeks after `counts` (weeks,), with intervals that hold `coverage` of them.

    The seasonal mean is that of the weeks within three of the same week of the years before. The level method
    multiplies a season of two harmonics by a level that follows the last weeks. Both foretell from each of the
    `origins` last weeks what is known by now; the level method is shown only where its loss is lower. Intervals are
    negative binomial. Source: Gneiting & Raftery 2007, JASA 102:359 (scores). Raises ValueError for counts or
    numbers that can't be.
    """
    series = np.asarray(counts, dtype=np.float64)
    if series.ndim != 1 or series.size < 4 or not (np.isfinite(series).all() and (series >= 0).all()):
        raise ValueError("counts must be one series of four weeks or more, from 0 up")
    if ahead < 1 or origins < 1 or not 0 < coverage < 1:
        raise ValueError("ahead, origins and coverage must be in their ranges")
    score = seasonal_score = float("nan")
    if series.size >= LEAST_WEEKS + origins + ahead:
        tried = range(series.size - origins - ahead + 1, series.size - ahead + 1)
        score, seasonal_score = (
            float(np.mean([_loss(way, series[:at], series[at : at + ahead]) for at in tried]))
            for way in (_by_level, _by_season)
        )
    method: Method = "level" if score < seasonal_score else "seasonal_mean"
    mean, dispersion = (_by_level if method == "level" else _by_season)(series, ahead)
    tail = (1 - coverage) / 2
    return Forecast(
        mean,
        _quantile(tail, mean, dispersion),
        _quantile(1 - tail, mean, dispersion),
        method,
        score,
        seasonal_score,
    )


Way = Callable[[Floats, int], tuple[Floats, float]]


def _by_season(series: Floats, ahead: int) -> tuple[Floats, float]:
    """The mean of the same season in the years before; of all weeks where there is no whole year."""
    found, chosen = [], []
    for week in range(series.size, series.size + ahead):
        rows = [
            at
            for centre in range(week - YEAR, -HALF_WINDOW - 1, -YEAR)
            for at in range(max(centre - HALF_WINDOW, 0), min(centre + HALF_WINDOW + 1, series.size))
        ]
        same = series[rows] if len(rows) > HALF_WINDOW else series
        found.append(float(same.mean()))
        chosen.append(same)
    return np.array(found), _dispersion(
        np.concatenate(chosen), np.repeat(found, [one.size for one in chosen])
    )


def _by_level(series: Floats, ahead: int) -> tuple[Floats, float]:
    """A season times a level that follows the last weeks."""
    time = np.arange(series.size + ahead) * 2 * np.pi / YEAR
    waves = np.column_stack(
        [np.ones_like(time), *(wave(k * time) for k in range(1, HARMONICS + 1) for wave in (np.sin, np.cos))]
    )
    known = waves[: series.size]
    fitted, *_ = np.linalg.lstsq(known, series, rcond=None)
    season = np.maximum(waves @ fitted, 0.1 * max(float(series.mean()), 0.1))
    season /= season[: series.size].mean()
    level, means = float(series[:YEAR].mean()), np.empty(series.size)
    for week, count in enumerate(series):
        means[week] = level * season[week]
        level += MEMORY * (count / season[week] - level)
    late = slice(min(YEAR, series.size // 2), None)
    return level * season[series.size :], _dispersion(series[late], means[late])


def _dispersion(counts: Floats, means: Floats) -> float:
    """Variance over mean around what was expected; never below that of a Poisson law."""
    held = np.maximum(means, 1e-9)
    return max(1.0, float(((counts - held) ** 2).sum() / held.sum()))


def _quantile(share: float, mean: Floats, dispersion: float) -> Floats:
    held = np.maximum(mean, 1e-9)
    if dispersion <= 1 + 1e-9:
        return np.asarray(stats.poisson.ppf(share, held), dtype=np.float64)
    return np.asarray(stats.nbinom.ppf(share, held / (dispersion - 1), 1 / dispersion), dtype=np.float64)


def _loss(way: Way, history: Floats, came: Floats) -> float:
    """The mean pinball loss of what a way foretold."""
    mean, dispersion = way(history, came.size)
    losses = []
    for tail in TAILS:
        off = came - _quantile(tail, mean, dispersion)
        losses.append(np.maximum(tail * off, (tail - 1) * off).mean())
    return float(np.mean(losses))
