"""The list, its map and one incident in Chromium, on a phone and a desk: axe, no sideways scroll, pictures."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.incidents.commands.exporting import make_file, order_file
from samsyn.incidents.commands.filters import save_filter
from samsyn.incidents.models import ExportFile, Incident
from samsyn.places.models import Area, AreaVersion
from tests.browser import PHONE, axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor
from tests.incidents.lists.asking import asked
from tests.reports import an_incident, reported

AT = datetime(2022, 10, 16, 20, tzinfo=UTC)
TOLD = [
    ("vandalism", "Rutan till cykelförrådet krossad igen.", "Korpstigen", (640_100, 6_600_100), "staff"),
    ("unsafe_gathering", "Ett större gäng på perrongen, flera resenärer vände.", "Bro station", (640_700, 6_600_100),
     "staff"),
    ("graffiti", "Nytt klotter längs hela gångtunneln.", "Effektvägen", (646_000, 6_602_000), "staff"),
    ("drugs", "Små påsar under bänken närmast lekplatsen.", "Finnstaparken", (641_400, 6_601_000), "police_daily"),
    ("reckless_driving", "Epatraktor i hög fart förbi badet.", "Enköpingsvägen", (647_300, 6_600_600), "staff"),
    ("fire_pyro", "Smällare bakom läktaren.", "Kungsängens IP", (647_400, 6_600_700), "residents"),
]  # fmt: skip


def an_area(by: Viewer, name: str, west: int, east: int) -> None:
    """A district with a square border."""
    ring = [[west, 6_598_000], [east, 6_598_000], [east, 6_606_000], [west, 6_606_000], [west, 6_598_000]]
    area = Area.objects.create(municipality_id=by.municipality_id, kind="district", name=name)
    AreaVersion.objects.create(
        municipality_id=by.municipality_id,
        area=area,
        name=name,
        geometry={"type": "Polygon", "coordinates": [ring]},
        starts_on=date(2020, 1, 1),
    )


@pytest.fixture
def told(coordinator: Actor) -> Iterator[Actor]:
    """Forty reports of six kinds in two districts."""
    with standing_on(date(2022, 10, 17)):
        by = coordinator.viewer
        an_area(by, "Bro", 638_000, 644_000)
        an_area(by, "Kungsängen", 644_000, 650_000)
        for n in range(40):
            category, text, place, (x, y), source = TOLD[n % len(TOLD)]
            starts_at = AT - timedelta(hours=7 * n)
            point = (x + 260 * (n % 7), y + 300 * (n % 5))
            incident = an_incident(category, text=text, place=place, starts_at=starts_at, point=point)
            reported(by, incident, source=source, accepted=True)
        yield coordinator


def look(page: Page, name: str) -> tuple[str, list[str], int]:
    """Take the picture, and tell what axe finds and how far the page scrolls sideways."""
    screenshot(page, f"reports-{name}-{width(page)}")
    return name, axe(page), sideways(page)


@pytest.mark.browser
def test_axe_finds_nothing_on_the_list_the_map_and_one_incident(
    page: Page, live_server: LiveServer, told: Actor
) -> None:
    save_filter(by=told.viewer, name="Mopeder på natten", asked=asked(q="moped*", hours="22-5"))
    log_in(page, told.user, live_server)
    visit(page, reverse("incidents:incidents") + "?quick=30")
    on_a_phone = page.viewport_size == PHONE
    if not on_a_phone:
        page.locator(".browse-map svg").wait_for()
    found = [look(page, "list")]
    if on_a_phone:
        page.get_by_role("link", name="Karta och områden").click()
        page.locator(".browse-map svg").wait_for()
        found.append(look(page, "map"))
    visit(page, reverse("incidents:incidents") + "?q=zebra")
    found.append(look(page, "none"))
    row = Incident.objects.order_by("starts_at")[0]
    visit(page, reverse("incidents:incident", args=[row.uid]))
    found.append(look(page, "one"))
    file = order_file(by=told.viewer, asked=asked(), form="csv")
    order_file(by=told.viewer, asked=asked(), form="xlsx")
    make_file(by=Viewer.system(told.viewer.municipality_id, "export"), file_id=file.pk, user_id=told.user.pk)
    visit(page, reverse("incidents:export"))
    found.append(look(page, "files"))
    assert [(name, wrong, wide) for name, wrong, wide in found if wrong or wide] == []
    assert ExportFile.objects.count() == 2


@pytest.mark.browser
def test_a_landlord_sees_a_list_without_words_or_map(
    page: Page, live_server: LiveServer, told: Actor, housing_company: Actor
) -> None:
    log_in(page, housing_company.user, live_server)
    visit(page, reverse("incidents:incidents"))
    assert look(page, "landlord") == ("landlord", [], 0)
    expect(page.locator(".browse-map svg")).to_have_count(0)
    assert page.locator(".rows .when").first.inner_text() == "vecka 41, 2022"


def test_a_feed_is_made_on_a_page_that_is_whole(
    page: Page, live_server: LiveServer, coordinator: Actor
) -> None:
    reported(coordinator.viewer, an_incident())
    log_in(page, coordinator.user, live_server)
    visit(page, "/reports/")
    page.get_by_role("link", name="Skapa ett flöde").click()
    page.get_by_label("Namn").fill("Bro, kvällar")
    page.get_by_role("button", name="Skapa flödet").click()
    expect(page.get_by_label("Adressen")).to_have_value(re.compile("/reports/feed/"))
    screenshot(page, f"feeds-{width(page)}")
    found = [(axe(page), sideways(page))]
    visit(page, "/account/me/")
    page.get_by_role("button", name="Avsluta Bro, kvällar").wait_for()
    assert [*found, (axe(page), sideways(page))] == [([], 0), ([], 0)]
