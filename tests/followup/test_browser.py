"""The pages in Chromium, on a phone and a desk: axe, no sideways scroll, pictures; drafts that save themselves."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samsyn.accounts.viewer import Viewer
from samsyn.followup.commands import (
    NewPoint,
    accept,
    ask_back,
    attach_file,
    hand_in,
    hold_check_in,
    save_draft,
)
from samsyn.followup.models import FollowUp, FollowUpRound, Reason
from samsyn.plans.commands import change_measure, link_activity
from samsyn.plans.models import ActionPlan
from samsyn.plans.queries import current_versions
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.builders import (
    a_measure,
    a_plan,
    an_activity,
    an_area,
    an_earlier_round,
    an_open_round,
    follow_up_of,
)
from tests.cast import Actor

AREAS = ("Inget utsatt område", "Våld", "Trygga offentliga miljöer", "Ungdomar i riskzon")
TITLES = (
    "Rapportering och gemensam lägesbild",
    "Trygghetsmätning varje år",
    "Grannstöd och Grannsamverkan",
    "Tillsyn av serveringsställen",
    "Tre trygghetsvandringar om året",
    "Nattvandring med utbildade värdar",
    "Polisen med i områdesutvecklingen",
    "Mindre vårdslös körning med moped och motorcykel",
)
LAST = (
    "I centrum har miljön setts över och några ändringar gjorts för att göra det svårare att köra.\n\n"
    "– Två grindar\n– En kantsten"
)
NOW = (
    "I juni sattes kantsten och två grindar upp på gångvägen. I september höll kommunpolisen en trafikkväll.\n\n"
    "Det har kommit få rapporter sedan dess. Vi kan ändå inte säga att körningen har minskat."
)


@pytest.fixture
def large(on_the_day: None, coordinator: Actor, owner: Actor, liaison: Actor) -> ActionPlan:
    """Four areas with 7, 4, 8 and 6 measures, one without owner, two resting on one person."""
    by = coordinator.viewer
    plan = a_plan(by)
    for number, (title, size) in enumerate(zip(AREAS, (7, 4, 8, 6), strict=True), start=1):
        area = an_area(by, plan, str(number), title)
        for nth in range(1, size + 1):
            who = liaison if nth % 3 == 0 else owner
            fields = {"owner": who.person, "deputy": liaison.person if who is owner else None}
            text = "Upplysa om riskerna och göra det svårare att köra på gång- och cykelvägar."
            a_measure(by, area, f"{number}:{nth}", title=TITLES[nth - 1], text=text, **fields)
    versions = {version.number: version for version in current_versions(by, plan)}
    change_measure(by=by, measure=versions["4:6"].measure, expected_revision=1, owner=None, deputy=None)
    for alone in ("1:4", "4:2"):
        change_measure(by=by, measure=versions[alone].measure, expected_revision=1, staff_actual=1)
    return plan


@pytest.fixture
def round(coordinator: Actor, owner: Actor, liaison: Actor, large: ActionPlan) -> FollowUpRound:
    """A round under way, in every state."""
    by = coordinator.viewer
    an_earlier_round(by, large, text=LAST)
    round = an_open_round(by, large)
    reason = Reason.objects.get(name="Väntar på annan part")
    statuses = ("to_plan", "ongoing", "behind", "stopped", "done", "moved", "not_started")
    for row in FollowUp.objects.filter(round=round, owner__isnull=False).order_by("position")[:22]:
        writer = owner if row.owner_id == owner.person.pk else liaison
        status = statuses[row.position % 7]
        kept = save_draft(
            by=writer.viewer,
            follow_up=row,
            expected_revision=1,
            status=status,
            text=NOW,
            reason=reason if status in ("behind", "stopped") else None,
        )
        if row.position % 5 != 3:
            _hand_on(by, writer, kept)
    row = follow_up_of(by, round, "3:8")
    for title in ("Kantsten och två grindar på gångvägen", "Trafikkväll på fritidsgården"):
        activity = an_activity(by, title, date(2022, 9, 21), done=True, participants=34)
        link_activity(by=by, measure=row.measure, activity=activity)
    return round


def _hand_on(by: Viewer, writer: Actor, row: FollowUp) -> None:
    handed = hand_in(
        by=writer.viewer,
        follow_up=row,
        expected_revision=row.revision,
        status=row.status,
        reason=row.reason,
        text=row.text,
    )
    number = row.measure_version.number
    if number == "3:8":
        comment = "Noll rapporter räcker inte som bevis här. Kan du skriva att det inte går att bedöma?"
        ask_back(by=by, follow_up=handed, comment=comment)
        attach_file(by=writer.viewer, follow_up=handed, name="protokoll.pdf", content=b"%PDF-1.7")
    elif row.position % 2:
        accept(by=by, follow_up=handed)


@pytest.fixture
def checked_in(coordinator: Actor, liaison: Actor, round: FollowUpRound) -> None:
    """A check-in with something left to solve."""
    point = NewPoint("Be de tysta enheterna om svar", responsible=liaison.person, due_on=date(2022, 10, 28))
    hold_check_in(
        by=coordinator.viewer,
        agreement=round.agreement,
        held_on=date(2022, 9, 14),
        persons=[coordinator.person, liaison.person],
        measures=[follow_up_of(coordinator.viewer, round, "3:8").measure],
        points=[point],
        note="Vi gick igenom trafiken.\n\n– Moped\n– Motorcykel",
        next_on=date(2022, 12, 7),
    )


def see(page: Page, url: str, name: str) -> tuple[list[str], int]:
    """Visit, take the picture, and tell what axe finds and how far the page scrolls sideways."""
    visit(page, url)
    screenshot(page, f"followup-{name}-{width(page)}")
    return axe(page), sideways(page)


@pytest.mark.browser
@pytest.mark.usefixtures("checked_in")
def test_axe_finds_nothing_on_the_coordinators_pages(
    page: Page, live_server: LiveServer, coordinator: Actor, round: FollowUpRound
) -> None:
    log_in(page, coordinator.user, live_server)
    by = coordinator.viewer
    read = follow_up_of(by, round, "1:2")
    urls = {
        "rounds": reverse("followup:rounds"),
        "round": reverse("followup:round", args=[round.uid]),
        "read": reverse("followup:read", args=[read.uid]),
        "back": reverse("followup:read", args=[follow_up_of(by, round, "3:8").uid]),
        "correct": reverse("followup:correction", args=[follow_up_of(by, round, "1:1").uid]),
        "history": reverse("followup:history", args=[read.measure.uid]),
        "open": reverse("followup:open"),
        "check-ins": reverse("followup:check_ins"),
        "check-in": reverse("followup:check_in_new"),
        "reasons": reverse("followup:reasons"),
    }
    assert {name: see(page, url, name) for name, url in urls.items()} == {name: ([], 0) for name in urls}


@pytest.mark.browser
def test_the_owner_writes_and_the_draft_saves_itself(
    page: Page, live_server: LiveServer, owner: Actor, round: FollowUpRound
) -> None:
    log_in(page, owner.user, live_server)
    row = follow_up_of(owner.viewer, round, "3:8")
    write = reverse("followup:write", args=[row.uid])
    found = {"mine": see(page, reverse("followup:mine"), "mine"), "write": see(page, write, "write")}
    page.get_by_role("radio", name="Stoppad").check()
    page.get_by_label("Varför försenad eller stoppad?").select_option("Resurser")
    page.get_by_label("Vad har hänt sedan sist?").fill("Nu skriver jag om texten.")
    with page.expect_response(lambda answer: answer.url.endswith("/draft/")) as saved:
        pass
    assert (saved.value.status, found) == (200, {"mine": ([], 0), "write": ([], 0)})
    row.refresh_from_db()
    assert (row.text, row.status) == ("Nu skriver jag om texten.", "stopped")
    page.get_by_role("button", name="Lämna in").click()
    page.wait_for_url("**/mine/")
    row.refresh_from_db()
    assert row.state == "in"
