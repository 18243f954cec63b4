"""What an alarm method answers, and the counts that it is asked about."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Alarms:
    """A value a tested week, shape (weeks,) or (series, weeks) as the counts had; NaN where the method gives none.

    `observed` and `expected` are counts, `upper` the largest count without an alarm, `alarm` whether `observed` is
    above it, `dispersion` the variance over the mean (1: Poisson), `trend` the slope of the log mean a week (NaN:
    no trend in the model), `p_value` the chance of a count as large as this one.
    """

    observed: Floats
    expected: Floats
    upper: Floats
    alarm: npt.NDArray[np.bool_]
    dispersion: Floats
    trend: Floats
    p_value: Floats


def as_series(counts: npt.ArrayLike) -> tuple[Floats, bool]:
    """The counts as (series, weeks), and whether they came as one series.

    Raises ValueError where they are not one or two dimensions of finite numbers from 0 up.
    """
    found = np.ascontiguousarray(counts, dtype=np.float64)
    if found.ndim not in (1, 2):
        raise ValueError(f"counts must have the shape (weeks,) or (series, weeks), not {found.shape}")
    if not (np.isfinite(found).all() and (found >= 0).all()):
        raise ValueError("counts must be finite and not negative")
    return np.atleast_2d(found), found.ndim == 1


def check_start(start: int, weeks: int) -> None:
    """Raises ValueError where the first week to test is not among the weeks."""
    if not 0 <= start < weeks:
        raise ValueError(f"start must be among the {weeks} weeks, counted from 0, not {start}")


def as_they_came(alone: bool, **columns: Any) -> Alarms:
    """The answer in the shape of the question."""
    return Alarms(**{name: column[0] if alone else column for name, column in columns.items()})
