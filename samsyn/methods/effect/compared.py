"""Difference in differences against comparison areas, judged by placebos: each of them taken for the treated one."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from samsyn.methods.effect.verdict import Verdict

Floats = npt.NDArray[np.float64]
FEWEST_FOR_PLACEBO = 19  # with fewer, being the most extreme of all is still no rarer than one in twenty
FEWEST_FOR_CLUSTERS = 15
LEAST_CASES = 5
HALF = 0.5  # added to each count, so that an empty area has a logarithm


@dataclass(frozen=True)
class Compared:
    """`ratio`: what was after over what the comparison areas' change foretold, with an interval.

    `p_value` is the share of all areas, the treated one among them, whose change was at least as far from the
    others'. `placebos` (areas,) are the log ratios of the comparison areas, each taken for the treated one. `error`
    is of the log ratio, clustered by area; NaN with fewer than 15 areas, and the interval is then that of the
    placebos.
    """

    ratio: float
    low: float
    high: float
    p_value: float
    error: float
    placebos: Floats
    verdict: Verdict


def difference_in_differences(
    treated: npt.ArrayLike, comparison: npt.ArrayLike, *, change: int, confidence: float = 0.95
) -> Compared:
    """Compare one area's counts before and from `change` on with those of others over the same weeks.

    `treated` has the shape (weeks,), `comparison` (areas, weeks). The log of after over before, less the mean of the
    others'. Verdict by the placebos: with fewer than 19 areas they can never show "lower" or "higher" at 5 %.
    Source: Abadie, Diamond & Hainmueller 2010, JASA 105:493; Cameron, Gelbach & Miller 2008, Rev Econ Stat 90:414.
    Raises ValueError for shapes, counts or a change that can't be.
    """
    one, others = np.asarray(treated, np.float64), np.atleast_2d(np.asarray(comparison, np.float64))
    if one.ndim != 1 or others.shape[1:] != one.shape or not 0 < change < one.size or len(others) < 2:
        raise ValueError(
            "treated must be (weeks,), comparison (areas, weeks) of two areas at least, change inside"
        )
    if not ((one >= 0).all() and (others >= 0).all()):
        raise ValueError("counts must not be negative")
    changes = _changes(np.vstack([one, others]), change)
    own, rest = changes[0], changes[1:]
    effect = float(own - rest.mean())
    placebos = np.array([rest[nth] - np.delete(rest, nth).mean() for nth in range(rest.size)])
    p_value = float((1 + (np.abs(placebos) >= abs(effect)).sum()) / (rest.size + 1))
    error, low, high = _interval(effect, rest, placebos, confidence)
    return Compared(
        float(np.exp(effect)),
        float(np.exp(low)),
        float(np.exp(high)),
        p_value,
        error,
        placebos,
        _verdict(effect, p_value, one, change, rest.size, 1 - confidence),
    )


def _changes(counts: Floats, change: int) -> Floats:
    weeks = counts.shape[1]
    before, after = counts[:, :change].sum(axis=1), counts[:, change:].sum(axis=1)
    found: Floats = np.log((after + HALF) / (weeks - change)) - np.log((before + HALF) / change)
    return found


def _interval(effect: float, rest: Floats, placebos: Floats, confidence: float) -> tuple[float, float, float]:
    if rest.size + 1 >= FEWEST_FOR_CLUSTERS:
        spread = float(rest.std(ddof=1))
        error = spread * float(np.sqrt(1 + 1 / rest.size))
        t = float(stats.t.isf((1 - confidence) / 2, rest.size - 1))
        return error, effect - t * error, effect + t * error
    reach = float(np.abs(placebos).max())
    return float("nan"), effect - reach, effect + reach


def _verdict(effect: float, p_value: float, one: Floats, change: int, areas: int, alpha: float) -> Verdict:
    if (
        min(one[:change].sum(), max(one[:change].mean() * (one.size - change), one[change:].sum()))
        < LEAST_CASES
    ):
        return Verdict("cannot_tell", "too_few_cases")
    if areas < FEWEST_FOR_PLACEBO:
        return Verdict("cannot_tell", "too_few_areas")
    if p_value <= alpha + 1e-12:
        return Verdict("lower" if effect < 0 else "higher")
    return Verdict("no_difference")
