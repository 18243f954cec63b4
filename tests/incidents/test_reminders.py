"""Reminders to silent units, caught by a real SMTP server: friendly, once for a period, never at night."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from django.test import Client

from samsyn.accounts.viewer import Viewer
from samsyn.base import dates
from samsyn.base.dates import STOCKHOLM, standing_on
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import file_nothing, mail_link, remind_all_silent, send_reminder
from samsyn.incidents.models import ReportingUnit, UnitReminder
from samsyn.jobs.post import NotSent
from samsyn.organisations.models import Person
from tests.cast import Actor, a_person
from tests.post import Catcher, body
from tests.reports import a_source
from tests.units import a_unit, viewer_on
from tests.work import work_through

MONDAY = date(2022, 10, 17)  # week 41 is over


class Clock:
    """The hour on the wall, for what asks `now()`."""

    hour = 9

    def now(self) -> datetime:
        """The fixed day at the hour."""
        day = dates.fixed_today() or MONDAY
        return datetime(day.year, day.month, day.day, self.hour, 5, tzinfo=STOCKHOLM)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that a story sets."""
    clock = Clock()
    monkeypatch.setattr("samsyn.incidents.commands.reminders.now", clock.now)
    return clock


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    """The stories begin on the Monday after a silent week."""
    with standing_on(MONDAY):
        yield


@pytest.fixture
def caretaker(coordinator: Actor) -> Person:
    """The unit's contact, without account."""
    return a_person(coordinator.person.municipality, "Fastighetsskötare", "skotare@example.test")


@pytest.fixture
def unit(coordinator: Actor, caretaker: Person) -> ReportingUnit:
    """A housing company's district that was silent."""
    return a_unit(coordinator.viewer, "Gårdarna", kind="housing", contact=caretaker)


def system(unit: ReportingUnit) -> Viewer:
    """The one who sends."""
    return Viewer.system(unit.municipality_id, "test")


def test_a_silent_unit_gets_one_friendly_mail_that_leads_to_the_form(
    post: Catcher, clock: Clock, unit: ReportingUnit, client: Client
) -> None:
    remind_all_silent()
    work_through()
    assert post.told() == [("skotare@example.test", "Har ni sett något på Gårdarna?")]
    text = body(post.caught[0])
    assert "tryck då på ”Inget att rapportera”" in text
    links = [line for line in text.splitlines() if line.startswith("http")]
    assert len(links) == 1
    assert client.post(links[0].removeprefix("http://127.0.0.1:8000")).headers["Location"] == "/reports/new/"
    viewer = viewer_on(client)
    assert viewer is not None
    assert viewer.name == "Fastighetsskötare"
    assert UnitReminder.objects.get().sent_at is not None


def test_a_contact_with_an_account_is_led_straight_to_the_form(
    post: Catcher, clock: Clock, unit: ReportingUnit, guard: Actor
) -> None:
    unit.contact = guard.person
    unit.save()
    remind_all_silent()
    work_through()
    assert "http://127.0.0.1:8000/reports/new/\n" in body(post.caught[0])


def test_once_for_a_unit_and_period(post: Catcher, clock: Clock, unit: ReportingUnit) -> None:
    for day in (17, 17, 18, 19, 20, 21, 24, 25):
        with standing_on(date(2022, 10, day)):
            remind_all_silent()
            work_through()
    assert [row.period_from for row in UnitReminder.objects.order_by("pk")] == [
        date(2022, 10, 10),
        date(2022, 10, 17),
    ]
    assert len(post.caught) == 2


@pytest.mark.parametrize("hour", [0, 3, 6, 18, 23])
def test_never_in_the_middle_of_the_night(
    post: Catcher, clock: Clock, unit: ReportingUnit, hour: int
) -> None:
    clock.hour = hour
    remind_all_silent()
    work_through()
    assert (post.caught, UnitReminder.objects.count()) == ([], 0)


def test_a_mail_that_is_late_waits_for_the_morning(post: Catcher, clock: Clock, unit: ReportingUnit) -> None:
    remind_all_silent()
    clock.hour = 22
    work_through()
    assert (post.caught, UnitReminder.objects.get().taken_at) == ([], None)
    clock.hour = 9
    with standing_on(date(2022, 10, 18)):
        reminder = UnitReminder.objects.get()
        send_reminder(by=system(unit), reminder_id=reminder.pk)
        send_reminder(by=system(unit), reminder_id=reminder.pk)
    assert len(post.caught) == 1


def test_who_has_answered_is_not_reminded(
    post: Catcher, clock: Clock, coordinator: Actor, unit: ReportingUnit
) -> None:
    remind_all_silent()
    file_nothing(
        by=coordinator.viewer,
        source=a_source(coordinator.viewer),
        key=new_uid(),
        unit=unit,
        starts_on=date(2022, 10, 10),
        ends_on=date(2022, 10, 16),
    )
    work_through()
    assert post.caught == []


def test_without_anyone_to_remind_no_mail_goes_out(post: Catcher, clock: Clock, unit: ReportingUnit) -> None:
    unit.contact = None
    unit.save()
    remind_all_silent()
    work_through()
    assert (post.caught, UnitReminder.objects.count()) == ([], 0)


def test_what_the_server_refuses_comes_back_and_is_sent_once(
    post: Catcher, clock: Clock, unit: ReportingUnit
) -> None:
    remind_all_silent()
    reminder = UnitReminder.objects.get()
    post.answer = "451 try later"
    with pytest.raises(NotSent):
        send_reminder(by=system(unit), reminder_id=reminder.pk)
    post.answer = "250 OK"
    work_through()
    work_through()
    assert len(post.caught) == 1


def test_when_nobody_knows_it_is_not_sent_twice(post: Catcher, clock: Clock, unit: ReportingUnit) -> None:
    remind_all_silent()
    reminder = UnitReminder.objects.get()
    post.answer = None
    send_reminder(by=system(unit), reminder_id=reminder.pk)
    post.answer = "250 OK"
    work_through()
    reminder.refresh_from_db()
    assert (post.caught, reminder.sent_at) == ([], None)


def test_a_personal_link_is_mailed(
    post: Catcher, coordinator: Actor, unit: ReportingUnit, caretaker: Person, client: Client
) -> None:
    mail_link(by=coordinator.viewer, unit=unit, person=caretaker, days=90)
    work_through()
    assert post.told() == [("skotare@example.test", "Så rapporterar du för Gårdarna")]
    link = next(line for line in body(post.caught[0]).splitlines() if line.startswith("http"))
    client.post(link.removeprefix("http://127.0.0.1:8000"))
    viewer = viewer_on(client)
    assert viewer is not None
    assert viewer.person_id == caretaker.pk
