"""Schedules run once a day, whatever the server does meanwhile, and a missed one runs late."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from samsyn.base.dates import STOCKHOLM
from samsyn.jobs import registry, schedules
from samsyn.jobs.registry import Schedule, schedule
from tests.work import work_through

pytestmark = pytest.mark.django_db

ran: list[str] = []


@pytest.fixture(autouse=True)
def _reminders(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(registry, "TASKS", dict(registry.TASKS))
    monkeypatch.setattr(registry, "SCHEDULES", {})
    monkeypatch.setattr(schedules, "SCHEDULES", registry.SCHEDULES)
    monkeypatch.setattr("samsyn.jobs.commands.TASKS", registry.TASKS)
    monkeypatch.setattr("tests.work.TASKS", registry.TASKS)
    schedule("tests.remind", every="day", at="07:00")(lambda: ran.append("remind"))
    ran.clear()
    yield


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Iterator["Clock"]:
    """Set the clock on the wall."""
    yield Clock(monkeypatch)


class Clock:
    """The schedules' clock, moved by the test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def __call__(self, day: date, hour: int, minute: int = 0) -> list[str]:
        """What is started at this moment."""
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=STOCKHOLM)
        self.monkeypatch.setattr(schedules, "now", lambda: moment)
        return schedules.enqueue_due()


MONDAY, TUESDAY, WEDNESDAY = date(2022, 10, 17), date(2022, 10, 18), date(2022, 10, 19)


def test_once_a_day_at_its_time(at: Clock) -> None:
    assert at(MONDAY, 6, 59) == []
    assert at(MONDAY, 7) == ["tests.remind"]
    assert at(MONDAY, 7, 1) == []
    assert at(MONDAY, 23) == []
    assert at(TUESDAY, 7) == ["tests.remind"]
    work_through()
    assert ran == ["remind", "remind"]


def test_a_time_missed_the_same_day_is_made_up_for(at: Clock) -> None:
    at(MONDAY, 7)
    assert at(TUESDAY, 15) == ["tests.remind"]


def test_a_day_missed_altogether_is_made_up_for_next_morning(at: Clock) -> None:
    at(MONDAY, 7)
    assert at(WEDNESDAY, 5) == ["tests.remind"]
    assert at(WEDNESDAY, 7) == ["tests.remind"]


def test_a_new_installation_has_nothing_to_make_up_for(at: Clock) -> None:
    assert at(MONDAY, 5) == []
    assert at(MONDAY, 7) == ["tests.remind"]


def test_the_hour_that_comes_twice_in_autumn_runs_once(at: Clock) -> None:
    registry.SCHEDULES["tests.remind"] = Schedule("tests.remind", datetime(2022, 1, 1, 2, 30).time())
    at(date(2022, 10, 29), 12)
    assert at(date(2022, 10, 30), 2, 31) == ["tests.remind"]
    assert at(date(2022, 10, 30), 3, 31) == []
