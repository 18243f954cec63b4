"""Logging in: by doing it, right and wrong."""

from re import search, sub

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from samsyn.accounts.models import User
from samsyn.audit.models import AuditEntry
from tests.cast import PASSWORD, Actor
from tests.work import work_through

LOG_IN = "/account/log-in/"
ME = "/account/me/"
WRONG = "Adressen eller lösenordet stämmer inte. Kontrollera båda och försök igen."


@pytest.fixture(autouse=True)
def no_tries_before(db: None) -> None:
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()


def log_in(client: Client, email: str, password: str) -> str:
    """What the log-in page says; the address it leads to where it lets in."""
    page = client.post(LOG_IN, {"login": email, "password": password})
    return page.headers["Location"] if page.status_code == 302 else without_token(page.content.decode())


def without_token(page: str) -> str:
    """The page without the token against forgery, which differs every time."""
    return sub(r'(name="csrfmiddlewaretoken" value=)"\w+"', r"\1", page)


def test_the_right_password_lets_in_and_the_session_gets_a_new_key(client: Client, owner: Actor) -> None:
    client.get(LOG_IN)
    client.session.save()
    before = client.session.session_key
    assert log_in(client, owner.user.email, PASSWORD) == "/"
    assert client.session.session_key != before
    assert client.get(ME).status_code == 200


def test_who_logs_in_stands_in_the_log_and_who_fails_does_not(client: Client, owner: Actor) -> None:
    log_in(client, owner.user.email, "något helt annat")
    log_in(client, owner.user.email, PASSWORD)
    entries = AuditEntry.objects.filter(verb="access.note_log_in")
    assert [(row.actor, row.municipality_id) for row in entries] == [
        (f"user:{owner.user.pk}", owner.viewer.municipality_id)
    ]


def test_an_address_unknown_and_a_password_wrong_look_the_same(client: Client, owner: Actor) -> None:
    wrong = log_in(client, owner.user.email, "något helt annat")
    unknown = log_in(client, "ingen@example.test", "något helt annat")
    assert WRONG in wrong
    assert wrong.replace(owner.user.email, "") == unknown.replace("ingen@example.test", "")


def test_after_five_wrong_tries_the_right_password_has_to_wait(client: Client, owner: Actor) -> None:
    said = [WRONG in log_in(client, owner.user.email, f"fel {n}") for n in range(5)]
    assert said == [True] * 5
    assert "För många försök" in log_in(client, owner.user.email, PASSWORD)
    assert "För många försök" in log_in(Client(), owner.user.email, PASSWORD)
    assert client.get(ME).status_code == 302


def test_a_shut_user_does_not_come_in(client: Client, owner: Actor) -> None:
    User.objects.filter(pk=owner.user.pk).update(is_active=False)
    assert log_in(client, owner.user.email, PASSWORD) == "/account/inactive/"
    assert client.get(ME).status_code == 302


def test_log_out_takes_a_press(client: Client, owner: Actor) -> None:
    owner.logged_in(client)
    assert client.get("/account/log-out/").status_code == 200
    assert client.get(ME).status_code == 200
    assert client.post("/account/log-out/").headers["Location"] == LOG_IN
    assert client.get(ME).status_code == 302


def test_nobody_signs_up(client: Client, db: None) -> None:
    assert [client.get(f"/account/{page}/").status_code for page in ("signup", "email", "sign-up")] == [
        404
    ] * 3


def test_a_forgotten_password_is_chosen_anew_once(client: Client, owner: Actor) -> None:
    client.post("/account/password/reset/", {"email": owner.user.email})
    assert work_through() == ["access.mail_password"]
    found = search(r"http://\S+?(/account/password/reset/\S+)", str(mail.outbox[0].body))
    assert (mail.outbox[0].subject, found is not None) == ("Välj ett nytt lösenord till Samsyn", True)
    assert found is not None
    form = client.get(found[1], follow=True)
    address = form.redirect_chain[-1][0]
    client.post(address, {"password1": "en helt ny fras", "password2": "en helt ny fras"})
    assert log_in(Client(), owner.user.email, "en helt ny fras") == "/"
    assert "Länken är använd eller för gammal" in Client().get(found[1], follow=True).content.decode()


def test_asking_for_a_password_says_the_same_whether_the_address_is_known(
    client: Client, owner: Actor
) -> None:
    pages = [
        without_token(client.post("/account/password/reset/", {"email": email}, follow=True).content.decode())
        for email in (owner.user.email, "ingen@example.test")
    ]
    assert "Om adressen har ett konto är en länk på väg" in pages[0]
    assert pages[0] == pages[1]
    assert work_through() == ["access.mail_password"] * 2
    assert [m.to for m in mail.outbox] == [[owner.user.email]]


def test_the_language_is_swedish_until_the_reader_chooses(client: Client, db: None) -> None:
    assert "Logga in" in client.get(LOG_IN, headers={"accept-language": "en"}).content.decode()
    client.post("/language/", {"language": "en", "next": LOG_IN})
    assert "Log in" in client.get(LOG_IN).content.decode()


def test_the_page_one_came_for_is_where_one_lands(client: Client, owner: Actor) -> None:
    sent = client.get("/account/me/")
    assert sent.headers["Location"] == "/account/log-in/?next=/account/me/"
    landed = client.post(sent.headers["Location"], {"login": owner.user.email, "password": PASSWORD})
    assert landed.headers["Location"] == "/account/me/"
    away = Client().post(
        "/account/log-in/?next=https://elsewhere.test/", {"login": owner.user.email, "password": PASSWORD}
    )
    assert away.headers["Location"] == "/"
