"""Reading a single day from a small form."""

from datetime import date

from samsyn.base.refusal import Refusal


def day_of(written: str) -> date | None:
    """The day, None for nothing; refuses what is no day."""
    if not written.strip():
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise Refusal("plans.not_a_day", written=written) from None
