"""Periods, and how often the parties meet."""

from datetime import date

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical

# the readers' codes for how often something comes
RHYTHMS = (
    "day", "week", "two_weeks", "month", "quarter", "half_year", "term", "school_year", "year", "period", "once",
)  # fmt: skip


def check_period(first: date, last: date) -> None:
    """Refuses a period that ends before it has begun."""
    if last <= first:
        raise Refusal("plans.period")


def check_rhythm(code: str) -> str:
    """A code of RHYTHMS or nothing."""
    if code and code not in RHYTHMS:
        raise Refusal("plans.unknown_check_in")
    return code


def one_line(text: str, longest: int) -> str:
    """A canonical title; refuses an empty or too long one."""
    clean = canonical(text).replace("\n", " ")
    if not clean:
        raise Refusal("plans.no_title")
    if len(clean) > longest:
        raise Refusal("plans.long_title", longest=longest)
    return clean
