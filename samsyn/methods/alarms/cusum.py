"""Cumulative sums, for a slow rise that no single week shows."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samsyn.methods.alarms.found import Floats, as_series, check_start


@dataclass(frozen=True)
class Cusum:
    """A value a tested week: the count, the sum so far, the least count that would be an alarm, whether it is one."""

    observed: Floats
    sums: Floats
    upper: Floats
    alarm: npt.NDArray[np.bool_]


def cusum(
    counts: npt.ArrayLike, *, start: int, k: float = 1.04, h: float = 2.26, expected: float | None = None
) -> Cusum:
    """Add up what each week of one series from `start` on lies above `expected`, in standardised counts less `k`.

    An alarm is a sum of `h` or more; the sum then goes on. Without `expected` it is the mean of the weeks before
    `start`. Source: Rossi, Lampugnani & Marchi 1999, Stat Med 18:2111. Raises ValueError for counts or weeks that
    can't be.
    """
    series, alone = as_series(counts)
    if not alone:
        raise ValueError("counts must be one series")
    check_start(start, series.shape[1])
    mean = float(series[0, :start].mean()) if expected is None else expected
    if not mean > 0:
        raise ValueError("the expected count must be above 0")
    root, running = math.sqrt(mean), 0.0
    sums, upper = [], []
    for count in series[0, start:]:
        upper.append(max(math.ceil(mean + root * (h + k - running)), 0))
        running = max(0.0, running + (count - mean) / root - k)
        sums.append(running)
    found = np.array(sums)
    return Cusum(series[0, start:], found, np.array(upper, dtype=np.float64), found >= h)
