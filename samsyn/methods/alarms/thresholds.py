"""The largest count without an alarm, from a predicted mean, its error and the dispersion."""

from typing import Literal

import numpy as np
from scipy import special, stats

from samsyn.methods.alarms.found import Floats

Power = Literal["none", "1/2", "2/3"]
Threshold = Literal["delta", "nb_plugin", "muan"]
POWERS: dict[str, float] = {"none": 1.0, "1/2": 0.5, "2/3": 2 / 3}


def delta(
    observed: Floats, mean: Floats, error: Floats, dispersion: Floats, z: float, power: Power
) -> tuple[Floats, Floats]:
    """Upper bound and p-value by a normal law for the count raised to a power (Farrington et al. 1996, section 3.5).

    `error` is the standard error of the log mean. The power takes the skewness away (2/3) or evens the variance (1/2).
    """
    by = POWERS[power]
    spread = by * mean ** (by - 1) * np.sqrt(mean * (dispersion + error**2 * mean))
    upper = np.maximum(mean**by + z * spread, 0) ** (1 / by)
    return upper, stats.norm.sf((observed**by - mean**by) / spread)


def negative_binomial(
    observed: Floats, mean: Floats, dispersion: Floats, alpha: float
) -> tuple[Floats, Floats]:
    """Upper quantile and p-value of a negative binomial law with variance mean times dispersion; Poisson at 1."""
    poisson = dispersion <= 1
    size = mean / np.where(poisson, 1.0, dispersion - 1)
    chance = 1 / np.maximum(dispersion, 1.0)
    upper = np.where(poisson, stats.poisson.ppf(1 - alpha, mean), stats.nbinom.ppf(1 - alpha, size, chance))
    at_least = np.ceil(np.maximum(observed, 1))
    above = np.where(poisson, special.gammainc(at_least, mean), special.betainc(at_least, size, 1 - chance))
    return upper, np.where(observed <= 0, 1.0, above)
