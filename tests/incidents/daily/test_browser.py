"""The daily report in Chromium: twelve incidents by keys alone, a phone by touch; axe, no sideways scroll, pictures."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samsyn.base.dates import standing_on
from samsyn.incidents.commands import pass_on
from samsyn.incidents.models import DailyItem, DailyReport, Incident
from samsyn.places.models import Area, Place, Street
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor
from tests.daily import a_daily, an_item_taken
from tests.reports import founded
from tests.units import a_unit

TWELVE = """Dygnsrapport fredag 14 oktober 2022

Under dygnet hanterades 34 händelser i lokalpolisområdet.

1. 09.15 Snatteri, Ica Bro. En kvinna avvek utan att betala.
2. 11.40 Bedrägeri mot äldre, Korpstigen. Kvinna uppringd av falsk polis.
3. 13.20 Skadegörelse, Broskolan. Två rutor krossade.
4. 14.50 Misshandel, Bro station. Målsägande Kalle Andersson, tel 070-123 45 67.
5. 16.00 Klotter, gångtunneln vid Bro centrum.
6. 17.30 Ringa narkotikabrott, Finnstaparken.
7. mellan 18–20 epatraktorer i hög fart, Korpstigen.
8. 20.15 Störande ungdomar, Bro bibliotek. Avvisades.
9. 21.10 Brand i container bakom Bro centrum.
10. 22.40 Rån mot person, Bro station. En mobiltelefon.
11. 23.55 LOB, Bro torg.
12. Natten mot lördag inbrott i källarförråd på Korpstigen 25.

Med vänlig hälsning
Vakthavande befäl
"""


@pytest.fixture(autouse=True)
def on_saturday() -> Iterator[None]:
    """The report comes in the morning."""
    with standing_on(date(2022, 10, 15)):
        yield


@pytest.fixture
def bro_area(coordinator: Actor) -> Area:
    """An area with places and a street."""
    by = coordinator.viewer
    founded(by)
    area = Area.objects.create(municipality_id=by.municipality_id, kind="district", name="Bro")
    for name in ("Bro centrum", "Bro station", "Broskolan", "Bro bibliotek", "Bro torg", "Finnstaparken"):
        Place.objects.create(municipality_id=by.municipality_id, name=name, area=area)
    Street.objects.create(municipality_id=by.municipality_id, name="Korpstigen")
    return area


def test_twelve_by_keys_alone(
    desk: Page, live_server: LiveServer, coordinator: Actor, bro_area: Area
) -> None:
    log_in(desk, coordinator.user, live_server)
    visit(desk, "/reports/daily/")
    desk.locator("textarea").fill(TWELVE)
    desk.locator("textarea").press("Tab")
    desk.get_by_role("button", name="Dela upp i händelser").press("Enter")
    expect(desk.locator("h1")).to_have_text("12 händelser att bekräfta")
    desk.locator("html[data-keys]").wait_for()

    for left in range(11, -1, -1):
        desk.locator("html[data-keys]").wait_for()
        desk.keyboard.press("g" if left % 2 else "Enter")
        words = "Ingen händelse från polisen väntar"
        if left:
            words = f"{left} händelse att bekräfta" if left == 1 else f"{left} händelser att bekräfta"
        expect(desk.locator("h1")).to_have_text(words)

    rows = Incident.objects.order_by("starts_at")
    assert [row.category.code for row in rows] == [
        "theft_burglary", "fraud_elderly", "vandalism", "violence_threat", "graffiti", "drugs",
        "reckless_driving", "disorder_alcohol", "fire_pyro", "theft_burglary", "theft_burglary", "disorder_alcohol",
    ]  # fmt: skip
    assert not any("Andersson" in row.text or "070" in row.text for row in rows)
    assert {row.state for row in DailyItem.objects.all()} == {"taken"}


def test_keys_that_leave_out_and_turn(
    desk: Page, live_server: LiveServer, coordinator: Actor, bro_area: Area
) -> None:
    log_in(desk, coordinator.user, live_server)
    visit(desk, f"/reports/daily/{a_daily(coordinator.viewer, TWELVE).uid}/")
    desk.locator("html[data-keys]").wait_for()
    desk.keyboard.press("j")
    expect(desk.locator(".pane .said")).to_contain_text("11.40")
    desk.keyboard.press("n")
    expect(desk.locator("h1")).to_have_text("11 händelser att bekräfta")
    desk.keyboard.press("k")
    expect(desk.locator(".pane h2")).to_have_text("Utelämnad")


@pytest.mark.parametrize("number", [1, 4])
def test_the_confirm_page(
    page: Page, live_server: LiveServer, coordinator: Actor, bro_area: Area, number: int
) -> None:
    log_in(page, coordinator.user, live_server)
    daily = a_daily(coordinator.viewer, TWELVE)
    visit(page, f"/reports/daily/{daily.uid}/?item={number}")
    screenshot(page, f"daily-confirm-{number}-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_the_page_of_reports_and_one_that_is_taken_in(
    page: Page, live_server: LiveServer, coordinator: Actor, bro_area: Area
) -> None:
    log_in(page, coordinator.user, live_server)
    a_daily(coordinator.viewer, TWELVE)
    visit(page, "/reports/daily/")
    screenshot(page, f"daily-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)
    taken = an_item_taken(coordinator.viewer)
    assert taken.incident is not None
    a_unit(coordinator.viewer, "Gårdarna", kind="housing", area=bro_area)
    pass_on(by=coordinator.viewer, incident=taken.incident, units=[a_unit(coordinator.viewer, "Broskolan")])
    visit(page, f"/reports/daily/{taken.daily.uid}/")
    screenshot(page, f"daily-taken-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_what_was_passed_on(
    page: Page, live_server: LiveServer, coordinator: Actor, school: Actor, bro_area: Area
) -> None:
    taken = an_item_taken(coordinator.viewer)
    assert taken.incident is not None
    unit = a_unit(coordinator.viewer, "Broskolan", contact=school.person)
    pass_on(by=coordinator.viewer, incident=taken.incident, units=[unit])
    log_in(page, school.user, live_server)
    visit(page, "/reports/passed-on/")
    screenshot(page, f"daily-passed-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)
    page.get_by_role("button", name="Har läst").click()
    expect(page.locator("h1")).to_have_text("Du har läst allt som skickats till dig")
    assert DailyReport.objects.count() == 1
