"""The first Farrington method (1996)."""

import numpy as np
import numpy.typing as npt
from scipy import stats

from samsyn.methods.alarms import kernels, thresholds
from samsyn.methods.alarms.flexible import YEARS_FOR_TREND, fit_week, recent
from samsyn.methods.alarms.found import Alarms, as_series, as_they_came, check_start
from samsyn.methods.alarms.thresholds import Power
from samsyn.methods.alarms.weeks import UNUSED, labels, years_before

TREND_P, REWEIGHT_ABOVE = 0.05, 1.0


def farrington(
    counts: npt.ArrayLike,
    *,
    start: int,
    years_back: int = 4,
    half_window: int = 3,
    reweight: bool = True,
    alpha: float = 0.05,
    power: Power = "2/3",
    limit: tuple[int, int] = (5, 4),
) -> Alarms:
    """Compare each week from `start` on with the weeks within `half_window` of it in each of `years_back` years.

    `counts` has the shape (weeks,) or (series, weeks). The bound is the upper end of a two-sided interval at
    `alpha`; the trend is kept where its p-value is below 0.05 and the prediction is not above all counts looked at;
    past weeks with a residual above 1 weigh less. As in R surveillance the trend is tested by the model's own
    dispersion, which may be below 1, while the bound takes 1 at least. With fewer than limit[0] cases in the last
    limit[1] weeks `upper` is 0 without an alarm.

    Source: Farrington et al. 1996, JRSS A 159:547. Raises ValueError for counts or weeks that can't be.
    """
    series, alone = as_series(counts)
    check_start(start, series.shape[1])
    fitted = np.full((4, series.shape[0], series.shape[1] - start), np.nan)
    for nth, week in enumerate(range(start, series.shape[1])):
        before = years_before(week, years_back, None)
        if min(before) - half_window < 0:
            continue
        group = labels(week, before, half_window, 1, 0)
        group[week - half_window :] = UNUSED
        above = REWEIGHT_ABOVE if reweight else 0.0
        fitted[:, :, nth] = fit_week(
            series, week, group, years_back >= YEARS_FOR_TREND, TREND_P, above, kernels.FIRST
        )
    level, error, trend, dispersion = fitted
    observed, mean = series[:, start:], np.exp(level)
    z = float(stats.norm.ppf(1 - alpha / 2))
    upper, p_value = thresholds.delta(observed, mean, error, dispersion, z, power)
    enough = recent(series, limit[1])[:, start:] >= limit[0]
    return as_they_came(
        alone,
        observed=observed,
        expected=mean,
        upper=np.where(enough, upper, 0.0),
        alarm=enough & (observed > upper),
        dispersion=dispersion,
        trend=trend,
        p_value=p_value,
    )
