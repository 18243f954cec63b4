"""Log-in in two steps: turned on, used, with spare codes, and turned off."""

from re import findall, search

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from tests.cast import PASSWORD, Actor

FACTOR = "/account/second-factor/"


@pytest.fixture(autouse=True)
def no_tries_before(db: None) -> None:
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()


def log_in(client: Client, owner: Actor) -> str:
    """Where the password leads."""
    answer = client.post("/account/log-in/", {"login": owner.user.email, "password": PASSWORD})
    return str(answer.headers["Location"])


def log_in_anew(client: Client, owner: Actor) -> None:
    """Logged in, and the password written once more: nothing about the log-in changes without."""
    log_in(client, owner)
    asked = client.get(f"{FACTOR}app/")
    assert asked.headers["Location"] == "/account/reauthentication/?next=%2Faccount%2Fsecond-factor%2Fapp%2F"
    assert "Skriv ditt lösenord igen" in client.get(asked.headers["Location"]).content.decode()
    client.post(asked.headers["Location"], {"password": PASSWORD})


def code_for(secret: str) -> str:
    """What the app shows now."""
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


@pytest.fixture
def secret(client: Client, owner: Actor) -> str:
    """The owner has turned the code on with this secret."""
    log_in_anew(client, owner)
    page = client.get(f"{FACTOR}app/").content.decode()
    found = search(r"<code>([A-Z2-7]+)</code>", page)
    assert found is not None
    assert client.post(f"{FACTOR}app/", {"code": code_for(found[1])}).status_code == 302
    cache.clear()  # the code that turned it on counts as used
    return found[1]


def test_the_picture_to_scan_is_a_page_of_its_own(client: Client, owner: Actor) -> None:
    log_in_anew(client, owner)
    assert f'src="{FACTOR}picture/"' in client.get(f"{FACTOR}app/").content.decode()
    picture = client.get(f"{FACTOR}picture/")
    assert (picture.headers["Content-Type"], picture.content[:5]) == ("image/svg+xml", b"<?xml")


def test_a_wrong_code_turns_nothing_on(client: Client, owner: Actor) -> None:
    log_in_anew(client, owner)
    client.get(f"{FACTOR}app/")
    said = client.post(f"{FACTOR}app/", {"code": "000000"}).content.decode()
    assert "Koden stämmer inte eller är för gammal" in said
    assert "Du loggar in med enbart lösenord" in client.get(FACTOR).content.decode()


def test_the_password_alone_is_no_longer_enough(client: Client, owner: Actor, secret: str) -> None:
    assert "Du loggar in med lösenord och kod" in client.get(FACTOR).content.decode()
    new = Client()
    assert log_in(new, owner) == f"{FACTOR}authentication/"
    assert new.get("/account/me/").status_code == 302
    assert "Koden stämmer inte" in new.post(f"{FACTOR}authentication/", {"code": "1"}).content.decode()
    assert new.post(f"{FACTOR}authentication/", {"code": code_for(secret)}).headers["Location"] == "/"
    assert new.get("/account/me/").status_code == 200


def test_a_spare_code_works_once(client: Client, owner: Actor, secret: str) -> None:
    page = client.get(f"{FACTOR}codes/").content.decode()
    codes = findall(r"<li><code>(\w+)</code></li>", page)
    assert (len(codes), "10 reservkoder kvar" in page) == (10, True)
    assert client.get(f"{FACTOR}codes/file/").content.decode().split() == codes
    first, second = Client(), Client()
    log_in(first, owner)
    log_in(second, owner)
    assert first.post(f"{FACTOR}authentication/", {"code": codes[0]}).status_code == 302
    assert second.post(f"{FACTOR}authentication/", {"code": codes[0]}).status_code == 200


def test_new_spare_codes_replace_the_old(client: Client, owner: Actor, secret: str) -> None:
    old = findall(r"<li><code>(\w+)</code></li>", client.get(f"{FACTOR}codes/").content.decode())
    assert "De gamla slutar gälla" in client.get(f"{FACTOR}codes/new/").content.decode()
    client.post(f"{FACTOR}codes/new/")
    new = findall(r"<li><code>(\w+)</code></li>", client.get(f"{FACTOR}codes/").content.decode())
    assert (len(new), set(old) & set(new)) == (10, set())


def test_turning_it_off_takes_a_press(client: Client, owner: Actor, secret: str) -> None:
    assert "Stäng av koden?" in client.get(f"{FACTOR}app/removal/").content.decode()
    client.post(f"{FACTOR}app/removal/")
    assert log_in(Client(), owner) == "/"


def test_a_new_password_needs_the_old_one(client: Client, owner: Actor) -> None:
    log_in(client, owner)
    typed = {"password1": "moln cykel torsdag", "password2": "moln cykel torsdag"}
    wrong = client.post("/account/password/", {**typed, "oldpassword": "fel"}).content.decode()
    assert "Ditt nuvarande lösenord stämmer inte" in wrong
    assert client.post("/account/password/", {**typed, "oldpassword": PASSWORD}).status_code == 302
