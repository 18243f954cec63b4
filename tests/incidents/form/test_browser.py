"""Reporting on a phone: in few taps, without net, exactly once."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route
from pytest_django.live_server_helper import LiveServer

from samsyn.incidents.models import Incident, Report
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor
from tests.reports import a_source, an_incident, reported

pytestmark = pytest.mark.browser
NEW = "/reports/new/"


@pytest.fixture
def reporting(phone: Page, live_server: LiveServer, guard: Actor) -> Iterator[Page]:
    """The form on a guard's phone."""
    a_source(guard.viewer)
    log_in(phone, guard.user, live_server)
    visit(phone, NEW)
    yield phone


def told() -> list[tuple[str, str, str]]:
    """What has come in: category, place and text."""
    return list(Incident.objects.order_by("id").values_list("category__code", "place_text", "text"))


def tell(page: Page, category: str = "Skadegörelse", place: str = "Korpstigen", text: str = "") -> int:
    """Fill in and send; returns the taps it took."""
    page.get_by_role("radio", name=category).tap()
    page.get_by_role("radio", name="Nu", exact=True).tap()
    page.get_by_label("Var?").tap()
    taps = 3
    page.keyboard.type(place)
    if text:
        page.get_by_label("Berätta kort").tap()
        taps += 1
        page.keyboard.type(text)
    page.get_by_role("button", name="Skicka rapporten").tap()
    return taps + 1


def in_phone(page: Page) -> list[str]:
    """The states of what waits in the phone."""
    return [row.get_attribute("data-state") or "" for row in page.locator("[data-queued] > li").all()]


def test_a_plain_report_takes_at_most_six_taps(reporting: Page) -> None:
    assert tell(reporting, text="Rutan är krossad.") <= 6
    reporting.get_by_text("Mottagen").wait_for()
    assert told() == [("vandalism", "Korpstigen", "Rutan är krossad.")]


def test_the_reporter_sees_at_once_that_it_is_in(reporting: Page) -> None:
    tell(reporting)
    thanks = reporting.get_by_text("Tack. Rapporten har kommit in")
    thanks.wait_for()
    top = thanks.evaluate("element => element.getBoundingClientRect().top")
    assert 0 < top < 844
    reporting.reload()
    assert thanks.is_visible() is False


def test_without_net_the_report_waits_and_is_sent_once_when_the_net_is_back(reporting: Page) -> None:
    reporting.context.set_offline(True)
    tell(reporting)
    reporting.get_by_text("Väntar på nät, sparad i telefonen").wait_for()
    assert (in_phone(reporting), told()) == (["waiting"], [])
    reporting.context.set_offline(False)
    reporting.locator("[data-queue]").wait_for(state="hidden")
    reporting.get_by_text("Tack. Rapporten har kommit in").wait_for()
    assert (told(), Report.objects.count()) == ([("vandalism", "Korpstigen", "")], 1)


def test_what_waits_leaves_no_place_and_no_hint_to_the_next(reporting: Page) -> None:
    reporting.context.grant_permissions(["geolocation"])
    reporting.context.set_geolocation({"latitude": 59.51, "longitude": 17.64})
    reporting.get_by_role("button", name="Där jag är").tap()
    reporting.get_by_text("Din plats följer med.").wait_for()
    reporting.context.set_offline(True)
    tell(reporting, text="Grannen nås på 070-174 06 58")
    reporting.locator("[data-queued] > li[data-state=waiting]").wait_for()
    assert reporting.get_by_text("Din plats följer med.").is_visible() is False
    assert reporting.locator(".refused").is_visible() is False
    assert reporting.locator("[name=lat]").input_value() == ""


def test_the_map_keeps_no_mark_of_what_waits(reporting: Page) -> None:
    reporting.get_by_text("Visa på kartan").tap()
    reporting.get_by_role("button", name="Sätt punkten mitt i kartan").tap()
    reporting.get_by_text("Platsen är markerad.").wait_for()
    reporting.context.set_offline(True)
    tell(reporting)
    reporting.locator("[data-queued] > li[data-state=waiting]").wait_for()
    assert reporting.locator(".leaflet-container .picked").count() == 0
    assert reporting.get_by_text("Platsen är markerad.").is_visible() is False


def test_the_form_opens_without_net_with_what_waits(reporting: Page) -> None:
    reporting.evaluate("navigator.serviceWorker.ready")
    reporting.wait_for_function("caches.keys().then((names) => names.length > 0)")
    reporting.reload()
    reporting.context.set_offline(True)
    tell(reporting)
    reporting.get_by_text("Väntar på nät, sparad i telefonen").wait_for()
    reporting.reload()
    reporting.get_by_role("heading", name="Vad har du sett?").wait_for()
    reporting.locator("[data-queued] > li").wait_for()
    assert in_phone(reporting) == ["waiting"]


def test_an_answer_that_is_lost_on_the_way_makes_no_second_report(reporting: Page) -> None:
    lost: list[int] = []

    def lose_first(route: Route) -> None:
        answer = route.fetch()  # it is stored …
        if lost:
            route.fulfill(response=answer)
        else:
            lost.append(answer.status)
            route.abort()  # … but the phone never hears it

    reporting.route("**/reports/sendings/", lose_first)
    tell(reporting)
    reporting.locator("[data-queued] > li[data-state=waiting]").wait_for()
    reporting.reload()
    reporting.locator("[data-queue]").wait_for(state="hidden")
    assert (lost, Report.objects.count()) == ([201], 1)


def test_two_tabs_send_what_waits_once(reporting: Page) -> None:
    reporting.context.set_offline(True)
    tell(reporting)
    reporting.locator("[data-queued] > li[data-state=waiting]").wait_for()
    other = reporting.context.new_page()
    reporting.context.set_offline(False)
    other.goto(reporting.url)
    for page in (reporting, other):
        page.locator("[data-queue]").wait_for(state="hidden")
    assert Report.objects.count() == 1


def test_a_text_about_a_person_is_refused_stays_and_can_be_changed(reporting: Page) -> None:
    tell(reporting, text="Grannen nås på 070-174 06 58")
    reporting.get_by_text("Ta bort telefonnumret").first.wait_for()
    assert (in_phone(reporting), told()) == (["refused"], [])
    reporting.reload()
    reporting.get_by_role("button", name="Ändra och skicka").tap()
    words = reporting.get_by_label("Berätta kort")
    assert words.input_value() == "Grannen nås på 070-174 06 58"
    words.fill("Grannen såg det.")
    reporting.get_by_role("button", name="Skicka rapporten").tap()
    reporting.get_by_text("Mottagen").wait_for()
    assert told() == [("vandalism", "Korpstigen", "Grannen såg det.")]


def one_more(page: Page, category: str, place: str) -> None:
    """Fill in one and ask for one more in the same report."""
    page.get_by_role("radio", name=category).check(force=True)
    page.get_by_role("radio", name="Nu", exact=True).check(force=True)
    page.get_by_label("Var?").fill(place)
    page.wait_for_timeout(600)  # so long that it is kept as a draft too
    button = page.get_by_role("button", name="En händelse till")
    if not button.is_visible():
        page.get_by_text("Lägg till mer").tap()
    button.tap()


def test_one_more_begins_blank_and_the_first_stays_when_the_page_closes(reporting: Page) -> None:
    one_more(reporting, "Nedskräpning", "Broskolan")
    reporting.get_by_text("1 händelse i rapporten hittills").wait_for()
    assert reporting.get_by_label("Var?").input_value() == ""
    visit(reporting, NEW)
    reporting.get_by_text("1 händelse i rapporten hittills").wait_for()
    one_more(reporting, "Klotter", "Tunneln")
    reporting.get_by_text("2 händelser i rapporten hittills").wait_for()
    reporting.context.set_offline(True)
    reporting.get_by_role("button", name="Skicka rapporten").tap()
    reporting.locator("[data-queued] > li[data-state=waiting]").wait_for()
    reporting.context.set_offline(False)
    reporting.locator("[data-queue]").wait_for(state="hidden")
    assert (told(), Report.objects.count()) == (
        [("littering", "Broskolan", ""), ("graffiti", "Tunneln", "")],
        1,
    )


def test_what_is_written_goes_where_its_writer_drops_it(reporting: Page) -> None:
    empty = reporting.get_by_role("button", name="Töm formuläret")
    assert empty.is_visible() is False
    one_more(reporting, "Nedskräpning", "Broskolan")
    reporting.on("dialog", lambda dialog: dialog.accept())
    empty.tap()
    reporting.get_by_text("1 händelse i rapporten hittills").wait_for(state="hidden")
    visit(reporting, NEW)
    assert reporting.get_by_text("i rapporten hittills").is_visible() is False
    assert told() == []


def test_of_several_the_one_that_is_refused_is_the_one_to_change(reporting: Page) -> None:
    reporting.get_by_label("Berätta kort").fill("Grannen nås på 070-174 06 58")
    one_more(reporting, "Nedskräpning", "Broskolan")
    tell(reporting, text="Rutan är krossad.")
    reporting.get_by_role("button", name="Ändra och skicka").tap()
    words = reporting.get_by_label("Berätta kort")
    assert words.input_value() == "Grannen nås på 070-174 06 58"
    words.fill("Grannen såg det.")
    reporting.get_by_role("button", name="Skicka rapporten").tap()
    reporting.get_by_text("Mottagen").first.wait_for()
    assert sorted(text for _category, _place, text in told()) == ["Grannen såg det.", "Rutan är krossad."]


def test_what_is_written_stays_when_the_page_closes(reporting: Page) -> None:
    reporting.get_by_label("Berätta kort").fill("Klotter på hela väggen.")
    reporting.wait_for_timeout(600)
    reporting.reload()
    assert reporting.get_by_label("Berätta kort").input_value() == "Klotter på hela väggen."


def test_a_way_in_that_has_ended_keeps_the_report(
    reporting: Page, live_server: LiveServer, guard: Actor
) -> None:
    reporting.context.clear_cookies()
    tell(reporting)
    reporting.get_by_text("Din väg in har upphört").wait_for()
    assert (in_phone(reporting), told()) == (["out"], [])
    log_in(reporting, guard.user, live_server)
    reporting.reload()
    reporting.locator("[data-queue]").wait_for(state="hidden")
    assert Report.objects.count() == 1


def test_someone_else_on_the_same_phone_does_not_send_it_as_theirs(
    reporting: Page, live_server: LiveServer, school: Actor
) -> None:
    reporting.context.set_offline(True)
    tell(reporting)
    reporting.locator("[data-queued] > li[data-state=waiting]").wait_for()
    reporting.route("**/reports/sendings/", lambda route: route.abort())
    reporting.context.set_offline(False)
    reporting.context.clear_cookies()
    log_in(reporting, school.user, live_server)
    reporting.unroute_all()
    visit(reporting, NEW)
    reporting.get_by_text("Skriven av någon annan").wait_for()
    assert (in_phone(reporting), told()) == (["writer"], [])


def test_violence_shows_112_and_worry_for_a_youth_the_duty_to_notify(reporting: Page) -> None:
    alarm, duty = reporting.get_by_text("Ring 112."), reporting.get_by_text("Berätta för socialtjänsten")
    assert (alarm.first.is_visible(), duty.is_visible()) == (False, False)
    reporting.get_by_role("radio", name="Bråk, våld eller hot").tap()
    assert alarm.first.is_visible()
    reporting.get_by_text("kategorier till").tap()
    reporting.get_by_role("radio", name="Oro för unga").tap()
    assert duty.is_visible()


def test_the_page_is_whole_at_each_width(page: Page, live_server: LiveServer, guard: Actor) -> None:
    reported(guard.viewer, an_incident(place="Bro station"), person=guard.person)
    log_in(page, guard.user, live_server)
    visit(page, NEW)
    screenshot(page, f"report-{width(page)}")
    assert (axe(page), sideways(page)) == ([], 0)


def test_a_phone_keeps_nothing_of_what_it_has_sent(reporting: Page) -> None:
    tell(reporting, text="Rutan är krossad.")
    reporting.get_by_text("Mottagen").wait_for()
    kept = reporting.evaluate("JSON.stringify([Object.entries(localStorage)])")
    assert "krossad" not in json.dumps(kept)


def test_a_hint_says_while_one_writes_that_something_tells_who_somebody_is(reporting: Page) -> None:
    reporting.get_by_label("Berätta kort").fill("Grannen nås på 070-174 06 58 efter fem")
    hint = reporting.locator(".refused")
    hint.wait_for()
    assert hint.locator("mark").all_inner_texts() == ["070-174 06 58"]
    reporting.get_by_label("Berätta kort").fill("Grannen såg det.")
    hint.wait_for(state="hidden")
