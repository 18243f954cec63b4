"""The closed vocabulary of an answer on effect."""

from dataclasses import dataclass
from typing import Literal

Word = Literal["lower", "higher", "no_difference", "cannot_tell"]
Why = Literal["", "too_few_cases", "too_few_weeks", "too_few_areas", "no_spread", "not_settled"]


@dataclass(frozen=True)
class Verdict:
    """What may be said, and for "cannot_tell" why not."""

    word: Word
    why: Why = ""


def of_interval(low: float, high: float, nothing: float = 0.0) -> Verdict:
    """Lower or higher where the whole interval lies on one side of no difference at all."""
    if high < nothing:
        return Verdict("lower")
    return Verdict("higher") if low > nothing else Verdict("no_difference")
