"""Mail about a round, caught by a real SMTP server on this machine: one each, reminders once, nothing twice."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from samsyn.access.commands import appoint_deputy
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.base.refusal import Refusal
from samsyn.followup.commands import (
    ask_back,
    ask_the_others,
    assign,
    remind_all_due,
    send_mail,
    try_mails_again,
)
from samsyn.followup.models import FollowUpRound, RoundMail
from samsyn.jobs.post import NotSent
from samsyn.organisations.models import Person
from samsyn.plans.models import ActionPlan
from tests.builders import an_open_round, follow_up_of, handed_in
from tests.cast import Actor
from tests.post import Catcher, body, free_port
from tests.work import work_through


@pytest.fixture
def round(coordinator: Actor, plan: ActionPlan) -> FollowUpRound:
    """The round that is opened: 1:1 and 1:2 of the owner, 2:1 of the outsider, 2:2 of nobody."""
    return an_open_round(coordinator.viewer, plan)


def system(round: FollowUpRound) -> Viewer:
    """The one who sends."""
    return Viewer.system(round.municipality_id, "test")


def test_each_owner_gets_one_mail_with_all_of_theirs(post: Catcher, round: FollowUpRound) -> None:
    work_through()
    work_through()
    assert post.told() == [
        ("trafikplanerare@example.test", "2 uppföljningar att skriva senast 31 oktober 2022"),
        ("projektledare@example.test", "1 uppföljning att skriva senast 31 oktober 2022"),
    ]
    mail = post.caught[0]
    sent = RoundMail.objects.get(person__email="trafikplanerare@example.test")
    assert (str(mail["From"]), str(mail["Auto-Submitted"]), str(mail["Message-ID"])) == (
        "Samsyn <samsyn@kommun.test>",
        "auto-generated",
        f"<{sent.uid}@127.0.0.1>",
    )
    assert str(mail["Date"]).startswith("Mon, 10 Oct 2022")
    assert "– 1:1 Vandringar\n– 1:2 Lugnare trafik\n" in body(mail)
    assert f"http://127.0.0.1:8000{reverse('followup:mine')}" in body(mail)
    assert (sent.state, sent.attempts) == ("sent", 1)


def test_the_link_of_an_owner_without_account_opens_their_list(post: Catcher, round: FollowUpRound) -> None:
    work_through()
    link = next(line for line in body(post.caught[1]).splitlines() if line.startswith("http"))
    browser = Client()
    browser.post(link.removeprefix("http://127.0.0.1:8000"))
    assert "Omdaning" in browser.get(reverse("followup:mine")).content.decode()


def test_the_mail_goes_to_who_stands_in_today(
    post: Catcher, coordinator: Actor, owner: Actor, liaison: Actor, plan: ActionPlan
) -> None:
    day = date(2022, 10, 10)
    appoint_deputy(
        by=coordinator.viewer, person=owner.person, deputy=liaison.person, starts_on=day, ends_on=day
    )
    an_open_round(coordinator.viewer, plan)
    work_through()
    assert [to for to, _subject in post.told()] == [
        "kommunpolis@example.test",
        "projektledare@example.test",
    ]


def test_reminders_come_14_3_and_0_days_before_and_once(
    post: Catcher, owner: Actor, round: FollowUpRound
) -> None:
    work_through()
    handed_in(owner.viewer, round, "1:1")
    handed_in(owner.viewer, round, "1:2")
    post.caught.clear()
    for day in (11, 16, 17, 17, 18, 27, 28, 30, 31):
        with standing_on(date(2022, 10, day)):
            remind_all_due()
            work_through()
    for day in (1, 2, 8):
        with standing_on(date(2022, 11, day)):
            remind_all_due()
            work_through()
    assert post.told() == [
        ("projektledare@example.test", "Påminnelse: 1 uppföljning att skriva senast 31 oktober 2022"),
        ("projektledare@example.test", "Påminnelse: 1 uppföljning att skriva senast 31 oktober 2022"),
        ("projektledare@example.test", "I dag är sista dagen för 1 uppföljning"),
    ]
    assert [str(mail["Date"])[:16] for mail in post.caught] == [
        "Mon, 17 Oct 2022",
        "Fri, 28 Oct 2022",
        "Mon, 31 Oct 2022",
    ]


def test_a_reminder_is_not_sent_to_who_handed_in_meanwhile(
    post: Catcher, owner: Actor, round: FollowUpRound
) -> None:
    work_through()
    post.caught.clear()
    with standing_on(date(2022, 10, 17)):
        remind_all_due()
        handed_in(owner.viewer, round, "1:1")
        handed_in(owner.viewer, round, "1:2")
        work_through()
    assert [to for to, _subject in post.told()] == ["projektledare@example.test"]
    assert RoundMail.objects.filter(kind="days_14", state="not_needed").count() == 1


def test_the_coordinator_reminds_once_a_day(post: Catcher, coordinator: Actor, round: FollowUpRound) -> None:
    work_through()
    post.caught.clear()
    assert ask_the_others(by=coordinator.viewer, round=round) == 2
    with pytest.raises(Refusal) as refused:
        ask_the_others(by=coordinator.viewer, round=round)
    work_through()
    assert (refused.value.code, len(post.caught)) == ("followup.nobody_to_ask", 2)


def test_mail_that_was_refused_is_seen_and_sent_later(
    post: Catcher, client: Client, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    post.answer = "550 no such mailbox"
    mail = RoundMail.objects.get(person=owner.person)
    with pytest.raises(NotSent):
        send_mail(by=system(round), mail_id=mail.pk)
    page = coordinator.logged_in(client).get(reverse("followup:round", args=[round.uid])).content.decode()
    assert "Mejlet till Trafikplanerare kom inte fram." in " ".join(page.split())
    post.answer = "250 OK"
    assert try_mails_again(by=coordinator.viewer, round=round) == 1
    work_through()
    work_through()
    assert [to for to, _subject in post.told()].count("trafikplanerare@example.test") == 1
    mail.refresh_from_db()
    assert (mail.state, mail.error) == ("sent", "")


def test_a_server_that_is_down_loses_nothing(
    settings: Settings, post: Catcher, owner: Actor, round: FollowUpRound
) -> None:
    works, settings.EMAIL_PORT = settings.EMAIL_PORT, free_port()
    mail = RoundMail.objects.get(person=owner.person)
    for _attempt in range(2):
        with pytest.raises(NotSent):
            send_mail(by=system(round), mail_id=mail.pk)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.error) == ("failed", 2, "ConnectionRefusedError")
    settings.EMAIL_PORT = works
    send_mail(by=system(round), mail_id=mail.pk)
    assert post.told() == [
        ("trafikplanerare@example.test", "2 uppföljningar att skriva senast 31 oktober 2022")
    ]


def test_when_nobody_knows_it_is_not_sent_twice(post: Catcher, owner: Actor, round: FollowUpRound) -> None:
    post.answer = None
    mail = RoundMail.objects.get(person=owner.person)
    send_mail(by=system(round), mail_id=mail.pk)
    post.answer = "250 OK"
    send_mail(by=system(round), mail_id=mail.pk)
    mail.refresh_from_db()
    assert (mail.state, mail.error, post.told()) == ("sending", "SMTPServerDisconnected", [])


def test_who_has_no_address_is_told_to_the_coordinator(
    post: Catcher, coordinator: Actor, outsider: Person, plan: ActionPlan
) -> None:
    outsider.email = ""
    outsider.save()
    round = an_open_round(coordinator.viewer, plan)
    assert RoundMail.objects.get(person=outsider).state == "no_address"
    outsider.email = "ny@example.test"
    outsider.save()
    try_mails_again(by=coordinator.viewer, round=round)
    work_through()
    assert "ny@example.test" in [to for to, _subject in post.told()]


def test_who_is_given_a_follow_up_gets_the_opening_mail_once(
    post: Catcher, coordinator: Actor, owner: Actor, unit_head: Actor, round: FollowUpRound
) -> None:
    work_through()
    post.caught.clear()
    row = follow_up_of(coordinator.viewer, round, "2:2")
    assign(by=coordinator.viewer, follow_up=row, owner=unit_head.person)
    assign(by=coordinator.viewer, follow_up=row, owner=owner.person)
    assign(by=coordinator.viewer, follow_up=row, owner=unit_head.person)
    work_through()
    assert [to for to, _subject in post.told()] == ["enhetschef@example.test"]


def test_a_question_reaches_the_owner_with_what_was_asked(
    post: Catcher, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    work_through()
    post.caught.clear()
    first, second = (handed_in(owner.viewer, round, number) for number in ("1:1", "1:2"))
    ask_back(by=coordinator.viewer, follow_up=first, comment="Hur många var med?")
    ask_back(by=coordinator.viewer, follow_up=second, comment="När började det?")
    work_through()
    assert post.told() == [("trafikplanerare@example.test", "Frågor om 2 uppföljningar")]
    assert "– 1:1 Vandringar\nHur många var med?\n" in body(post.caught[0])
    assert "– 1:2 Lugnare trafik\nNär började det?\n" in body(post.caught[0])


def test_a_question_that_is_answered_before_the_mail_leaves_is_not_mailed(
    post: Catcher, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    work_through()
    post.caught.clear()
    ask_back(by=coordinator.viewer, follow_up=handed_in(owner.viewer, round, "1:1"), comment="Hur många?")
    handed_in(owner.viewer, round, "1:1")
    work_through()
    assert post.told() == []
