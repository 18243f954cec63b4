"""Counts before and after, here, around and elsewhere: did it fall here, and did it only move next door?"""

import math
from dataclasses import dataclass

from scipy import stats

from samsyn.methods.effect.verdict import Verdict, of_interval

USUAL = 1.96  # rounded, as the paper has it
LEAST_CASES = 5  # in a cell; below it the normal law says little


@dataclass(frozen=True)
class Difference:
    """A difference of counts with its standard error, z, interval and verdict."""

    estimate: float
    error: float
    z: float
    low: float
    high: float
    verdict: Verdict


@dataclass(frozen=True)
class Ratio:
    """A ratio above 1 where it fell here more than elsewhere, with the error of its log, interval and verdict."""

    estimate: float
    error: float
    low: float
    high: float
    verdict: Verdict


@dataclass(frozen=True)
class Quotient:
    """The weighted displacement quotient with its parts: below 0 some moved around, above 0 the good spread.

    None where nothing fell here: there is then nothing that could have moved.
    """

    success: float
    buffer: float
    quotient: float | None
    net_effect: float
    verdict: Verdict


def displacement_quotient(
    treated: tuple[float, float], around: tuple[float, float], control: tuple[float, float]
) -> Quotient:
    """Bowers & Johnson's quotient from counts (before, after) in the treated area, around it, and in a control area.

    `success` and `buffer` are the changes of the shares of the control's count, `net_effect` how many fewer there were
    than the control's change foretold, here and around. Source: Bowers & Johnson 2003, J Quant Criminol 19:275.
    Raises ValueError for counts below 0 or an empty control area.
    """
    _check(treated, around, control)
    if not (control[0] > 0 and control[1] > 0):
        raise ValueError("the control area must have cases before and after")
    success = treated[1] / control[1] - treated[0] / control[0]
    buffer = around[1] / control[1] - around[0] / control[0]
    change = control[1] / control[0]
    net = treated[0] * change - treated[1] + around[0] * change - around[1]
    verdict = (
        Verdict("cannot_tell", "too_few_cases")
        if min(*treated, *around, *control) < LEAST_CASES
        else Verdict("lower" if success < 0 else "no_difference")
    )
    return Quotient(success, buffer, buffer / success if success < 0 else None, net, verdict)


def displacement_difference(
    treated: tuple[float, float],
    control: tuple[float, float],
    around: tuple[float, float] = (0, 0),
    around_control: tuple[float, float] = (0, 0),
    *,
    confidence: float = 0.95,
) -> Difference:
    """The change here and around less the change in their control areas, from counts (before, after).

    Source: Wheeler & Ratcliffe 2018, Crime Sci 7:11. Raises ValueError for counts below 0.
    """
    _check(treated, control, around, around_control)
    estimate = _change(treated) - _change(control) + _change(around) - _change(around_control)
    error = math.sqrt(sum(map(sum, (treated, control, around, around_control))))
    z = float(stats.norm.isf((1 - confidence) / 2))
    low, high = estimate - z * error, estimate + z * error
    few = min(*treated, *control) < LEAST_CASES
    verdict = Verdict("cannot_tell", "too_few_cases") if few else of_interval(low, high)
    return Difference(estimate, error, estimate / error if error else math.nan, low, high, verdict)


def relative_effect(
    treated: tuple[float, float], control: tuple[float, float], *, confidence: float = 0.95
) -> Ratio:
    """How many times more it fell here than in the control area, from counts (before, after).

    Source: Braga & Weisburd 2022, J Quant Criminol 38:1. Raises ValueError for a count that is not above 0.
    """
    _check(treated, control)
    if min(*treated, *control) <= 0:
        raise ValueError("every count must be above 0")
    estimate = treated[0] * control[1] / (treated[1] * control[0])
    error = math.sqrt(sum(1 / count for count in (*treated, *control)))
    z = USUAL if confidence == 0.95 else float(stats.norm.isf((1 - confidence) / 2))
    step = math.exp(z * error)
    low, high = estimate / step, estimate * step
    if min(*treated, *control) < LEAST_CASES:
        return Ratio(estimate, error, low, high, Verdict("cannot_tell", "too_few_cases"))
    word = of_interval(1 / high, 1 / low, 1.0)  # a ratio above 1 is a fall here
    return Ratio(estimate, error, low, high, word)


def _change(counts: tuple[float, float]) -> float:
    return counts[1] - counts[0]


def _check(*pairs: tuple[float, float]) -> None:
    if any(count < 0 for pair in pairs for count in pair):
        raise ValueError("counts must not be negative")
