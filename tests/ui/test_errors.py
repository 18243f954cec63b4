"""When something goes wrong: one thought, one way on, and nothing typed is lost."""

import logging
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import Client, RequestFactory
from playwright.sync_api import Page

from samsyn.ui.errors import server_error
from tests.browser import axe, screenshot, sideways, width
from tests.cast import Actor


def a_post() -> HttpRequest:
    request = RequestFactory().post("/activities/new/", {"_key": "k1", "title": "Tematräff, 41 besökare"})
    request.user = AnonymousUser()
    return request


def test_a_fault_of_ours_shows_its_number_and_the_text_and_sends_it_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, logger="samsyn.errors"):
        response = server_error(a_post())
    number = response.headers["X-Error-Id"]
    html = response.content.decode()
    assert response.status_code == 500
    assert re.fullmatch(r"[0-9A-F]{4}-[0-9A-F]{2}", number)
    assert [record.__dict__["error_id"] for record in caplog.records] == [number]
    assert f"<b>{number}</b>" in html
    assert '<p class="typed">Tematräff, 41 besökare</p>' in html
    assert '<input type="hidden" name="_key" value="k1">' in html


def test_the_log_holds_no_text(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        server_error(a_post())
    assert "Tematräff" not in repr([record.__dict__ for record in caplog.records])


def test_a_page_that_is_not_there_leads_to_the_start(client: Client, coordinator: Actor) -> None:
    client.force_login(coordinator.user)
    response = client.get("/finns-inte/")
    assert response.status_code == 404
    assert "Här finns ingen sida" in response.content.decode()
    assert 'href="/">Tillbaka till start</a>' in response.content.decode()


def test_a_form_without_its_secret_shows_the_text_back(coordinator: Actor) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(coordinator.user)
    response = client.post("/language/", {"language": "en", "text": "Det här skrev jag."})
    assert response.status_code == 403
    assert '<p class="typed">Det här skrev jag.</p>' in response.content.decode()


def test_the_language_is_switched_at_the_foot_of_the_page(client: Client, coordinator: Actor) -> None:
    client.force_login(coordinator.user)
    client.post("/language/", {"language": "en"})
    assert "Every part of the look" in client.get("/look/").content.decode()


@pytest.mark.browser
def test_axe_finds_nothing_on_a_page_that_is_not_there_or_on_a_fault_of_ours(page: Page) -> None:
    page.goto("/finns-inte/")
    screenshot(page, f"404-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)
    html = server_error(a_post()).content.decode()
    page.route("**/fault/", lambda route: route.fulfill(status=500, content_type="text/html", body=html))
    page.goto("/fault/")
    screenshot(page, f"500-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)
