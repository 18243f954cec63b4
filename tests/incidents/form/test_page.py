"""The form without script: plain posts, several incidents in one report, nothing to report, answers."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import ask_back, found_categories, found_sources
from samsyn.incidents.models import Incident, Report
from tests.cast import Actor
from tests.reports import a_source, reported
from tests.units import a_link, a_phone, a_unit

NEW = "/reports/new/"


@pytest.fixture
def reporting(client: Client, guard: Actor) -> Client:
    """A guard's browser without script."""
    a_source(guard.viewer)
    return guard.logged_in(client)


def fields(**given: str) -> dict[str, Any]:
    """A whole report as the form posts it."""
    return {"_key": str(new_uid()), "category": "vandalism", "when": "now", "place": "Korpstigen", **given}


def told() -> list[tuple[str, str, str]]:
    """What has come in: category, place and text."""
    return list(Incident.objects.order_by("id").values_list("category__code", "place_text", "text"))


def test_a_report_comes_in_by_a_plain_post(reporting: Client) -> None:
    answer = reporting.post(NEW, fields(text="Rutan är krossad.", seriousness="3", sight="own"))
    assert answer.status_code == 302
    assert told() == [("vandalism", "Korpstigen", "Rutan är krossad.")]
    assert "Mottagen" in reporting.get(NEW).content.decode()


def test_several_incidents_in_one_report(reporting: Client) -> None:
    page = reporting.post(NEW, fields(more="1"))
    earlier = page.context["earlier_json"]
    assert (told(), "1 händelse i rapporten hittills" in page.content.decode()) == ([], True)
    reporting.post(NEW, fields(category="graffiti", place="Tunneln", earlier=earlier))
    assert told() == [("vandalism", "Korpstigen", ""), ("graffiti", "Tunneln", "")]
    assert Report.objects.count() == 1


def test_the_form_says_once_that_it_is_no_police_report(reporting: Client) -> None:
    form = reporting.get(NEW).content.decode().partition("<main")[2].partition("</main>")[0]
    assert form.count("ingen polisanmälan") == 1


def test_one_more_that_is_left_blank_is_none(reporting: Client) -> None:
    earlier = reporting.post(NEW, fields(more="1")).context["earlier_json"]
    answer = reporting.post(NEW, {"_key": str(new_uid()), "earlier": earlier, "place": "", "text": ""})
    assert (answer.status_code, told()) == (302, [("vandalism", "Korpstigen", "")])


def test_what_is_missing_is_said_and_what_was_written_stays(reporting: Client) -> None:
    page = reporting.post(
        NEW, {"text": "Klotter igen.", "when": "other", "category": "graffiti"}
    ).content.decode()
    assert ("Skriv ungefär när det var." in page, "Klotter igen.</textarea>" in page, told()) == (
        True,
        True,
        [],
    )


def test_a_window_of_ones_own_is_kept(reporting: Client) -> None:
    with standing_on(date(2022, 10, 17)):
        reporting.post(NEW, fields(when="other", from_at="2022-10-14T21:00", to_at="2022-10-15T02:30"))
    row = Incident.objects.get()
    assert (row.day, row.hour, (row.ends_at - row.starts_at).total_seconds()) == (
        date(2022, 10, 14),
        21,
        19_800,
    )


def test_a_refused_text_is_marked_and_stored_nowhere(reporting: Client) -> None:
    page = reporting.post(NEW, fields(text="<b>Ring</b> 070-174 06 58")).content.decode()
    assert "<mark>070-174 06 58</mark>" in page
    assert ("&lt;b&gt;Ring&lt;/b&gt;" in page, told()) == (True, [])


def test_a_unit_says_that_there_is_nothing_to_report(client: Client, coordinator: Actor) -> None:
    unit = a_unit(coordinator.viewer, "Broskolan")
    a_phone(client, a_link(coordinator.viewer, unit))
    with standing_on(date(2022, 10, 19)):
        page = client.get(NEW).content.decode()
        client.post("/reports/nothing/", {"_key": str(new_uid())})
    report = Report.objects.get()
    assert "Inget att rapportera vecka 42" in page
    assert (report.unit, report.nothing_from, report.nothing_to) == (
        unit,
        date(2022, 10, 17),
        date(2022, 10, 23),
    )


def test_a_question_is_answered_beside_the_form(reporting: Client, coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, person=guard.person)
    ask_back(by=coordinator.viewer, incident=row, words="Vilken port?")
    assert "Fråga: Vilken port?" in reporting.get(NEW).content.decode()
    reporting.post(f"/reports/{row.uid}/answer/", {"_key": str(new_uid()), "words": "Port 4."})
    row.refresh_from_db()
    assert row.state == "received"


def test_nobody_answers_for_someone_else(reporting: Client, coordinator: Actor, school: Actor) -> None:
    (row,) = reported(school.viewer, person=school.person)
    ask_back(by=coordinator.viewer, incident=row, words="Vilken port?")
    answer = reporting.post(f"/reports/{row.uid}/answer/", {"_key": str(new_uid()), "words": "Port 4."})
    assert answer.status_code == 404


def test_a_municipality_without_sources_says_so(client: Client, guard: Actor) -> None:
    page = guard.logged_in(client).get(NEW).content.decode()
    assert "Här går det inte att rapportera än" in page
    found_categories(by=guard.viewer.system(guard.viewer.municipality_id, "test"))
    found_sources(by=guard.viewer.system(guard.viewer.municipality_id, "test"))


def test_the_shell_that_a_phone_keeps_holds_nobodys_reports(reporting: Client, guard: Actor) -> None:
    reported(guard.viewer, person=guard.person)
    assert "Mottagen" in reporting.get(NEW).content.decode()
    assert "Mottagen" not in reporting.get(NEW, {"shell": "1"}).content.decode()
