"""The review's page: few statements however many rows, filters, two reviewers at once, and who sees police text."""

import re
from uuid import UUID

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samsyn.access.queries import todos
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import accept, ask_back, correct
from samsyn.incidents.models import Incident, NotSame
from samsyn.incidents.queries.review import to_review
from samsyn.incidents.queries.twins import twins
from samsyn.incidents.views.review_page import page_of
from samsyn.places.models import Area
from tests.cast import Actor
from tests.incidents.review.test_correcting import as_it_is, at_the_police
from tests.incidents.review.test_decisions import state_of
from tests.reports import an_incident, reported

REVIEW = "/reports/review/"


@pytest.fixture
def browser(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    return coordinator.logged_in(client)


def page(browser: Client, query: str = "") -> str:
    """The page as text, spaces folded."""
    return " ".join(browser.get(f"{REVIEW}{query}").content.decode().split())


def post(browser: Client, name: str, uid: UUID | None = None, **data: object) -> tuple[int, str]:
    """Send a form of the page; returns the status and where it leads."""
    answer = browser.post(
        reverse(f"incidents:{name}", args=[uid] if uid else []), {"_key": str(new_uid()), **data}
    )
    return answer.status_code, answer.headers.get("Location", "")


def places(text: str) -> list[str]:
    """Where each row of the list was seen."""
    return re.findall(r'<span class="where">([^<]*)</span>', text)


def statements(who: Actor) -> int:
    """How often the page, its shell apart, asks the database."""
    with CaptureQueriesContext(connection) as asked:
        page_of(who.viewer, QueryDict())
    return len(asked)


def test_nine_statements_for_many_rows_as_for_few(coordinator: Actor, twelve: list[Incident]) -> None:
    few = statements(coordinator)
    for nth in range(30):
        reported(coordinator.viewer, an_incident("graffiti", place=f"Väggen {nth}", text=f"Klotter {nth}."))
    assert (few, statements(coordinator)) == (9, 9)


def test_twins_ask_twice_however_many(coordinator: Actor, twelve: list[Incident]) -> None:
    rows = list(to_review(coordinator.viewer))
    with CaptureQueriesContext(connection) as asked:
        found = twins(coordinator.viewer, rows)
    assert (len(asked), [len(group) for group in found.groups]) == (2, [3])


def test_an_accepted_one_is_shown_as_a_likely_duplicate(
    browser: Client, coordinator: Actor, twelve: list[Incident]
) -> None:
    accept(by=coordinator.viewer, incident=twelve[0])
    text = page(browser)
    assert ("11 rapporter att granska" in text, "Troligen samma händelse, 3 rapporter" in text) == (
        True,
        True,
    )
    post(browser, "merge", reports=[str(row.uid) for row in twelve[:3]])
    assert [state_of(row) for row in twelve[:3]] == ["accepted", "merged", "merged"]


def test_nobody_loses_sight_of_an_event_that_the_police_told_too(
    browser: Client, coordinator: Actor, school: Actor
) -> None:
    (police,) = reported(coordinator.viewer, source="police_daily", accepted=True)
    (staff,) = reported(coordinator.viewer)
    post(browser, "merge", reports=[str(police.uid), str(staff.uid)])
    assert [state_of(row) for row in (police, staff)] == ["merged", "received"]
    assert str(staff.uid) in school.logged_in(Client()).get("/reports/").content.decode()


def test_filters(browser: Client, coordinator: Actor, twelve: list[Incident]) -> None:
    brunna = Area.objects.get(name="Brunna")
    assert places(page(browser, f"?area={brunna.uid}")) == ["Effektvägen, Brunna"]
    whole = Area.objects.create(municipality=brunna.municipality, kind="municipality", name="Kommunen")
    Area.objects.filter(pk=brunna.pk).update(parent=whole)
    assert places(page(browser, f"?area={whole.uid}")) == ["Effektvägen, Brunna"]
    assert places(page(browser, "?category=graffiti")) == ["Effektvägen, Brunna"]
    assert places(page(browser, "?source=police_daily")) == [
        "Bro centrum",
        "Korpstigen, Bro",
        "Korpstigen, Bro",
    ]
    assert "Inget att granska bland de här" in page(browser, "?category=weapon")
    assert len(places(page(browser, "?area=nonsens"))) == 12


def test_the_second_of_two_reviewers_is_told_on_the_page(
    browser: Client, coordinator: Actor, twelve: list[Incident]
) -> None:
    accept(by=coordinator.viewer, incident=twelve[3])
    status, to = post(browser, "accept", twelve[3].uid, revision=1)
    assert (
        status,
        "Någon annan har redan tagit hand om" in " ".join(browser.get(to).content.decode().split()),
    ) == (
        302,
        True,
    )


def test_a_report_that_was_corrected_while_it_was_read_is_not_accepted(
    browser: Client, coordinator: Actor, twelve: list[Incident]
) -> None:
    row = twelve[3]
    new = as_it_is(row)
    correct(
        by=coordinator.viewer,
        incident=row,
        expected_revision=1,
        correction=type(new)(**{**new.__dict__, "place": "X"}),
    )
    post(browser, "accept", row.uid, revision=1)
    assert state_of(row) == "received"
    post(browser, "accept", row.uid, revision=2)
    assert state_of(row) == "accepted"


def form_of(row: Incident, **changed: object) -> dict[str, object]:
    """The correction form as it is sent."""
    return {
        "category": row.category.code,
        "starts_at": "2022-10-15T20:00",
        "ends_at": "2022-10-16T00:00",
        "place": row.place_text,
        "text": row.text,
        "audience": row.audience,
        "revision": row.revision,
        **changed,
    }


def test_a_correction_by_the_form(browser: Client, twelve: list[Incident]) -> None:
    row = twelve[3]
    assert post(browser, "correct", row.uid, **form_of(row, text="Gänget var tio stycken."))[0] == 302
    after = Incident.objects.get(pk=row.pk)
    assert (after.text, after.starts_at, after.revision) == ("Gänget var tio stycken.", row.starts_at, 2)


def test_both_versions_are_shown_and_the_second_may_choose(browser: Client, twelve: list[Incident]) -> None:
    row = twelve[3]
    post(browser, "correct", row.uid, **form_of(row, text="De var tio."))
    url = reverse("incidents:correct", args=[row.uid])
    answer = browser.post(url, {"_key": str(new_uid()), **form_of(row, text="De var elva.")})
    text = answer.content.decode()
    assert (answer.status_code, "De var tio." in text, "De var elva." in text) == (409, True, True)
    assert 'name="revision" value="2"' in text
    assert post(browser, "correct", row.uid, **form_of(row, text="De var elva.", revision=2))[0] == 302


def test_a_refused_text_stays_with_its_writer(browser: Client, twelve: list[Incident]) -> None:
    row = twelve[3]
    url = reverse("incidents:correct", args=[row.uid])
    answer = browser.post(url, {"_key": str(new_uid()), **form_of(row, text="Ring 070-174 06 58.")})
    assert (answer.status_code, "Ring 070-174 06 58." in answer.content.decode()) == (422, True)
    assert Incident.objects.get(pk=row.pk).text == row.text


def test_words_about_a_person_are_answered_on_the_page(browser: Client, twelve: list[Incident]) -> None:
    row = twelve[8]
    assert "<mark>Kalle Andersson</mark>" in page(browser, f"?report={row.uid}")
    post(browser, "accept", row.uid, revision=1)
    assert state_of(row) == "received"
    post(browser, "person", row.uid, start=row.questions[0][0], person="no", revision=1)
    post(browser, "accept", row.uid, revision=2)
    assert state_of(row) == "accepted"


def test_several_at_once_all_or_none(browser: Client, coordinator: Actor, twelve: list[Incident]) -> None:
    some = [str(row.uid) for row in twelve[3:6]]
    accept(by=coordinator.viewer, incident=twelve[4])
    post(browser, "accept_many", reports=some)
    assert [state_of(row) for row in twelve[3:6]] == ["received", "accepted", "received"]
    post(browser, "accept_many", reports=[some[0], some[2]])
    assert [state_of(row) for row in twelve[3:6]] == ["accepted"] * 3


def test_not_the_same_parts_the_bracket(browser: Client, twelve: list[Incident]) -> None:
    uids = [str(row.uid) for row in twelve[:3]]
    post(browser, "not_same", reports=uids, one=uids[0])
    assert NotSame.objects.count() == 2
    assert "Troligen samma händelse, 2 rapporter" in page(browser)


def test_questions_that_wait_have_a_list_of_their_own(
    browser: Client, coordinator: Actor, twelve: list[Incident]
) -> None:
    ask_back(by=coordinator.viewer, incident=twelve[4], words="Hela tunneln?")
    assert "11 rapporter att granska" in page(browser)
    text = page(browser, "?state=asked")
    assert ("1 fråga väntar på svar" in text, places(text)) == (True, ["Effektvägen, Brunna"])


def test_what_waits_is_told(coordinator: Actor, guard: Actor, twelve: list[Incident]) -> None:
    (mine,) = reported(guard.viewer, person=guard.person)
    ask_back(by=coordinator.viewer, incident=mine, words="Vilken sida?")
    here = {str(todo.what): todo.count for todo in todos(coordinator.viewer)}
    assert (here["rapporter att granska"], here["fråga väntar på svar"]) == (12, 1)
    assert [(str(todo.what), todo.count) for todo in todos(guard.viewer)] == [("fråga om din rapport", 1)]


def test_nobody_but_the_reviewer_opens_it(
    client: Client, housing_company: Actor, liaison: Actor, twelve: list[Incident]
) -> None:
    for who in (housing_company, liaison):
        assert who.logged_in(client).get(REVIEW).status_code == 403


def test_the_police_widen_their_own_on_a_page(client: Client, liaison: Actor, twelve: list[Incident]) -> None:
    browser = at_the_police(liaison).logged_in(client)
    url = reverse("incidents:audience", args=[twelve[2].uid])
    assert browser.get(url).status_code == 200
    assert browser.post(url, {"_key": str(new_uid()), "audience": 2}).status_code == 302
    assert Incident.objects.get(pk=twelve[2].pk).audience == 2
