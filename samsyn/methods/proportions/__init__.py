"""Shares and rates with honest intervals: simple, weighted and stratified."""

from samsyn.methods.proportions.counts import (
    Interval,
    RateRatio,
    clopper_pearson,
    poisson_exact,
    rate_ratio,
    wilson,
)
from samsyn.methods.proportions.surveys import Share, Total, share, total

__all__ = [
    "Interval", "RateRatio", "Share", "Total", "clopper_pearson", "poisson_exact", "rate_ratio", "share", "total",
    "wilson",
]  # fmt: skip
