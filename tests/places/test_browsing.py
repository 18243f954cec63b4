"""Pages of places, and the browsable map, in Chromium."""

import json
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.demo.places import put_on_the_map
from samsyn.incidents.commands import found_categories, found_sources
from samsyn.places.commands import set_base_map
from samsyn.places.models import Area
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor
from tests.places.files import a_map

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
    drawn = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"namn": "Lillsjön"}, "geometry": drawn}
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


def test_a_place_and_a_line_are_marked_on_the_map(
    phone: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor
) -> None:
    found_sources(by=coordinator.viewer)
    found_categories(by=coordinator.viewer)
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    log_in(phone, coordinator.user, live_server)
    heard = complaints(phone)
    visit(phone, "/reports/new/")
    assert phone.locator("script[src*=leaflet]").count() == 0
    phone.get_by_text("Visa på kartan").click()
    phone.wait_for_selector(".browse .area-name")
    phone.get_by_role("button", name="Sätt punkten mitt i kartan").click()
    lat = float(phone.input_value("input[name=lat]"))
    assert 59.4 < lat < 59.7
    screenshot(phone, "places-pick-phone")
    ground = phone.locator(".browse-map")
    ground.click(position={"x": 200, "y": 100})
    assert phone.input_value("input[name=lat]") == ""
    assert len(json.loads(phone.input_value("input[name=line]"))) == 2
    phone.get_by_role("button", name="Ångra senaste punkten").click()
    assert float(phone.input_value("input[name=lat]")) == lat
    phone.get_by_role("button", name="Ta bort platsen").click()
    assert [phone.input_value(f"input[name={name}]") for name in ("lat", "lon", "line")] == ["", "", ""]
    assert (heard, axe(phone), sideways(phone)) == ([], [], 0)


def test_tiles_of_a_file_lie_under_the_areas_and_its_maker_is_named(
    desk: Page, live_server: LiveServer, coordinator: Actor, settings: LazySettings, tmp_path: Path
) -> None:
    settings.MAPS = tmp_path
    a_map(tmp_path / "bro.pmtiles")
    by = coordinator.viewer
    put_on_the_map(Viewer.system(by.municipality_id, "demo"))
    set_base_map(by=by, kind="file", address="bro.pmtiles", attribution="© <b>Lantmäteriet</b>")
    log_in(desk, coordinator.user, live_server)
    heard = complaints(desk)
    visit(desk, "/places/base-map/")
    desk.wait_for_selector(".leaflet-tile-loaded", state="attached")
    desk.wait_for_selector(".browse .area-name")
    assert desk.inner_text(".leaflet-control-attribution") == "© <b>Lantmäteriet</b>"
    for _ in range(3):  # tiles that are given up on the way are freed without a word from the policy
        desk.get_by_role("button", name="Närmare").click()
    desk.wait_for_load_state("networkidle")
    assert (heard, axe(desk)) == ([], [])


def dragged(page: Page, target: str, across: int, down: int) -> None:
    """Drag what the selector finds by so many pixels."""
    box = page.locator(target).first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across, y + down, steps=6)
    page.mouse.up()


def lines(page: Page) -> list[str]:
    """The corners as the form has them."""
    return page.input_value("#id_geometry").split("\n")


def test_a_new_area_is_drawn_on_the_map(
    page: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    log_in(page, coordinator.user, live_server)
    heard = complaints(page)
    visit(page, "/places/areas/new/")
    page.wait_for_selector(".browse .area-name")
    ground = page.locator(".browse-map")
    ground.scroll_into_view_if_needed()
    box = ground.bounding_box()
    assert box is not None
    middle = (box["width"] * 0.45, box["height"] * 0.38)
    for across, down in ((-50, -40), (50, -40), (50, 40), (-50, 40)):
        ground.click(position={"x": middle[0] + across, "y": middle[1] + down})
    assert len(lines(page)) == 4
    page.get_by_role("button", name="Ångra", exact=True).click()
    assert len(lines(page)) == 3
    ground.click(position={"x": middle[0] - 50, "y": middle[1] + 40})
    page.get_by_role("button", name="Hörn 1 av 4").click()
    assert "Dra i ett hörn" in page.inner_text(".browse [role=status]")
    before = lines(page)
    dragged(page, "[title='Hörn 3 av 4']", 20, 15)
    assert (lines(page)[:2], lines(page)[2] != before[2]) == (before[:2], True)
    page.locator(".corner.between").first.click()
    assert len(lines(page)) == 5
    screenshot(page, f"places-draw-{width(page)}")
    assert (heard, axe(page), sideways(page)) == ([], [], 0)
    page.fill("#id_name", "Sjöstrand")
    page.get_by_role("button", name="Lägg till området").click()
    page.wait_for_url("**/places/")
    drawn = Area.objects.get(name="Sjöstrand").versions.get().geometry
    assert drawn is not None
    assert len(drawn["coordinates"][0]) == 6


def test_a_border_is_moved_and_what_is_refused_stays_in_the_map(
    desk: Page, live_server: LiveServer, bro: Municipality, coordinator: Actor
) -> None:
    put_on_the_map(Viewer.system(bro.pk, "demo"))
    area = Area.objects.get(name="Finnsta/Råby")
    log_in(desk, coordinator.user, live_server)
    heard = complaints(desk)
    visit(desk, f"/places/areas/{area.uid}/border/")
    desk.wait_for_selector(".browse .corner")
    count = len(lines(desk))
    first = desk.get_by_role("button", name=f"Hörn 1 av {count}")
    first.focus()
    before = lines(desk)[0]
    desk.keyboard.press("ArrowRight")
    assert lines(desk)[0] != before
    assert desk.evaluate("document.activeElement.title") == f"Hörn 1 av {count}"
    desk.keyboard.press("Delete")
    assert len(lines(desk)) == count - 1
    bow = "59.51 17.60\n59.52 17.62\n59.52 17.60\n59.51 17.62"
    desk.get_by_text("Skriv hörnen i stället").click()
    desk.fill("#id_geometry", bow)
    desk.locator("#id_geometry").blur()
    assert desk.inner_text(".browse [role=status]").startswith("Gränsen korsar sig själv.")
    desk.get_by_role("button", name="Spara gränsen").click()
    desk.wait_for_selector(".browse .corner")
    assert "Gränsen korsar sig själv eller en annan yta vid 59.515" in desk.inner_text("main")
    assert desk.input_value("#id_geometry").splitlines() == bow.splitlines()
    screenshot(desk, "places-border-refused")
    assert (heard, axe(desk), sideways(desk)) == ([], [], 0)
    desk.fill("#id_geometry", "59.51 17.60\n59.52 17.60\n59.52 17.62\n59.51 17.62")
    desk.get_by_role("button", name="Spara gränsen").click()
    desk.wait_for_url(f"**/places/areas/{area.uid}/")
    assert area.versions.count() == 2
