"""Knox's test for one limit in space and one in time."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from samsyn.methods.near_repeat.table import Metric, _points, pairs


@dataclass(frozen=True)
class Knox:
    """Pairs in all, close in space, close in time, close in both; what chance gives, and how seldom it gives as
    many.
    """

    pairs: int
    close_space: int
    close_time: int
    knox: int
    expected: float
    p_poisson: float


def knox(
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    day: npt.ArrayLike,
    *,
    within: float,
    days: float,
    metric: Metric = "euclidean",
) -> Knox:
    """Count pairs at most `within` apart and at most `days` apart (both limits count), against a Poisson law.

    `p_poisson` is the chance of more pairs than were counted, as R surveillance gives it.

    Source: Knox 1964, Appl Stat 13:25. Raises ValueError for points that can't be.
    """
    xs, ys, ds = _points(x, y, day)
    near, soon = np.nextafter(within, np.inf), np.nextafter(days, np.inf)
    counted = pairs(xs, ys, ds, distance_bands=(0, near, np.inf), day_bands=(0, soon, np.inf), metric=metric)
    total, space, time = int(counted.sum()), int(counted[0].sum()), int(counted[:, 0].sum())
    both = int(counted[0, 0])
    expected = space * time / total if total else 0.0
    return Knox(total, space, time, both, expected, float(stats.poisson.sf(both, expected)))
