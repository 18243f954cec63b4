"""Who has been heard from, by rule: periods of whole weeks, and what a unit is in each."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.incidents.rules.coverage import (
    MONTH,
    NONE,
    NOT_EXPECTED,
    NOTHING,
    REPORTED,
    SILENT,
    TWO_WEEKS,
    WAITING,
    WEEK,
    Expected,
    Finding,
    Heard,
    Period,
    finding,
    last_period,
    may_remind,
    monday,
    period_of,
    state_in,
    states,
    tally,
    weeks_between,
)

SINCE = date(2022, 1, 1)
MON = date(2022, 10, 10)  # week 41
NEXT = MON + timedelta(days=7)
WEEK_41 = Period(MON, date(2022, 10, 16))
EVERY_WEEK = Expected(WEEK, SINCE)


def heard(*days: date, nothing: tuple[tuple[date, date], ...] = ()) -> Heard:
    """What was heard."""
    return Heard(frozenset(days), nothing)


@pytest.mark.parametrize(
    ("rhythm", "day", "first", "last"),
    [
        (WEEK, date(2022, 10, 12), date(2022, 10, 10), date(2022, 10, 16)),
        (WEEK, date(2023, 1, 1), date(2022, 12, 26), date(2023, 1, 1)),
        (TWO_WEEKS, date(2022, 10, 12), date(2022, 10, 3), date(2022, 10, 16)),
        (TWO_WEEKS, date(2022, 10, 17), date(2022, 10, 17), date(2022, 10, 30)),
        (MONTH, date(2022, 10, 12), date(2022, 10, 3), date(2022, 10, 30)),
        (MONTH, date(2022, 10, 31), date(2022, 10, 31), date(2022, 11, 27)),  # its Thursday is in November
        (MONTH, date(2022, 12, 31), date(2022, 11, 28), date(2023, 1, 1)),
        (MONTH, date(2022, 9, 1), date(2022, 8, 29), date(2022, 10, 2)),
    ],
)
def test_a_period_is_whole_weeks(rhythm: str, day: date, first: date, last: date) -> None:
    assert period_of(rhythm, day) == Period(first, last)


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)), st.sampled_from([WEEK, TWO_WEEKS, MONTH]))
def test_periods_stand_edge_to_edge_and_each_day_is_in_its_own(day: date, rhythm: str) -> None:
    period = period_of(rhythm, day)
    assert period is not None
    assert period.first <= day <= period.last
    assert (period.first.weekday(), period.last.weekday()) == (0, 6)
    assert {period_of(rhythm, d) for d in (period.first, period.last)} == {period}
    after = period_of(rhythm, period.last + timedelta(days=1))
    assert after is not None
    assert after.first == period.last + timedelta(days=1)


def test_without_rhythm_nothing_is_expected() -> None:
    assert (period_of(NONE, MON), last_period(NONE, MON)) == (None, None)
    assert states(Expected(NONE, SINCE), [MON], heard(MON), NEXT) == (NOT_EXPECTED,)


def test_the_last_period_is_the_one_that_is_over() -> None:
    assert last_period(WEEK, NEXT) == WEEK_41
    assert last_period(TWO_WEEKS, NEXT) == Period(date(2022, 10, 3), date(2022, 10, 16))
    assert last_period(MONTH, NEXT) == Period(date(2022, 8, 29), date(2022, 10, 2))


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (heard(date(2022, 10, 16)), REPORTED),
        (heard(date(2022, 10, 17)), SILENT),
        (heard(nothing=((MON, date(2022, 10, 16)),)), NOTHING),
        (heard(nothing=((date(2022, 10, 16), date(2022, 10, 30)),)), NOTHING),
        (heard(nothing=((date(2022, 10, 17), date(2022, 10, 30)),)), SILENT),
        (heard(MON, nothing=((MON, date(2022, 10, 16)),)), REPORTED),
        (heard(), SILENT),
    ],
)
def test_a_unit_has_reported_said_nothing_or_is_silent(told: Heard, state: str) -> None:
    assert state_in(EVERY_WEEK, WEEK_41, told, NEXT) == state


def test_nobody_is_silent_before_the_period_is_over() -> None:
    assert state_in(EVERY_WEEK, WEEK_41, heard(), date(2022, 10, 16)) == WAITING
    fortnight = Expected(TWO_WEEKS, SINCE)
    both = [NEXT, NEXT + timedelta(days=7)]
    assert states(fortnight, both, heard(), NEXT) == (WAITING, WAITING)
    assert states(fortnight, both, heard(NEXT), NEXT) == (REPORTED, REPORTED)


def test_who_began_or_ended_within_the_period_is_not_expected() -> None:
    began, ended = Expected(WEEK, MON + timedelta(days=1)), Expected(WEEK, SINCE, date(2022, 10, 16))
    stayed = Expected(WEEK, MON, NEXT)
    assert [state_in(unit, WEEK_41, heard(), NEXT) for unit in (began, ended, stayed)] == [
        NOT_EXPECTED,
        NOT_EXPECTED,
        SILENT,
    ]


def test_weeks_are_told_by_their_mondays() -> None:
    assert weeks_between(date(2022, 12, 30), date(2023, 1, 9)) == [
        date(2022, 12, 26),
        date(2023, 1, 2),
        date(2023, 1, 9),
    ]
    assert monday(date(2022, 10, 16)) == MON


def test_a_tally_counts_those_whose_time_is_over() -> None:
    sum_ = tally([REPORTED, REPORTED, NOTHING, SILENT, WAITING, NOT_EXPECTED])
    assert (sum_.answered, sum_.expected, sum_.silent, sum_.waiting) == (3, 4, 1, 1)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([("Råbyskolan", REPORTED), ("Vakterna", SILENT)], Finding("some", 1, 2, 1, ("Vakterna",))),
        ([("Råbyskolan", NOTHING)], Finding("all", 1, 1, 0, ())),
        ([("Råbyskolan", SILENT)], Finding("none", 0, 1, 1, ("Råbyskolan",))),
        ([("Råbyskolan", WAITING)], Finding("nobody_expected")),
        ([], Finding("nobody_expected")),
    ],
)
def test_a_week_has_something_worth_saying(found: list[tuple[str, str]], told: Finding) -> None:
    assert finding(found) == told


@pytest.mark.parametrize(
    ("day", "hour", "may"),
    [
        (date(2022, 10, 17), 8, True),
        (date(2022, 10, 17), 2, False),  # in the middle of the night
        (date(2022, 10, 17), 18, False),
        (date(2022, 10, 16), 8, False),  # not over
        (date(2022, 10, 21), 17, True),
        (date(2022, 10, 22), 8, False),  # a Saturday
        (date(2022, 10, 24), 8, False),  # too late: the next week is nearer
    ],
)
def test_reminders_go_out_in_the_daytime_soon_after(day: date, hour: int, may: bool) -> None:
    assert may_remind(WEEK_41, day, hour) == may
