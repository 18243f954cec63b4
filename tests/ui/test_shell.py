"""The shell around every page: the chain, and who works in two municipalities."""

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.accounts.models import Municipality
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor, an_actor


def test_a_stranger_sees_the_shell_without_chain_and_tools(client: Client, db: None) -> None:
    html = client.get("/look/").content.decode()
    assert ('<nav class="chain"' in html, "Logga ut" in html) == (False, False)
    assert "Ring 112" in html


def test_a_member_stands_on_the_stop_of_the_page(client: Client, coordinator: Actor) -> None:
    client.force_login(coordinator.user)
    html = client.get("/activities/").content.decode()
    assert '<a href="/activities/" aria-current="page"><span class="stop"></span>Genomfört</a>' in html
    assert '<span class="tiny">Steg 5 av 8</span> Genomfört' in html


@pytest.mark.browser
def test_who_works_in_two_municipalities_sees_which_and_switches(
    page: Page, live_server: LiveServer, coordinator: Actor, jarfalla: Municipality
) -> None:
    an_actor(jarfalla, "Trygghetssamordnare", "safety_coordinator", user=coordinator.user)
    log_in(page, coordinator.user, live_server)
    visit(page, "/activities/")
    page.click(".switcher > summary")
    screenshot(page, f"shell-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)
    page.click("text=Järfälla kommun")
    page.wait_for_url("**/")
    assert page.inner_text(".switcher > summary span >> nth=0") == "Järfälla kommun"


@pytest.mark.browser
def test_on_a_phone_the_chain_opens_standing_up(
    phone: Page, live_server: LiveServer, coordinator: Actor
) -> None:
    log_in(phone, coordinator.user, live_server)
    visit(phone, "/activities/")
    phone.click(".chain summary")
    assert phone.locator(".chain details li:visible").count() == 8
    assert (axe(phone), sideways(phone)) == ([], 0)
