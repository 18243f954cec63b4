"""The three EARS methods, for series too short to have a season."""

from typing import Literal

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view
from scipy import stats

from samsyn.methods.alarms.found import Alarms, Floats, as_series, as_they_came, check_start

LAG = {"C1": 0, "C2": 2, "C3": 2}


def ears(
    counts: npt.ArrayLike,
    *,
    start: int = 0,
    method: Literal["C1", "C2", "C3"] = "C1",
    baseline: int = 7,
    alpha: float = 0.001,
    min_sigma: float = 0.0,
) -> Alarms:
    """Compare each week from `start` on with the mean and deviation of the `baseline` weeks before.

    `counts` has the shape (weeks,) or (series, weeks). C1 looks at the weeks just before, C2 leaves two out, C3
    lets what the two weeks before had above one deviation lower the bound (as R surveillance `earsC`: the bound
    then stands around the observed count and never below 0). `min_sigma` is the least deviation. `dispersion` is
    variance over mean.

    Source: Hutwagner et al. 2003, J Urban Health 80:i89; Fricker et al. 2008, Stat Med 27:3407. Raises ValueError
    for counts, weeks or a method that can't be.
    """
    series, alone = as_series(counts)
    check_start(start, series.shape[1])
    if method not in LAG:
        raise ValueError(f"method must be one of C1, C2, C3, not {method}")
    mean, deviation = _before(series, baseline, LAG[method], min_sigma)
    z = float(stats.norm.ppf(1 - alpha))
    with np.errstate(invalid="ignore", divide="ignore"):
        score = (series - mean) / deviation
        upper = mean + z * deviation
        if method == "C3":
            carried = _carried(score)
            upper = np.maximum(series + deviation * (z - carried), 0)
            score = score + carried
        dispersion = deviation**2 / mean
    kept = slice(start, None)
    return as_they_came(
        alone,
        observed=series[:, kept],
        expected=mean[:, kept],
        upper=upper[:, kept],
        alarm=(series > upper)[:, kept],
        dispersion=dispersion[:, kept],
        trend=np.full_like(mean[:, kept], np.nan),
        p_value=stats.norm.sf(score)[:, kept],
    )


def _before(series: Floats, baseline: int, lag: int, least: float) -> tuple[Floats, Floats]:
    """Mean and deviation of the weeks looked back at; NaN where there are too few."""
    mean, deviation = np.full_like(series, np.nan), np.full_like(series, np.nan)
    first = baseline + lag
    if series.shape[1] > first:
        windows = sliding_window_view(series, baseline, axis=1)[:, : series.shape[1] - first]
        mean[:, first:] = windows.mean(axis=2)
        deviation[:, first:] = np.maximum(windows.std(axis=2, ddof=1), least)
    return mean, deviation


def _carried(score: Floats) -> Floats:
    """What the two weeks before had above one deviation; NaN where they had no score."""
    above = np.maximum(score - 1, 0)
    found = np.full_like(score, np.nan)
    found[:, 2:] = above[:, 1:-1] + above[:, :-2]
    return found
