"""One-time links: a person without account comes in once, to one thing."""

from datetime import timedelta
from re import search

import pytest
from django.core import mail
from django.test import Client

from samsyn.access.commands import make_link, revoke_link
from samsyn.access.models import OneTimeLink
from samsyn.access.rules import LINK_SESSION
from samsyn.accounts.models import Municipality
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import now, today
from samsyn.base.refusal import Refusal
from samsyn.organisations.models import Person
from tests.cast import Actor, a_person
from tests.work import work_through

PATH = "/account/roles/"


@pytest.fixture
def caretaker(bro: Municipality) -> Person:
    """Someone who owns a measure and has no account."""
    return a_person(bro, "Fastighetsskötare", "skotare@example.test")


@pytest.fixture
def url(coordinator: Actor, caretaker: Person) -> str:
    """The page of a link that the caretaker was mailed."""
    token = make_link(by=coordinator.viewer, person=caretaker, purpose="followup", path=PATH, days=14)
    return f"/account/link/{token}/"


def test_only_the_hash_of_the_token_is_stored(url: str) -> None:
    token = url.split("/")[-2]
    row = OneTimeLink.objects.values().get()
    assert len(token) == 43
    assert [name for name, value in row.items() if token in str(value)] == []


def test_looking_at_the_link_does_not_use_it_up(url: str, client: Client) -> None:
    for _ in range(3):  # a mail scanner, a preview, the person
        page = client.get(url)
        assert (page.status_code, page.context["state"]) == (200, "open")
    assert OneTimeLink.objects.get().used_at is None
    assert "no-store" in page.headers["Cache-Control"]


def test_pressing_the_button_opens_it_for_that_person_and_that_purpose(
    url: str, client: Client, caretaker: Person, bro: Municipality
) -> None:
    before = client.cookies.get("sessionid")
    opened = client.post(url)
    assert (opened.status_code, opened.headers["Location"]) == (302, PATH)
    viewer = client.get("/").wsgi_request.viewer  # type: ignore[attr-defined]  # our own attribute
    assert (viewer.municipality_id, viewer.person_id, viewer.user_id) == (bro.pk, caretaker.pk, None)
    assert viewer.permissions == {"followup.write"}
    assert before is None or client.cookies["sessionid"].value != before.value
    entry = AuditEntry.objects.get(verb="access.redeem_link")
    assert entry.actor == f"person:{caretaker.pk}"


def test_the_link_opens_nothing_else(url: str, client: Client) -> None:
    client.post(url)
    assert [client.get(page).status_code for page in ("/", "/account/me/", "/account/people/", PATH)] == [
        403
    ] * 4


def test_the_same_link_leads_on_within_its_session_and_nowhere_else(url: str, client: Client) -> None:
    client.post(url)
    assert client.get(url).headers["Location"] == PATH
    elsewhere = Client()
    assert elsewhere.get(url).context["state"] == "used"
    assert elsewhere.post(url).context["state"] == "used"
    assert elsewhere.get(PATH).status_code == 302


def test_the_session_ends_after_twelve_hours(url: str, client: Client) -> None:
    client.post(url)
    OneTimeLink.objects.update(used_at=now() - LINK_SESSION)
    assert client.get(url).context["state"] == "used"


def test_a_link_too_old_opens_nothing(url: str, client: Client) -> None:
    OneTimeLink.objects.update(expires_at=now())
    assert client.post(url).context["state"] == "expired"
    assert OneTimeLink.objects.get().used_at is None


def test_revoking_shuts_the_link_and_its_session(url: str, client: Client, coordinator: Actor) -> None:
    client.post(url)
    revoke_link(by=coordinator.viewer, link=OneTimeLink.objects.get())
    assert client.get(url).context["state"] == "revoked"
    assert client.get("/").status_code == 302


def test_someone_who_has_left_comes_in_no_more(url: str, client: Client, caretaker: Person) -> None:
    client.post(url)
    Person.objects.filter(pk=caretaker.pk).update(left_on=today())
    assert client.get(url).context["state"] == "revoked"


def test_an_invented_link_is_none(client: Client, db: None) -> None:
    page = client.get("/account/link/pahittad/")
    assert (page.status_code, page.context["state"]) == (404, "unknown")
    assert client.post("/account/link/pahittad/fresh/").status_code == 404


def test_an_old_link_tells_nothing_about_its_person(url: str, client: Client, caretaker: Person) -> None:
    client.post(url)
    seen = Client().get(url).content.decode()
    assert [word for word in (caretaker.name, caretaker.email, PATH) if word in seen] == []


def test_a_fresh_link_goes_by_mail_to_the_person(url: str, client: Client, caretaker: Person) -> None:
    client.post(url)
    elsewhere = Client()
    assert elsewhere.post(f"{url}fresh/").context["state"] == "sent"
    assert work_through() == ["access.mail_fresh_link"]
    assert [(m.subject, m.to) for m in mail.outbox] == [("Din nya länk till Samsyn", [caretaker.email])]
    found = search(r"http://127\.0\.0\.1:8000(/account/link/\S+)", str(mail.outbox[0].body))
    assert found is not None
    assert elsewhere.post(found[1]).headers["Location"] == PATH


def test_a_link_gives_one_fresh_link_a_day(url: str, client: Client) -> None:
    client.post(f"{url}fresh/")
    again = client.post(f"{url}fresh/")
    assert again.status_code == 409
    assert "Vi har redan mejlat en ny länk i dag" in again.content.decode()
    assert work_through() == ["access.mail_fresh_link"]


def test_a_person_gets_three_fresh_links_a_day(coordinator: Actor, caretaker: Person, client: Client) -> None:
    tokens = [
        make_link(by=coordinator.viewer, person=caretaker, purpose="followup", path=PATH, days=1)
        for _ in range(4)
    ]
    answers = [client.post(f"/account/link/{token}/fresh/").status_code for token in tokens]
    assert answers == [200, 200, 200, 409]
    OneTimeLink.objects.update(fresh_asked_at=now() - timedelta(days=1, minutes=1))
    assert client.post(f"/account/link/{tokens[0]}/fresh/").status_code == 200


def test_opening_a_link_logs_the_browsers_user_out(url: str, client: Client, owner: Actor) -> None:
    owner.logged_in(client)
    client.post(url)
    viewer = client.get("/").wsgi_request.viewer  # type: ignore[attr-defined]  # our own attribute
    assert viewer.user_id is None


@pytest.mark.parametrize(
    "path", ["https://elsewhere.test/", "//elsewhere.test/", "/\\elsewhere.test", "start"]
)
def test_a_link_leads_nowhere_but_here(path: str, coordinator: Actor, caretaker: Person) -> None:
    with pytest.raises(Refusal, match=r"access\.link_path"):
        make_link(by=coordinator.viewer, person=caretaker, purpose="followup", path=path, days=1)


def test_only_who_keeps_the_rounds_makes_links(owner: Actor, caretaker: Person) -> None:
    with pytest.raises(Refusal, match=r"accounts\.not_allowed"):
        make_link(by=owner.viewer, person=caretaker, purpose="followup", path=PATH, days=1)
