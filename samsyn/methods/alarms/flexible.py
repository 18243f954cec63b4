"""The improved Farrington method (Noufaily et al. 2013), batched over series."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from scipy import stats

from samsyn.methods.alarms import kernels, thresholds
from samsyn.methods.alarms.found import Alarms, Floats, as_series, as_they_came, check_start
from samsyn.methods.alarms.thresholds import POWERS, Power, Threshold
from samsyn.methods.alarms.weeks import labels, years_before

Form = Literal["surveillance", "textbook"]
THRESHOLDS = ("delta", "nb_plugin", "muan")
YEARS_FOR_TREND = 3


@dataclass(frozen=True)
class Choices:
    """How each week is compared with the same season of the years before.

    The mean is log-linear with one level for each of `periods` parts of the year (1: only the weeks within
    `half_window` of the same week are used) and a trend, which is kept where its p-value is below `trend_p`, at least
    three years are looked at and the prediction is not above all counts looked at. The last `weeks_excluded` weeks
    are left out. Past weeks whose Anscombe residual is above `reweight_above` weigh less (0: none do). The bound is
    one-sided at `alpha`: "delta" by a normal law after `power`, "nb_plugin" by the quantile of a negative binomial
    law at the predicted mean, "muan" at the mean's upper confidence limit. With fewer than limit[0] cases in the last
    limit[1] weeks there is no alarm. Raises ValueError for choices that can't be.
    """

    years_back: int
    half_window: int
    periods: int
    weeks_excluded: int
    trend_p: float
    reweight_above: float
    alpha: float
    threshold: Threshold
    power: Power
    limit: tuple[int, int]
    form: Form

    def __post_init__(self) -> None:
        for name, choices in (
            ("threshold", THRESHOLDS),
            ("power", tuple(POWERS)),
            ("form", ("surveillance", "textbook")),
        ):
            if getattr(self, name) not in choices:
                raise ValueError(f"{name} must be one of {', '.join(choices)}, not {getattr(self, name)}")
        whole = min(self.half_window, self.weeks_excluded, self.periods - 1, self.years_back - 1) >= 0
        if not whole or not 0 < self.alpha < 1:
            raise ValueError(
                "half_window, periods, years_back, weeks_excluded and alpha must be in their ranges"
            )


def farrington_flexible(
    counts: npt.ArrayLike, *, start: int, dates: npt.ArrayLike | None = None, years_back: int = 5,
    half_window: int = 3, periods: int = 10, weeks_excluded: int = 26, trend_p: float = 1.0,
    reweight_above: float = 2.58, alpha: float = 0.01, threshold: Threshold = "nb_plugin", power: Power = "2/3",
    limit: tuple[int, int] = (5, 4), form: Form = "surveillance",
) -> Alarms:  # fmt: skip
    """Compare each week from `start` (from 0) on with the same season of the years before; see Choices.

    `counts`, cases a week, has the shape (weeks,) or (series, weeks). With `dates` (datetime64[D], one a week, rising)
    the same week of a year is found by the calendar, else 52 weeks apart. The answer's arrays have counts' shape from
    `start` on; NaN where the method gives nothing.

    `form` "surveillance" answers as R surveillance 1.20.3, which takes the trend's p-value and the standard error
    with a dispersion of relative residuals under the reweighting weights in place of the model's own, and leaves
    `expected` and `upper` out (NaN) under `limit`; "textbook" takes the model's own and keeps both, without an alarm.

    Source: Farrington et al. 1996, JRSS A 159:547; Noufaily et al. 2013, Stat Med 32:1206; Salmon et al. 2016, JSS
    70:10. Raises ValueError for counts, weeks or choices that can't be.
    """
    chosen = Choices(
        years_back, half_window, periods, weeks_excluded, trend_p, reweight_above, alpha, threshold, power, limit,
        form,
    )  # fmt: skip
    series, alone = as_series(counts)
    check_start(start, series.shape[1])
    fitted = _fitted(series, start, _days(dates, series.shape[1]), chosen)
    return as_they_came(alone, **_judged(series, start, fitted, chosen))


def _fitted(series: Floats, start: int, days: npt.NDArray[np.datetime64] | None, chosen: Choices) -> Floats:
    """Level (log), its standard error, slope and dispersion as (4, series, weeks); NaN where history is too short."""
    found = np.full((4, series.shape[0], series.shape[1] - start), np.nan)
    for nth, week in enumerate(range(start, series.shape[1])):
        before = years_before(week, chosen.years_back, days)
        if min(before) - chosen.half_window >= 0:
            group = labels(week, before, chosen.half_window, chosen.periods, chosen.weeks_excluded)
            found[:, :, nth] = fit_week(
                series,
                week,
                group,
                chosen.years_back >= YEARS_FOR_TREND,
                chosen.trend_p,
                chosen.reweight_above,
                kernels.FLEXIBLE if chosen.form == "surveillance" else kernels.TEXTBOOK,
            )
    return found


def _judged(series: Floats, start: int, fitted: Floats, chosen: Choices) -> dict[str, Any]:
    level, error, trend, dispersion = fitted
    observed = series[:, start:]
    quantile = float(stats.norm.ppf(1 - chosen.alpha))
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        mean = np.exp(level)
        if chosen.threshold == "delta":
            upper, p_value = thresholds.delta(observed, mean, error, dispersion, quantile, chosen.power)
        else:
            plugged = mean if chosen.threshold == "nb_plugin" else np.exp(level + quantile * error)
            upper, p_value = thresholds.negative_binomial(observed, plugged, dispersion, chosen.alpha)
        enough = recent(series, chosen.limit[1])[:, start:] >= chosen.limit[0]
        alarm = enough & (observed > upper)
    if chosen.form == "surveillance":
        mean, upper = np.where(enough, mean, np.nan), np.where(enough, upper, np.nan)
    return {
        "observed": observed,
        "expected": mean,
        "upper": upper,
        "alarm": alarm,
        "dispersion": dispersion,
        "trend": trend,
        "p_value": np.where(np.isnan(level), np.nan, p_value),
    }


def fit_week(
    series: Floats,
    week: int,
    group: npt.NDArray[np.int64],
    trend: bool,
    trend_p: float,
    above: float,
    form: int,
) -> Floats:
    """Level now (log), its standard error, slope and dispersion of every series at a week, as rows."""
    rows = np.flatnonzero(group >= 0)
    chosen = np.ascontiguousarray(group[rows])
    freedom = rows.size - (int(chosen.max()) + 1) - 1
    critical = float(stats.t.isf(trend_p / 2, freedom)) if trend_p < 1 else 0.0
    time = (rows - rows[0]).astype(np.float64)
    found: Floats = kernels.many(
        series, rows, chosen, time, float(week - rows[0]), trend, critical, above, form
    )
    return found.T


def recent(series: Floats, weeks: int) -> Floats:
    """The cases of each week and those just before it, `weeks` in all."""
    total = np.cumsum(series, axis=1)
    found = total.copy()
    found[:, weeks:] -= total[:, :-weeks]
    return found


def _days(dates: npt.ArrayLike | None, weeks: int) -> npt.NDArray[np.datetime64] | None:
    if dates is None:
        return None
    days = np.asarray(dates, dtype="datetime64[D]")
    if days.shape != (weeks,) or not (np.diff(days) > np.timedelta64(0)).all():
        raise ValueError(f"dates must be {weeks} rising days, one a week")
    return days
