"""The review in Chromium: by keyboard alone at a desk, by touch on a phone; axe, no sideways scroll, pictures."""

from functools import partial

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samsyn.incidents.models import Incident
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor

REVIEW = "/reports/review/"

pytestmark = pytest.mark.browser


def here(page: Page, category: str) -> None:
    """Wait until the keyboard stands on the row that the pane shows, of this category."""
    row = page.locator(".row[aria-current]")
    expect(row).to_be_focused()
    expect(row.locator(".cat")).to_have_text(category)


def pressed(page: Page, key: str) -> None:
    """Press a key once the page listens."""
    page.locator("html[data-keys]").wait_for()
    page.keyboard.press(key)


def states() -> list[str]:
    """What has become of the reports."""
    return sorted(Incident.objects.values_list("state", flat=True))


def send(page: Page) -> None:
    """From the field to the button after it."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def head(page: Page, words: str) -> None:
    """Wait for the finding."""
    expect(page.locator("h1")).to_have_text(words)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_as_it_is_drawn(
    page: Page, live_server: LiveServer, coordinator: Actor, twelve: list[Incident], scheme: str
) -> None:
    log_in(page, coordinator.user, live_server)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit(page, REVIEW)
    head(page, "12 rapporter att granska")
    expect(page.locator(".twins .row")).to_have_count(3)
    expect(page.locator(".row")).to_have_count(12)
    screenshot(page, f"review-{width(page)}-{scheme}")
    assert (axe(page), sideways(page)) == ([], 0)


@pytest.mark.parametrize("doing", ["correct", "ask", "refuse"])
def test_the_forms_in_the_pane(
    page: Page, live_server: LiveServer, coordinator: Actor, twelve: list[Incident], doing: str
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, f"{REVIEW}?report={twelve[8].uid}&do={doing}")
    screenshot(page, f"review-{doing}-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_nothing_left(page: Page, live_server: LiveServer, coordinator: Actor, monday: None) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, REVIEW)
    head(page, "Alla rapporter är granskade")
    screenshot(page, f"review-nothing-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_the_whole_list_by_keyboard_alone(
    desk: Page, live_server: LiveServer, coordinator: Actor, twelve: list[Incident]
) -> None:
    log_in(desk, coordinator.user, live_server)
    visit(desk, REVIEW)
    keys, press = desk.keyboard, partial(pressed, desk)
    press("j")
    expect(desk.locator(".pane .said")).to_have_text("Rutan till cykelförrådet krossad igen.")
    here(desk, "Skadegörelse")
    press("k")
    expect(desk.locator(".pane .said")).to_contain_text("Glas på marken")
    press("s")
    head(desk, "10 rapporter att granska")
    expect(desk.get_by_text("Sammanslagen med 2 andra")).to_be_visible()
    press("g")
    head(desk, "9 rapporter att granska")
    expect(desk.get_by_text("är godkänd.")).to_be_visible()
    here(desk, "Otrygg samling")
    press("f")
    expect(desk.locator("#do textarea")).to_be_focused()
    keys.type("Gick ni fram till dem? Nej?")  # G and N in a field are letters
    send(desk)
    head(desk, "8 rapporter att granska")
    press("n")
    expect(desk.locator("#do textarea")).to_be_focused()
    keys.type("Det är redan sanerat.")
    send(desk)
    head(desk, "7 rapporter att granska")
    for left in (6, 5):
        press("g")
        head(desk, f"{left} rapporter att granska")
    here(desk, "Oro för unga")
    press("g")  # does nothing: a word is to be answered about
    expect(desk.locator("mark")).to_have_text("Kalle Andersson")
    press("1")
    expect(desk.locator(".pane .said")).to_have_text("Yngre barn ute sent flera kvällar, enligt […].")
    press("r")
    expect(desk.locator("#do select").first).to_be_focused()
    press("Escape")
    expect(desk.locator("#do")).to_have_count(0)
    for left in (4, 3, 2, 1):
        press("g")
        head(desk, f"{left} rapport{'er' if left > 1 else ''} att granska")
    press("g")
    head(desk, "Alla rapporter är granskade")
    assert states() == ["accepted"] * 8 + ["asked"] + ["merged"] * 2 + ["refused"]


def test_the_list_by_touch(
    phone: Page, live_server: LiveServer, coordinator: Actor, twelve: list[Incident]
) -> None:
    log_in(phone, coordinator.user, live_server)
    visit(phone, REVIEW)
    phone.get_by_role("link", name="Narkotika").click()
    expect(phone.locator(".pane h2")).to_be_in_viewport()
    phone.get_by_role("button", name="Godkänn", exact=True).click()
    head(phone, "11 rapporter att granska")
    phone.get_by_role("button", name="Ångra").click()
    head(phone, "12 rapporter att granska")
    phone.get_by_role("button", name="Slå ihop").click()
    head(phone, "10 rapporter att granska")


def test_everything_works_without_script(
    desk: Page, live_server: LiveServer, coordinator: Actor, twelve: list[Incident]
) -> None:
    desk.route("**/*.js", lambda route: route.abort())
    log_in(desk, coordinator.user, live_server)
    visit(desk, REVIEW)
    desk.get_by_role("link", name="Klotter").click()
    desk.get_by_role("link", name="Neka").click()
    desk.get_by_label("Varför nekar du den?").fill("Det är redan sanerat.")
    desk.get_by_role("button", name="Neka rapporten").click()
    head(desk, "11 rapporter att granska")
    desk.get_by_role("button", name="Godkänn", exact=True).click()
    head(desk, "10 rapporter att granska")
    assert reverse("incidents:review") == REVIEW
