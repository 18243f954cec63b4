"""The pages of access in Chromium, at both widths: axe finds nothing, nothing scrolls sideways."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.access.commands import add_group, add_group_member, appoint_deputy, make_link
from samsyn.accounts.models import Municipality
from samsyn.base.dates import today
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import PASSWORD, Actor, a_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def look(page: Page, path: str, name: str) -> None:
    """Open the page, keep a picture of it, and let axe look at it."""
    visit(page, path)
    screenshot(page, f"access-{name}-{width(page)}")
    assert (name, axe(page), sideways(page)) == (name, [], 0)


def test_the_pages_of_who_manages_access(
    page: Page,
    live_server: LiveServer,
    coordinator: Actor,
    liaison: Actor,
    housing_company: Actor,
    bro: Municipality,
) -> None:
    by = coordinator.viewer
    a_person(bro, "Fastighetsskötare", "skotare@example.test")
    group = add_group(by=by, name="Områdesgrupp Bro", kind="area")
    for actor in (liaison, housing_company):
        add_group_member(by=by, group=group, person=actor.person)
    first, last = today(), today() + timedelta(days=9)
    appoint_deputy(by=by, person=coordinator.person, deputy=liaison.person, starts_on=first, ends_on=last)
    log_in(page, coordinator.user, live_server)
    theirs = f"/account/people/{housing_company.person.uid}/"
    look(page, "/account/me/", "me")
    look(page, "/account/roles/", "roles")
    look(page, "/account/people/", "people")
    look(page, "/account/people/invitation/", "invitation")
    look(page, theirs, "person")
    look(page, f"{theirs}change/", "change")
    look(page, f"{theirs}hand-over/", "hand-over")
    look(page, "/account/groups/", "groups")
    look(page, f"/account/groups/{group.uid}/", "group")
    look(page, "/organisations/", "organisations")
    look(page, "/account/second-factor/", "second-factor")


def test_a_person_without_account_presses_the_button_of_their_link(
    page: Page, live_server: LiveServer, coordinator: Actor, bro: Municipality
) -> None:
    person = a_person(bro, "Fastighetsskötare", "skotare@example.test")
    path = "/account/log-in/"
    token = make_link(by=coordinator.viewer, person=person, purpose="followup", path=path, days=14)
    look(page, f"/account/link/{token}/", "link")
    page.get_by_role("button", name="Öppna mina uppföljningar").click()
    assert page.url.endswith(path)
    page.context.clear_cookies()
    look(page, f"/account/link/{token}/", "link-used")


def test_logging_in_with_password_and_turning_the_code_on(
    page: Page, live_server: LiveServer, liaison: Actor, liaison_there: Actor
) -> None:
    look(page, "/account/log-in/", "log-in")
    look(page, "/account/password/reset/", "password")
    visit(page, "/account/log-in/?next=/account/second-factor/app/")
    page.get_by_label("E-postadress i tjänsten").fill(liaison.user.email)
    page.get_by_label("Lösenord").fill("fel lösenord")
    page.get_by_role("button", name="Logga in med lösenord").click()
    page.get_by_text("Adressen eller lösenordet stämmer inte").wait_for()
    screenshot(page, f"access-log-in-wrong-{width(page)}")
    assert axe(page) == []
    page.get_by_label("Lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Logga in med lösenord").click()
    page.get_by_label("Lösenord").fill(PASSWORD)  # once more: it concerns how one logs in
    page.get_by_role("button", name="Fortsätt").click()
    page.get_by_role("img", name="Bild att skanna").wait_for()
    screenshot(page, f"access-second-factor-on-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)
    look(page, "/account/me/", "me-liaison")
