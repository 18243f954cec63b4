"""A unit's links: no account, one button, a phone that is remembered until somebody shuts it."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from samsyn.accounts.models import Municipality
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import standing_on, today
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import make_link, revoke_device, revoke_link
from samsyn.incidents.models import Device, ReportingLink, ReportingUnit
from samsyn.incidents.queries.links import viewer_for_device
from samsyn.incidents.rules.links import COOKIE, device_kind
from tests.cast import Actor, a_person
from tests.units import a_link, a_phone, a_unit, the_link, viewer_on

ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1"
)


@pytest.fixture
def unit(coordinator: Actor) -> ReportingUnit:
    """A school that reports every week."""
    return a_unit(coordinator.viewer)


@pytest.fixture
def url(coordinator: Actor, unit: ReportingUnit) -> str:
    """The page of the school's QR code."""
    return a_link(coordinator.viewer, unit)


def test_only_hashes_of_token_and_secret_are_stored(url: str, client: Client) -> None:
    client.post(url)
    token, secret = url.split("/")[-2], client.cookies[COOKIE].value
    rows = [*ReportingLink.objects.values(), *Device.objects.values(), *AuditEntry.objects.values()]
    assert [row for row in rows if token in str(row) or secret in str(row)] == []


def test_looking_lets_nobody_in(url: str, client: Client) -> None:
    for _ in range(3):  # a mail scanner, a preview, the person
        page = client.get(url)
        assert (page.status_code, page.context["state"]) == (200, "open")
    assert (Device.objects.count(), COOKIE in client.cookies) == (0, False)
    assert "no-store" in page.headers["Cache-Control"]


def test_pressing_the_button_leads_to_the_form_as_the_unit(
    url: str, client: Client, bro: Municipality
) -> None:
    opened = client.post(url, headers={"User-Agent": ANDROID})
    assert (opened.status_code, opened.headers["Location"]) == (302, "/reports/new/")
    device = Device.objects.get()
    viewer = viewer_on(client)
    assert viewer is not None
    assert (viewer.municipality_id, viewer.device_id, viewer.user_id, viewer.person_id, viewer.name) == (
        bro.pk,
        device.pk,
        None,
        None,
        "Råbyskolan",
    )
    assert (set(viewer.permissions), viewer.bound, device.kind) == (
        {"incidents.report"},
        False,
        "Android, Chrome",
    )
    assert client.get("/reports/new/").status_code == 200
    last = AuditEntry.objects.latest("pk")
    assert (last.verb, last.actor) == ("incidents.open_link", f"device:{device.pk}")


def test_the_cookie_is_the_servers_alone_and_ends_with_the_link(
    url: str, client: Client, settings: Settings
) -> None:
    settings.SESSION_COOKIE_SECURE = True
    client.post(url)
    cookie = client.cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", True)
    assert int(cookie["max-age"]) == pytest.approx(timedelta(days=365).total_seconds(), abs=60)


def test_the_same_code_again_leads_a_phone_that_is_in_straight_on(url: str, client: Client) -> None:
    client.post(url)
    assert client.get(url).headers["Location"] == client.post(url).headers["Location"] == "/reports/new/"
    assert Device.objects.count() == 1


def test_a_personal_link_is_that_person(coordinator: Actor, unit: ReportingUnit, client: Client) -> None:
    person = a_person(unit.municipality, "Fastighetsskötare")
    client.post(a_link(coordinator.viewer, unit, person))
    viewer = viewer_on(client)
    assert viewer is not None
    assert (viewer.person_id, viewer.name) == (person.pk, "Fastighetsskötare")


def test_it_costs_one_question_with_the_cookie_and_none_without(
    url: str, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    request = client.get("/look/").wsgi_request
    with django_assert_num_queries(0):
        assert viewer_for_device(request) is None
    a_phone(client, url)
    request = client.get("/look/").wsgi_request
    with django_assert_num_queries(1):
        assert viewer_for_device(request) is not None


def test_a_link_that_is_revoked_shuts_every_phone_that_came_by_it(
    coordinator: Actor, url: str, client: Client
) -> None:
    client.post(url)
    revoke_link(by=coordinator.viewer, link=the_link(url))
    assert (viewer_on(client), client.get(url).context["state"]) == (None, "revoked")
    assert client.post(url).context["state"] == "revoked"


def test_one_lost_phone_is_shut_alone(coordinator: Actor, url: str) -> None:
    lost, kept = Client(), Client()
    device = a_phone(lost, url)
    a_phone(kept, url)
    revoke_device(by=coordinator.viewer, device=device)
    assert (viewer_on(lost), viewer_on(kept) is None) == (None, False)


def test_a_link_and_its_phones_end_with_its_days(coordinator: Actor, unit: ReportingUnit) -> None:
    client, url = Client(), a_link(coordinator.viewer, unit, days=7)
    a_phone(client, url)
    with standing_on(today() + timedelta(days=8)):
        assert (viewer_on(client), client.get(url).context["state"]) == (None, "expired")


def test_who_has_left_is_out(coordinator: Actor, unit: ReportingUnit, client: Client) -> None:
    person = a_person(unit.municipality, "Fastighetsskötare")
    url = a_link(coordinator.viewer, unit, person)
    a_phone(client, url)
    person.left_on = today()
    person.save()
    assert (viewer_on(client), client.get(url).context["state"]) == (None, "ended")


def test_a_unit_that_has_ended_is_out(unit: ReportingUnit, url: str, client: Client) -> None:
    a_phone(client, url)
    unit.ends_on = today()
    unit.save()
    assert (viewer_on(client), client.get(url).context["state"]) == (None, "ended")


def test_whoever_is_logged_in_is_told_and_logged_out_first(
    coordinator: Actor, url: str, client: Client
) -> None:
    coordinator.logged_in(client)
    assert "Du är inloggad här." in client.get(url).content.decode()
    client.post(url)
    viewer = viewer_on(client)
    assert viewer is not None
    assert viewer.user_id is None


def test_guessing_is_stopped(db: None, client: Client) -> None:
    cache.clear()
    answers = [client.get(f"/reports/in/{number:043}/").status_code for number in range(22)]
    assert answers == [404] * 20 + [429] * 2


@pytest.mark.parametrize("days", [0, 4000])
def test_a_link_holds_for_a_sane_time(coordinator: Actor, unit: ReportingUnit, days: int) -> None:
    with pytest.raises(Refusal) as refused:
        make_link(by=coordinator.viewer, unit=unit, label="QR", days=days)
    assert refused.value.code == "incidents.link_days"


def test_only_who_manages_reports_makes_links(guard: Actor, unit: ReportingUnit) -> None:
    with pytest.raises(Refusal) as refused:
        make_link(by=guard.viewer, unit=unit, label="QR")
    assert refused.value.code == "accounts.not_allowed"


@pytest.mark.parametrize(
    ("user_agent", "kind"),
    [(ANDROID, "Android, Chrome"), (IPHONE, "iPhone, Safari"), ("curl/8.0", ""), ("", "")],
)
def test_a_phone_is_called_by_no_more_than_system_and_browser(user_agent: str, kind: str) -> None:
    assert device_kind(user_agent) == kind
