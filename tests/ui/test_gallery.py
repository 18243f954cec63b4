"""The page that shows every part of the look."""

import re

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.ui.stylesheet import STATIC
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor

# drawn when their rooms are built
AWAITING = {"map.css", "chart.css"}
# stands only on the pages' own shell, or only in print, or only with a stop chosen
ELSEWHERE = {
    "skip", "switcher", "withhero", "narrow", "acute", "noprint", "papertop", "plan", "chain", "chev", "off", "unbuilt",
    "mini", "now", "place", "count", "label", "here", "top", "foot", "brand", "lens", "ring", "demo",
}  # fmt: skip


def classes_of(css: str) -> set[str]:
    """The class names that the rules name; Leaflet's own are made by its script."""
    bare = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", css, flags=re.DOTALL)
    return set(re.findall(r"\.(?!leaflet-)([a-z][\w-]*)", re.sub(r"\{[^{}]*\}", "{}", bare)))


def test_the_gallery_shows_every_class_of_the_look(client: Client, coordinator: Actor) -> None:
    client.force_login(coordinator.user)
    html = client.get("/look/").content.decode()
    shown = {name for names in re.findall(r'class="([^"]*)"', html) for name in names.split()}
    files = [file for file in sorted((STATIC / "css").glob("*.css")) if file.name not in AWAITING]
    named = {name for file in files for name in classes_of(file.read_text(encoding="utf-8"))}
    drawn_later = classes_of(
        "".join((STATIC / "css" / name).read_text(encoding="utf-8") for name in AWAITING)
    )
    assert named - shown - drawn_later - ELSEWHERE == set()


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_gallery(
    page: Page, live_server: LiveServer, coordinator: Actor, theme: str
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, f"/look/?theme={theme}")
    screenshot(page, f"gallery-{width(page)}-{theme}")
    assert (axe(page), sideways(page)) == ([], 0)


@pytest.mark.browser
def test_the_narrowest_phone_never_scrolls_sideways(
    phone: Page, live_server: LiveServer, coordinator: Actor
) -> None:
    log_in(phone, coordinator.user, live_server)
    phone.set_viewport_size({"width": 320, "height": 640})
    visit(phone, "/look/")
    assert sideways(phone) == 0


@pytest.mark.browser
def test_axe_finds_what_is_planted(desk: Page) -> None:
    visit(desk, "/look/")
    desk.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [line.split(":")[0] for line in axe(desk)] == ["button-name"]
