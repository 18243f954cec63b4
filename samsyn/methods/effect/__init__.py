"""Whether something changed where and when a measure was taken, and how sure that is."""

from samsyn.methods.effect.compared import Compared, difference_in_differences
from samsyn.methods.effect.displaced import (
    Difference,
    Quotient,
    Ratio,
    displacement_difference,
    displacement_quotient,
    relative_effect,
)
from samsyn.methods.effect.segmented import Segmented, interrupted
from samsyn.methods.effect.verdict import Verdict

__all__ = [
    "Compared", "Difference", "Quotient", "Ratio", "Segmented", "Verdict", "difference_in_differences",
    "displacement_difference", "displacement_quotient", "interrupted", "relative_effect",
]  # fmt: skip
