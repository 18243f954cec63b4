"""The only clock. The demo and tests fix the day; everything else asks here."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")

_fixed: date | None = (
    date.fromisoformat(os.environ["SAMSYN_TODAY"]) if os.environ.get("SAMSYN_TODAY") else None
)


def now() -> datetime:
    """This moment in UTC; where the day is fixed, that day with the real time of day in Stockholm."""
    moment = datetime.now(UTC)
    if _fixed is None:
        return moment
    local = moment.astimezone(STOCKHOLM)
    return datetime.combine(_fixed, local.timetz().replace(tzinfo=None), STOCKHOLM).astimezone(UTC)


def today() -> date:
    """The day in Sweden."""
    return now().astimezone(STOCKHOLM).date()


def local(moment: datetime) -> datetime:
    """`moment` as the clock on the wall in Sweden shows it."""
    return moment.astimezone(STOCKHOLM)


def day_begins(day: date) -> datetime:
    """The moment when the day begins in Sweden."""
    return datetime.combine(day, datetime.min.time(), STOCKHOLM)


def fixed_today() -> date | None:
    """The demo's day, None in real use."""
    return _fixed


@contextmanager
def standing_on(day: date) -> Iterator[None]:
    """Fix the day within the block (the demo's history and tests)."""
    global _fixed
    before, _fixed = _fixed, day
    try:
        yield
    finally:
        _fixed = before


def add_months(day: date, months: int) -> date:
    """`day` moved by whole months, the last of the month where the day is missing."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month0 + 1) // 12, (month0 + 1) % 12 + 1, 1)
    return min(date(year, month0 + 1, 1) + timedelta(days=day.day - 1), first_of_next - timedelta(days=1))
