"""Mail to those who reported, caught by a real SMTP server: a question at once, a digest once a week, true words."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.incidents.commands import (
    accept,
    answer,
    ask_back,
    merge,
    plan_all_digests,
    refuse,
    send_reporter_mail,
    tell_outcome,
)
from samsyn.incidents.models import Device, Incident, ReporterMail, ReportingLink
from samsyn.jobs.post import NotSent
from tests.cast import Actor, a_person
from tests.post import Catcher, body
from tests.reports import an_incident, reported
from tests.units import a_link, a_phone, a_unit
from tests.work import work_through

WEDNESDAY, MONDAY = date(2022, 10, 19), date(2022, 10, 24)
WORDS = "Rutan till cykelförrådet är krossad."


@pytest.fixture
def wednesday(db: None) -> Iterator[None]:
    """A day in week 42."""
    with standing_on(WEDNESDAY):
        yield


def mine(guard: Actor) -> Incident:
    """A report of the guard's own."""
    return reported(guard.viewer, an_incident(text=WORDS), person=guard.person)[0]


def morning(day: date = MONDAY) -> None:
    """What the schedule does at seven."""
    with standing_on(day):
        plan_all_digests()
        work_through()


def test_a_question_reaches_its_reporter_at_once(
    post: Catcher, wednesday: None, coordinator: Actor, guard: Actor
) -> None:
    row = mine(guard)
    ask_back(by=coordinator.viewer, incident=row, words="Vilken sida av huset?")
    work_through()
    work_through()
    assert post.told() == [("ordningsvakt@example.test", "En fråga om din rapport från 15 oktober")]
    text = body(post.caught[0])
    assert ("Vilken sida av huset?" in text, WORDS in text) == (True, False)
    (way,) = re.findall(r"http://127.0.0.1:8000(\S+)", text)
    assert "Vilken sida av huset?" in guard.logged_in(Client()).get(way).content.decode()


def test_a_question_that_is_answered_already_is_not_mailed(
    post: Catcher, wednesday: None, coordinator: Actor, guard: Actor
) -> None:
    row = mine(guard)
    ask_back(by=coordinator.viewer, incident=row, words="Vilken sida av huset?")
    answer(by=guard.viewer, incident=row, words="Norra.")
    work_through()
    assert post.told() == []


def test_the_holder_of_a_personal_link_is_reached_by_way_of_their_phone(
    post: Catcher, wednesday: None, coordinator: Actor
) -> None:
    by, unit = coordinator.viewer, a_unit(coordinator.viewer)
    person = a_person(coordinator.person.municipality, "Fastighetsskötare", "skotare@example.test")
    phone = a_phone(Client(), a_link(by, unit, person))
    (row,) = reported(by, unit=unit, device=phone)
    ask_back(by=by, incident=row, words="Vilken port?")
    work_through()
    assert [to for to, _subject in post.told()] == ["skotare@example.test"]


def test_the_digest_says_what_is_true(
    post: Catcher, wednesday: None, coordinator: Actor, guard: Actor, school: Actor
) -> None:
    by = coordinator.viewer
    one, two, three = mine(guard), mine(guard), mine(guard)
    (other,) = reported(
        school.viewer, an_incident(text="Glaset ligger kvar på marken."), person=school.person
    )
    (police,) = reported(by, an_incident(text="Spaningsuppgift om porten"), source="police_daily")
    merge(by=by, into=one, others=[other, police])
    accept(by=by, incident=one)
    accept(by=by, incident=two)
    refuse(by=by, incident=three, words="Det var i grannkommunen.")
    tell_outcome(by=by, incidents=[one], words="Rutan är bytt.")
    morning()
    assert sorted(post.told()) == [
        ("ordningsvakt@example.test", "Det här har dina rapporter lett till, vecka 42"),
        ("rektor@example.test", "Det här har dina rapporter lett till, vecka 42"),
    ]
    text = next(body(mail) for mail in post.caught if "ordningsvakt" in str(mail["To"]))
    assert "Förra veckan skickade du 3 rapporter. 2 av dina rapporter är godkända" in text
    assert "med i lägesbilden för vecka 41. 1 godkändes inte." in text
    assert "– Rutan är bytt." in text
    theirs = next(body(mail) for mail in post.caught if "rektor" in str(mail["To"]))
    assert "1 av dem handlade om något som andra också hade sett." in theirs
    for words in (WORDS, "Glaset", "Spaningsuppgift", "grannkommunen"):
        assert words not in text + theirs


def test_one_mail_a_week_at_most_and_only_on_mondays(
    post: Catcher, wednesday: None, coordinator: Actor, guard: Actor
) -> None:
    accept(by=coordinator.viewer, incident=mine(guard))
    morning(date(2022, 10, 21))
    morning()
    morning()
    morning(date(2022, 10, 25))
    morning(date(2022, 10, 31))
    assert [to for to, _subject in post.told()] == ["ordningsvakt@example.test"]
    assert ReporterMail.objects.get().about == "2022-43"


def test_one_press_stops_it_and_one_more_starts_it(
    post: Catcher, wednesday: None, coordinator: Actor, guard: Actor, stranger: Client
) -> None:
    mine(guard)
    morning()
    stop = str(post.caught[0]["List-Unsubscribe"]).strip("<> \n").removeprefix("http://127.0.0.1:8000")
    assert stop in body(post.caught[0])
    assert "Vill du sluta få veckans mejl?" in stranger.get(stop).content.decode()
    assert "Du får inget veckomejl" in stranger.post(stop).content.decode()
    with standing_on(date(2022, 10, 26)):
        mine(guard)
    morning(date(2022, 10, 31))
    assert len(post.caught) == 1
    stranger.post(stop, {"resume": "1"})
    with standing_on(date(2022, 11, 2)):
        mine(guard)
    morning(date(2022, 11, 7))
    assert len(post.caught) == 2


@pytest.mark.parametrize("token", ["1-1:forged", "nonsens", "1-1"])
def test_a_forged_address_leads_nowhere(db: None, stranger: Client, token: str) -> None:
    assert stranger.get(f"/reports/digest/{token}/").status_code == 404


def test_what_did_not_leave_comes_again_and_what_perhaps_left_does_not(
    post: Catcher, wednesday: None, coordinator: Actor, guard: Actor
) -> None:
    ask_back(by=coordinator.viewer, incident=mine(guard), words="Vilken sida?")
    mail, system = ReporterMail.objects.get(), Viewer.system(coordinator.viewer.municipality_id, "mail")
    post.answer = "550 no such mailbox"
    with pytest.raises(NotSent):
        send_reporter_mail(by=system, mail_id=mail.pk)
    post.answer = None
    send_reporter_mail(by=system, mail_id=mail.pk)
    post.answer = "250 OK"
    send_reporter_mail(by=system, mail_id=mail.pk)
    assert post.told() == []


def test_who_has_no_address_is_left_alone(post: Catcher, wednesday: None, coordinator: Actor) -> None:
    by = coordinator.viewer
    unit = a_unit(by)
    phone = a_phone(Client(), a_link(by, unit))
    (row,) = reported(by, unit=unit, device=phone)
    ask_back(by=by, incident=row, words="Vilken port?")
    morning()
    assert (post.told(), Device.objects.count(), ReportingLink.objects.count()) == ([], 1, 1)
