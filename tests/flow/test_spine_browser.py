"""The main job by hand: a round is opened, written, sent back, accepted; the paper is approved and opened."""

import datetime
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samsyn.access.queries import viewer_for
from samsyn.accounts.models import Municipality, User
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.demo.load import load
from samsyn.demo.people import PASSWORD
from samsyn.documents.readers.read import read_bytes
from samsyn.documents.readers.reading import Reading
from samsyn.followup import commands
from samsyn.followup.models import FollowUp
from samsyn.papers.models import MemoFile
from tests.browser import axe, screenshot, sideways

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OPENED = datetime.date(2022, 10, 17)


@pytest.fixture
def demo(live_server: LiveServer) -> Iterator[Municipality]:
    """The demo as `./run` shows it."""
    with standing_on(OPENED):
        load()
        yield Municipality.objects.get(slug="upplands-bro")


def log_in(page: Page, name: str) -> None:
    """By the log-in page, with the address and password that `./run` prints."""
    page.context.clear_cookies()
    page.goto("/account/log-in/")
    page.get_by_label("E-postadress i tjänsten").fill(User.objects.get(name=name).email)
    page.get_by_label("Lösenord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Logga in med lösenord").click()
    expect(page.get_by_role("navigation", name="Verktyg")).to_contain_text(name)


def in_order(page: Page, name: str) -> None:
    """The page has nothing that axe finds, does not scroll sideways, and is kept as a picture to look at."""
    assert (page.url, axe(page)) == (page.url, [])
    assert (page.url, sideways(page)) == (page.url, 0)
    screenshot(page, f"spine-{name}")


def hand_in_the_others(bro: Municipality, but: set[str]) -> None:
    """What the other owners do the same way."""
    by = Viewer.system(bro.pk, "tests")
    for row in FollowUp.objects.filter(municipality=bro, round__closed_at=None).select_related("measure"):
        if row.measure.number not in but:
            text = f"Arbetet med {row.measure.number} har gått framåt.\n\n– Möten har hållits\n– Nästa steg är planerat"
            commands.hand_in(
                by=by, follow_up=row, expected_revision=row.revision, status="ongoing", text=text
            )


def open_a_round(page: Page) -> None:
    log_in(page, "Trygghetssamordnare")
    in_order(page, "start")
    page.goto("/plans/")
    in_order(page, "plan")
    page.goto("/followup/rounds/new/")
    page.get_by_label("Omgångens namn").fill("Hösten 2022")
    page.get_by_label("Perioden börjar").fill("2022-07-01")
    page.get_by_label("Perioden slutar").fill("2022-10-31")
    page.get_by_label("Sista dag att lämna in").fill("2022-10-31")
    in_order(page, "open-round")
    page.get_by_role("button", name="Öppna omgången").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("0 av 25 insatser är inlämnade, 14 dagar kvar")
    in_order(page, "round-open")


def write(page: Page, text: str, name: str) -> None:
    """The trafikplanerare's own measure, behind for a reason."""
    page.get_by_role("radio", name="Försenad").check()
    page.get_by_label("Varför").select_option(label="Väntar på annan part")
    page.get_by_label("Vad har hänt").fill(text)
    in_order(page, name)
    page.get_by_role("button", name="Lämna in").click()


def hand_in_as_owner(page: Page) -> None:
    log_in(page, "Trafikplanerare")
    page.goto("/followup/mine/")
    in_order(page, "mine")
    page.get_by_role("link", name="Mindre vårdslös körning").click()
    write(page, "Kantsten och grindar sattes upp i juni. Det har kommit få rapporter sedan dess.", "write")


def send_back(page: Page, bro: Municipality) -> None:
    log_in(page, "Trygghetssamordnare")
    row = FollowUp.objects.get(municipality=bro, measure__number="3:8", round__closed_at=None)
    page.goto(f"/followup/follow-ups/{row.uid}/")
    in_order(page, "read")
    page.get_by_label("Vad ska den ansvariga").fill("Går det att bedöma? Två av tre enheter är tysta.")
    page.get_by_role("button", name="Skicka tillbaka").click()
    log_in(page, "Trafikplanerare")
    page.goto(f"/followup/follow-ups/{row.uid}/text/")
    expect(page.get_by_text("Går det att bedöma? Två av tre enheter är tysta.")).to_be_visible()
    write(
        page,
        "Kantsten och grindar sattes upp i juni. Det går inte att bedöma om körningen har minskat.",
        "again",
    )


def accept_the_rest(page: Page, bro: Municipality) -> None:
    hand_in_the_others(bro, but={"3:8"})
    log_in(page, "Trygghetssamordnare")
    page.goto("/followup/")
    page.get_by_role("link", name="Hösten 2022").first.click()
    in_order(page, "round-in")
    page.get_by_role("link", name="Läs nästa inlämnade, 1:1").click()
    page.get_by_role("button", name="Godkänn texten").click()
    page.goto("/followup/")
    page.get_by_role("link", name="Hösten 2022").first.click()
    page.get_by_text("Godkänn flera som du har läst").click()
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="Godkänn de markerade").click()
    in_order(page, "round-accepted")
    page.get_by_role("button", name="Stäng omgången").click()
    in_order(page, "round-closed")


def make_and_send_the_memo(page: Page) -> None:
    page.goto("/papers/")
    in_order(page, "papers")
    page.get_by_role("button", name="Gör tjänsteskrivelsen").click()
    in_order(page, "memo-draft")
    while page.get_by_role("button", name="Godkänn texten").count():
        page.get_by_role("button", name="Godkänn texten").first.click()
    while page.get_by_role("button", name="Pekar inte ut någon").count():
        page.get_by_role("button", name="Pekar inte ut någon").first.click()
    in_order(page, "memo-ready")
    page.get_by_role("button", name="Skicka för godkännande").click()


def approve(page: Page, name: str) -> None:
    log_in(page, name)
    page.goto("/papers/")
    page.get_by_role("link", name="Uppföljning av samverkans").click()
    page.get_by_role("button", name="Godkänn tjänsteskrivelsen").click()
    in_order(page, f"approved-{name.split()[0].lower()}")


def opened(page: Page, words: str, folder: Path) -> bytes:
    """The file's bytes as the browser gets them."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name=words, exact=True).first.click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file.read_bytes()


def followed(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    """Numbers, texts and follow-ups, in order."""
    return [(m.number, m.text, m.follow_up) for area in reading.priority_areas for m in area.measures]


def test_from_an_open_round_to_the_papers(desk: Page, demo: Municipality, tmp_path: Path) -> None:
    open_a_round(desk)
    hand_in_as_owner(desk)
    send_back(desk, demo)
    accept_the_rest(desk, demo)
    make_and_send_the_memo(desk)
    approve(desk, "Enhetschef trygghet och prevention")
    approve(desk, "Kommundirektör")
    files = {"docx": opened(desk, "Word", tmp_path), "pdf": opened(desk, "PDF", tmp_path)}
    stored = {row.format: row.file.sha256 for row in MemoFile.objects.select_related("file")}
    assert {form: hashlib.sha256(data).hexdigest() for form, data in files.items()} == stored
    rows = FollowUp.objects.filter(municipality=demo, round__title="Hösten 2022").order_by("position")
    expected = [
        (r.measure_version.number, r.measure_version.text, r.text)
        for r in rows.select_related("measure_version")
    ]
    assert followed(read_bytes("memo.docx", files["docx"])) == expected
    assert followed(read_bytes("memo.pdf", files["pdf"])) == expected
    assert viewer_for(User.objects.get(name="Trygghetssamordnare Järfälla").pk, demo.pk) is None
