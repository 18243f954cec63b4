"""Units, coverage and settings in Chromium, on a phone and a desk: axe, no sideways scroll, pictures to look at."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import add_category, file_nothing, retire_category
from samsyn.incidents.models import Category, ReportingUnit, Source
from samsyn.places.models import Area
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor, a_person
from tests.incidents.test_coverage import reports
from tests.reports import a_source
from tests.units import a_link, a_unit

TODAY = date(2022, 10, 18)
UNITS = [
    ("Råbyskolan", "school", "week", "Bro", (0, 1, 2, 4)),
    ("Broskolan", "school", "week", "Bro", (0, 2, 3, 5)),
    ("Gårdarna, östra", "housing", "week", "Bro", (1, 4)),
    ("Fritidsgården Hörnan", "other", "two_weeks", "Bro", (1, 3, 5)),
    ("Väktarrundan Kungsängen", "guard", "week", "Kungsängen", (0, 1, 2, 3, 4, 5)),
    ("Kungsängens centrum", "other", "month", "Kungsängen", (2, 5)),
    ("Bibliotekets personal", "other", "none", "", (3,)),
]


@pytest.fixture
def kept(coordinator: Actor) -> Iterator[Actor]:
    """Seven units, of which some reported, one said "nothing" and one is silent."""
    by, home = coordinator.viewer, coordinator.person.municipality
    contact = a_person(home, "Fastighetsskötare", "skotare@example.test")
    with standing_on(TODAY):
        areas = {
            name: Area.objects.create(municipality=home, kind="district", name=name)
            for name in ("Bro", "Kungsängen")
        }
        for name, kind, rhythm, area, weeks in UNITS:
            unit = a_unit(by, name, rhythm, kind, area=areas.get(area), contact=contact)
            for week in weeks:
                reports(coordinator, unit, date(2022, 9, 7) + timedelta(weeks=week))
        silent = ReportingUnit.objects.get(name="Råbyskolan")
        with standing_on(date(2022, 10, 14)):
            file_nothing(
                by=by, source=a_source(by), key=new_uid(), unit=silent,
                starts_on=date(2022, 10, 10), ends_on=date(2022, 10, 14),
            )  # fmt: skip
        yield coordinator


def look(page: Page, name: str) -> tuple[str, list[str], int]:
    """Take the picture, and tell what axe finds and how far the page scrolls sideways."""
    screenshot(page, f"units-{name}-{width(page)}")
    return name, axe(page), sideways(page)


@pytest.mark.browser
def test_axe_finds_nothing_on_the_pages_of_units(page: Page, live_server: LiveServer, kept: Actor) -> None:
    unit = ReportingUnit.objects.get(name="Gårdarna, östra")
    address = a_link(kept.viewer, unit)
    visit(page, address)
    found = [look(page, "way-in")]
    log_in(page, kept.user, live_server)
    for name, path in (
        ("units", reverse("incidents:units")),
        ("add", reverse("incidents:add_unit")),
        ("coverage", reverse("incidents:coverage")),
        ("unit", reverse("incidents:unit", args=[unit.uid])),
    ):
        visit(page, path)
        found.append(look(page, name))
    page.get_by_label("Var den ska sitta").fill("Tvättstugan")
    page.get_by_role("button", name="Gör ett blad att skriva ut").click()
    expect(page.locator(".poster svg.qr")).to_be_visible()
    found.append(look(page, "sheet"))
    visit(page, reverse("incidents:unit", args=[unit.uid]))
    page.get_by_label("Mejla den till personen").uncheck()
    page.get_by_role("button", name="Gör länken").click()
    expect(page.get_by_label("Länken")).to_have_value(re.compile("/reports/in/"))
    found.append(look(page, "link"))
    assert [(name, wrong, wide) for name, wrong, wide in found if wrong or wide] == []


@pytest.mark.browser
def test_axe_finds_nothing_on_the_settings(
    page: Page, live_server: LiveServer, kept: Actor, liaison: Actor
) -> None:
    drugs = Category.objects.get(code="drugs")
    staff = Source.objects.get(code="staff")
    add_category(by=kept.viewer, name="Elsparkcyklar", parent=Category.objects.get(code="reckless_driving"))
    retire_category(by=kept.viewer, category=Category.objects.get(code="trespass"))
    log_in(page, kept.user, live_server)
    found = []
    for name, path in (
        ("categories", reverse("incidents:categories")),
        ("category", reverse("incidents:category", args=[drugs.uid])),
        ("sources", reverse("incidents:sources")),
        ("source", reverse("incidents:source", args=[staff.uid])),
        ("notify", reverse("incidents:notify")),
        ("police-text", reverse("incidents:police_text")),
    ):
        visit(page, path)
        found.append(look(page, name))
    assert [(name, wrong, wide) for name, wrong, wide in found if wrong or wide] == []


@pytest.mark.browser
def test_at_320_px_nothing_scrolls_sideways(phone: Page, live_server: LiveServer, kept: Actor) -> None:
    phone.set_viewport_size({"width": 320, "height": 700})
    log_in(phone, kept.user, live_server)
    wide = {}
    for name in ("units", "coverage", "categories", "sources", "notify", "add_unit", "add_category"):
        visit(phone, reverse(f"incidents:{name}"))
        wide[name] = sideways(phone)
    assert set(wide.values()) == {0}, wide
