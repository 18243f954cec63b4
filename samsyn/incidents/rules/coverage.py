"""Who has been heard from: each unit in each week, by its rhythm. Every period is whole ISO weeks.

A month is the weeks whose Thursday falls in it; two weeks are counted from one fixed Monday, the same for all units.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

WEEK, TWO_WEEKS, MONTH, NONE = "week", "two_weeks", "month", "none"
REPORTED, NOTHING, SILENT = "reported", "nothing", "silent"
WAITING = "waiting"  # the period is not over
NOT_EXPECTED = "not_expected"
ANCHOR = date(2018, 1, 1)  # a Monday
DAY, SEVEN = timedelta(days=1), timedelta(days=7)
REMIND_WITHIN = 7  # days after a period's end: later, the next one is nearer
WAKING = range(7, 18)  # hours in which a reminder may go out


@dataclass(frozen=True)
class Period:
    """From a Monday to a Sunday, both counted."""

    first: date
    last: date


@dataclass(frozen=True)
class Expected:
    """What a unit is expected to do: its rhythm, from a day until (not with) another."""

    rhythm: str
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True)
class Heard:
    """What was heard from a unit: days it told something of or on, and stretches it said "nothing" for."""

    days: frozenset[date] = frozenset()
    nothing: tuple[tuple[date, date], ...] = ()


@dataclass
class Tally:
    """How many of the expected units answered."""

    reported: int = 0
    nothing: int = 0
    silent: int = 0
    waiting: int = 0

    @property
    def answered(self) -> int:
        """Those who reported or said "nothing"."""
        return self.reported + self.nothing

    @property
    def expected(self) -> int:
        """Those whose time to answer is over."""
        return self.answered + self.silent

    @property
    def asked(self) -> int:
        """Those who are to answer, those who still have time too."""
        return self.expected + self.waiting

    def add(self, state: str) -> None:
        """Count a unit in."""
        if state != NOT_EXPECTED:
            setattr(self, state, getattr(self, state) + 1)


@dataclass(frozen=True)
class Finding:
    """What is worth saying of a week: who answered, and which units are silent."""

    code: str  # "all", "some", "none", "nobody_expected"
    answered: int = 0
    expected: int = 0
    silent: int = 0
    names: tuple[str, ...] = field(default=())


def monday(day: date) -> date:
    """The Monday of the day's ISO week."""
    return day - timedelta(days=day.weekday())


def weeks_between(first: date, last: date) -> list[date]:
    """The Mondays of the weeks from that of `first` to that of `last`."""
    start = monday(first)
    return [start + SEVEN * number for number in range((monday(last) - start).days // 7 + 1)]


def period_of(rhythm: str, day: date) -> Period | None:
    """The period that the day belongs to; None where nothing is expected at all."""
    start = monday(day)
    if rhythm == WEEK:
        return Period(start, start + 6 * DAY)
    if rhythm == TWO_WEEKS:
        first = ANCHOR + SEVEN * 2 * ((start - ANCHOR).days // 14)
        return Period(first, first + 13 * DAY)
    if rhythm == MONTH:
        thursday = start + 3 * DAY
        first = monday(thursday.replace(day=1) + 3 * DAY)
        after = (thursday.replace(day=28) + 4 * DAY).replace(day=1)
        return Period(first, monday(after + 3 * DAY) - DAY)
    return None


def last_period(rhythm: str, day: date) -> Period | None:
    """The latest period that is over on the day."""
    now = period_of(rhythm, day)
    return period_of(rhythm, now.first - DAY) if now else None


def state_in(unit: Expected, period: Period | None, heard: Heard, day: date) -> str:
    """What is known of the unit in the period, seen on `day`. Whoever reports has reported, whatever else they said."""
    if period is None or not is_expected(unit, period):
        return NOT_EXPECTED
    if any(period.first <= one <= period.last for one in heard.days):
        return REPORTED
    if any(first <= period.last and last >= period.first for first, last in heard.nothing):
        return NOTHING
    return SILENT if period.last < day else WAITING


def is_expected(unit: Expected, period: Period) -> bool:
    """Whether the unit was there for the whole period."""
    return unit.starts_on <= period.first and (unit.ends_on is None or unit.ends_on > period.last)


def states(unit: Expected, weeks: Sequence[date], heard: Heard, day: date) -> tuple[str, ...]:
    """The unit's state in each of the weeks: that of the period the week belongs to."""
    return tuple(state_in(unit, period_of(unit.rhythm, week), heard, day) for week in weeks)


def tally(found: Iterable[str]) -> Tally:
    """How many units are in which state."""
    sum_ = Tally()
    for state in found:
        sum_.add(state)
    return sum_


def finding(found: Sequence[tuple[str, str]]) -> Finding:
    """What to say of a week, given each unit's name and state."""
    sum_ = tally(state for _name, state in found)
    if not sum_.expected:
        return Finding("nobody_expected")
    names = tuple(name for name, state in found if state == SILENT)
    code = "all" if not names else "some" if sum_.answered else "none"
    return Finding(code, sum_.answered, sum_.expected, sum_.silent, names)


def may_remind(period: Period, day: date, hour: int) -> bool:
    """Whether a reminder about the period may go out: on a working day, in the daytime, soon after its end."""
    return day.weekday() < 5 and hour in WAKING and 0 < (day - period.last).days <= REMIND_WITHIN
