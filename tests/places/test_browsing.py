"""Pages of places, and the browsable map, in Chromium."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.demo.places import put_on_the_map
from samsyn.places.models import Area
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor

pytestmark = pytest.mark.browser


def complaints(page: Page) -> list[str]:
    """What the browser complains of from now on, such as of the policy."""
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.mark.parametrize("path", ["", "names/", "streets/", "areas/new/", "upload/"])
def test_axe_finds_nothing_on_the_pages(
    page: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor, path: str
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    log_in(page, coordinator.user, live_server)
    visit(page, f"/places/{path}")
    screenshot(page, f"places-{path.replace('/', '-') or 'areas'}-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_one_area_is_shown_where_it_lies(
    page: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    area = Area.objects.get(name="Finnsta/Råby")
    log_in(page, coordinator.user, live_server)
    visit(page, f"/places/areas/{area.uid}/")
    screenshot(page, f"places-area-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_a_file_is_looked_at_before_it_is_taken_in(
    page: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor, tmp_path: Path
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    ring = [[17.71, 59.493], [17.78, 59.493], [17.74, 59.47], [17.71, 59.493]]
    feature = {"type": "Feature", "properties": {"namn": "Lillsjön"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}  # fmt: skip
    file = tmp_path / "gränser.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    log_in(page, coordinator.user, live_server)
    visit(page, "/places/upload/")
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="Granska filen").click()
    assert page.inner_text("h1") == "Nya: 1, flyttade: 0, oförändrade: 0"
    screenshot(page, f"places-preview-{width(page)}")
    assert (axe(page), sideways(page), Area.objects.filter(name="Lillsjön").exists()) == ([], 0, False)
    page.get_by_role("button", name="Ta in gränserna").click()
    page.wait_for_url("**/places/")
    assert Area.objects.filter(name="Lillsjön").exists()


def test_the_map_shows_the_areas_under_the_strict_policy(
    page: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    log_in(page, coordinator.user, live_server)
    heard = complaints(page)
    visit(page, "/places/base-map/")
    page.wait_for_selector(".browse .area-name")
    names = page.locator(".browse .area-name").all_inner_texts()
    assert sorted(names) == ["Bro", "Brunna", "Kungsängen"]
    screenshot(page, f"places-base-map-{width(page)}")
    assert (heard, axe(page), sideways(page)) == ([], [], 0)


def test_the_map_is_moved_and_zoomed_by_keys(
    desk: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    log_in(desk, coordinator.user, live_server)
    visit(desk, "/places/base-map/")
    desk.wait_for_selector(".browse .area-name")
    closer = desk.get_by_role("button", name="Närmare")
    closer.focus()
    before = desk.inner_text(".leaflet-control-scale-line")
    desk.keyboard.press("Enter")
    desk.wait_for_function(
        "before => document.querySelector('.leaflet-control-scale-line').innerText !== before", arg=before
    )
    desk.focus(".browse-map")
    shift = "document.querySelector('.leaflet-map-pane').style.transform"
    where = desk.evaluate(shift)
    desk.keyboard.press("ArrowRight")
    desk.wait_for_function(f"where => {shift} !== where", arg=where)
