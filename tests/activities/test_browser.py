"""Activities in Chromium, on a phone and a desk: axe, no sideways scroll, pictures to look at."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.activities.commands import add_kind, cancel_activity, change_activity
from samsyn.activities.models import Activity
from samsyn.base.dates import standing_on
from samsyn.plans.commands import link_activity
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.builders import a_measure, a_plan, an_activity, an_area, an_organisation
from tests.cast import Actor

NOTE = "Vi var åtta som gick.\n– fyra från kommunen\n– fyra från bostadsbolaget"


@pytest.fixture
def on_the_day() -> Iterator[None]:
    """17 October 2022."""
    with standing_on(date(2022, 10, 17)):
        yield


@pytest.fixture
def activity(on_the_day: None, coordinator: Actor) -> Activity:
    """A walk that has been, among others: one planned, one past that nobody has told of, one cancelled."""
    by = coordinator.viewer
    area = an_area(by, a_plan(by))
    measure = a_measure(by, area, title="Trygghetsvandringar på utpekade platser")
    a_measure(by, area, "1:2", title="Nattvandring med utbildade värdar")
    add_kind(by=by, name="Trafikkontroll", operational=True)
    an_activity(by, "Nattvandring i Kungsängen", date(2022, 11, 4))
    an_activity(by, "Trygghetsvandring i Råby", date(2022, 10, 3))
    called_off = an_activity(by, "Nattvandring i Bro", date(2022, 9, 30))
    cancel_activity(by=by, activity=called_off, why="Ingen värd kunde.")
    walk = an_activity(
        by,
        "Trygghetsvandring i Bro centrum",
        date(2022, 10, 12),
        done=True,
        participants=8,
        partners=[an_organisation(by, "Bostadsbolaget", "housing")],
        public_line="Vi gick runt i centrum och skrev upp trasiga lampor.",
        internal_note=NOTE,
    )
    link_activity(by=by, measure=measure, activity=walk)
    return walk


def look(page: Page, name: str) -> tuple[str, list[str], int]:
    """Take the picture, and tell what axe finds and how far the page scrolls sideways."""
    screenshot(page, f"activities-{name}-{width(page)}")
    return name, axe(page), sideways(page)


@pytest.mark.browser
def test_axe_finds_nothing_on_any_page(
    page: Page, live_server: LiveServer, coordinator: Actor, activity: Activity
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("activities:activities"))
    found = [look(page, "list")]
    for name in ("activity", "edit"):
        visit(page, reverse(f"activities:{name}", args=[activity.uid]))
        found.append(look(page, name))
    for name in ("new", "kinds"):
        visit(page, reverse(f"activities:{name}"))
        found.append(look(page, name))
    assert found == [(name, [], 0) for name in ("list", "activity", "edit", "new", "kinds")]


@pytest.mark.browser
def test_what_is_wrong_and_what_somebody_else_wrote_is_shown(
    page: Page, live_server: LiveServer, coordinator: Actor, activity: Activity
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("activities:edit", args=[activity.uid]))
    page.get_by_label("Vad", exact=True).fill("")
    page.get_by_role("button", name="Spara aktiviteten").click()
    found = [look(page, "errors")]
    visit(page, reverse("activities:edit", args=[activity.uid]))
    change_activity(
        by=coordinator.viewer, activity=activity, expected_revision=1, title="Vandring i Bro centrum"
    )
    page.get_by_label("Vad", exact=True).fill("Vandringen i centrum")
    page.get_by_role("button", name="Spara aktiviteten").click()
    found.append(look(page, "conflict"))
    assert found == [(name, [], 0) for name in ("errors", "conflict")]
    assert page.get_by_label("Vad", exact=True).input_value() == "Vandringen i centrum"


@pytest.mark.browser
def test_an_empty_list_says_what_will_stand_there(
    page: Page, live_server: LiveServer, coordinator: Actor
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("activities:activities"))
    assert look(page, "none") == ("none", [], 0)
