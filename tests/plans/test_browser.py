"""The plan's pages in Chromium, on a phone and a desk: axe, no sideways scroll, pictures to look at."""

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.base.dates import standing_on
from samsyn.documents.commands import remember_source
from samsyn.goals.rules import GoalContent, MilestoneContent
from samsyn.plans.commands import change_measure, link_activity, make_version
from samsyn.plans.forms.workbook import workbook
from samsyn.plans.models import ActionPlan, Measure
from samsyn.plans.queries import current_versions, measures
from samsyn.plans.queries.rows import lookups, table
from samsyn.plans.views.fill import XLSX
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.builders import (
    a_measure,
    a_person,
    a_plan,
    a_unit,
    an_activity,
    an_agreement,
    an_area,
    an_earlier_round,
)
from tests.cast import Actor

AREAS = {
    "1": ("Inget utsatt område", 7),
    "2": ("Våld", 4),
    "3": ("Trygga offentliga miljöer", 8),
    "4": ("Ungdomar i riskzon", 6),
}
TEXT = (
    "Kommunen och polisen vandrar tillsammans på de platser som flest har pekat ut:\n"
    "– stationen och busstorget\n– gångvägen bakom trygghetsboendet\n"
    "Det som syns skrivs upp samma kväll, och fastighetsägarna får svar inom en vecka."
)
MODEL = GoalContent(
    "deliverable",
    "En samverkansmodell för fritidsgårdarna",
    milestones=(
        MilestoneContent("Modellen är prövad på en gård", date(2022, 5, 2), date(2022, 5, 4)),
        MilestoneContent("Modellen är antagen av alla tre", date(2023, 1, 31)),
    ),
)
WALKS = GoalContent("indicator", "Vandringar", direction="up", baseline=Decimal(4), target=Decimal(12))


@pytest.fixture
def on_the_day() -> Iterator[None]:
    """17 October 2022."""
    with standing_on(date(2022, 10, 17)):
        yield


@pytest.fixture
def plan(on_the_day: None, coordinator: Actor, owner: Actor, liaison: Actor) -> ActionPlan:
    """Four areas with 25 measures, some of them filled in, kept once as it was decided."""
    by = coordinator.viewer
    title = "Samverkansöverenskommelse kommun och polis"
    plan = a_plan(by, an_agreement(by, title=title), "Åtgärdsplan 2022–2023")
    for number, (name, size) in AREAS.items():
        area = an_area(by, plan, number, name)
        for nth in range(1, size + 1):
            a_measure(by, area, f"{number}:{nth}", title=f"Vandringar, plats {nth}", text=TEXT)
    make_version(by=by, plan=plan, label="Som den beslutades")
    for place, version in enumerate(current_versions(by, plan)):
        fields = {
            "owner": (owner.person, liaison.person, None)[place % 3],
            "ends_on": (date(2022, 12, 31), None)[place % 2],
            "goal": (WALKS, MODEL, None, None)[place % 4],
            "staff_actual": (1, 2, None)[place % 3],
        }
        change_measure(by=by, measure=version.measure, expected_revision=1, **fields)
    return plan


@pytest.fixture
def measure(plan: ActionPlan, coordinator: Actor, owner: Actor, liaison: Actor) -> Measure:
    """A measure of which all is said, followed up once and with activities."""
    by = coordinator.viewer
    source = remember_source(by=by, name="handlingar.pdf", sha256="0" * 64)
    area = an_area(by, plan, "5", "Förebyggande arbete i skolan")
    row = a_measure(by, area, "5:1", text=TEXT, original_number="5:2", source=source, where={"page": 3})
    named = {"owner": owner.person, "deputy": liaison.person, "unit": a_unit(by), "goal": MODEL}
    said = {"title": "Vandra tillsammans", "causes": "Det är mörkt.\n– lampor är trasiga\n– buskar skymmer"}
    days = {"starts_on": date(2022, 2, 1), "deadline_words": "Varje termin"}
    change_measure(by=by, measure=row, expected_revision=1, staff_planned=2, **named, **said, **days)
    change_measure(by=by, measure=row, expected_revision=2, text=f"{TEXT}\nSkolan är med.", staff_actual=1)
    an_earlier_round(by, plan, text="Vi vandrade i maj.\n– tolv personer var med\n– två lampor är bytta")
    link_activity(by=by, measure=row, activity=an_activity(by, "Vandring i Bro centrum", done=True))
    return row


def look(page: Page, name: str) -> tuple[str, list[str], int]:
    """Take the picture, and tell what axe finds and how far the page scrolls sideways."""
    screenshot(page, f"plans-{name}-{width(page)}")
    return name, axe(page), sideways(page)


def see(page: Page, url: str, name: str) -> tuple[str, list[str], int]:
    """The same after a visit."""
    visit(page, url)
    return look(page, name)


@pytest.mark.browser
def test_axe_finds_nothing_on_the_pages_that_are_read(
    page: Page, live_server: LiveServer, coordinator: Actor, plan: ActionPlan, measure: Measure
) -> None:
    log_in(page, coordinator.user, live_server)
    bare = measures(coordinator.viewer).get(number="1:3")
    urls = {
        "plan": reverse("plans:plan"),
        "plans": reverse("plans:plans"),
        "measure": reverse("plans:measure", args=[measure.uid]),
        "bare": reverse("plans:measure", args=[bare.uid]),
        "compare": reverse("plans:compare", args=[plan.uid]),
        "versions": reverse("plans:versions", args=[plan.uid]),
        "agreement": reverse("plans:agreement", args=[plan.agreement.uid]),
    }
    assert [see(page, url, name) for name, url in urls.items()] == [(name, [], 0) for name in urls]


@pytest.mark.browser
def test_axe_finds_nothing_on_the_pages_that_are_written(
    page: Page, live_server: LiveServer, coordinator: Actor, plan: ActionPlan, measure: Measure
) -> None:
    log_in(page, coordinator.user, live_server)
    urls = {
        "edit": reverse("plans:measure_edit", args=[measure.uid]),
        "new": reverse("plans:measure_new", args=[plan.uid]),
        "remove": reverse("plans:measure_remove", args=[measure.uid]),
        "area": reverse("plans:area_edit", args=[measure.area.uid]),
        "agreement-edit": reverse("plans:agreement_edit", args=[plan.agreement.uid]),
        "plan-new": reverse("plans:plan_new", args=[plan.agreement.uid]),
        "fill": reverse("plans:fill", args=[plan.uid]),
        "workbook": reverse("plans:workbook", args=[plan.uid]),
    }
    assert [see(page, url, name) for name, url in urls.items()] == [(name, [], 0) for name in urls]


@pytest.mark.browser
def test_without_a_plan_the_way_to_the_first_is_shown(
    page: Page, live_server: LiveServer, coordinator: Actor
) -> None:
    log_in(page, coordinator.user, live_server)
    found = [see(page, reverse("plans:plan"), "none")]
    visit(page, reverse("plans:agreement_new"))
    page.locator("main button[type=submit]").click()
    found.append(look(page, "agreement-errors"))
    a_plan(coordinator.viewer)
    found.append(see(page, reverse("plans:plans"), "one"))
    page.get_by_role("link", name="Åtgärdsplanen").first.click()
    found.append(look(page, "empty"))
    assert found == [(name, [], 0) for name in ("none", "agreement-errors", "one", "empty")]


@pytest.mark.browser
def test_two_who_wrote_at_once_see_both_texts(
    page: Page, live_server: LiveServer, coordinator: Actor, measure: Measure
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("plans:measure_edit", args=[measure.uid]))
    change_measure(by=coordinator.viewer, measure=measure, expected_revision=3, text="Vandra i Kungsängen.")
    page.get_by_label("Text", exact=True).fill("Vandra i Bro, varannan vecka, med skolan.")
    page.get_by_role("button", name="Spara insatsen").click()
    page.get_by_role("heading", level=1, name="Någon annan ändrade insatsen medan du skrev").wait_for()
    assert look(page, "conflict") == ("conflict", [], 0)
    assert page.get_by_label("Text", exact=True).input_value() == "Vandra i Bro, varannan vecka, med skolan."


@pytest.mark.browser
def test_wrong_cells_of_the_table_are_shown_where_they_stand(
    page: Page, live_server: LiveServer, coordinator: Actor, plan: ActionPlan
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("plans:fill", args=[plan.uid]))
    page.get_by_label("1:1 Ansvarig", exact=True).fill("Fritidchef")
    page.get_by_label("1:2 Slutdatum", exact=True).fill("midsommar")
    page.get_by_role("button", name="Spara tabellen").click()
    page.get_by_role("heading", level=1, name="2 rutor").wait_for()
    assert look(page, "fill-errors") == ("fill-errors", [], 0)
    assert page.get_by_label("1:2 Slutdatum", exact=True).input_value() == "midsommar"


@pytest.mark.browser
def test_a_filled_in_workbook_is_looked_at_before_it_is_saved(
    page: Page, live_server: LiveServer, coordinator: Actor, plan: ActionPlan
) -> None:
    a_person(coordinator.viewer, "Fritidschef")
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("plans:workbook", args=[plan.uid]))
    cells = {("Ansvarig", 2): "Fritidschef", ("Ansvarig", 3): "Fritidchef", ("Klart, med ord", 4): "Löpande"}
    file = {"name": "planen.xlsx", "mimeType": XLSX, "buffer": _filled(coordinator, plan, cells)}
    page.get_by_label("Arbetsboken som du har fyllt i").set_input_files(file)  # type: ignore[arg-type]  # a FilePayload
    page.get_by_role("button", name="Se ändringarna").click()
    page.get_by_role("heading", level=1, name="2 insatser").wait_for()
    assert look(page, "workbook-check") == ("workbook-check", [], 0)


def _filled(actor: Actor, plan: ActionPlan, cells: dict[tuple[str, int], str]) -> bytes:
    known = lookups(actor.viewer)
    book = load_workbook(io.BytesIO(workbook(table(actor.viewer, plan, known), known)))
    sheet = book["Insatser"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for (heading, row), value in cells.items():
        sheet.cell(row, columns[heading]).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
