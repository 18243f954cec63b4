"""The pages of memos: each role's way through them, nothing typed lost, the same statements however large."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samsyn.accounts.models import Municipality
from samsyn.followup.commands import close_round
from samsyn.papers.commands import approve, create_memo, set_heading, submit, write_text
from samsyn.papers.models import Memo, MemoText
from samsyn.papers.queries import house_form, memos, texts
from tests.builders import a_full_plan, a_house_form, accepted, an_open_round
from tests.cast import Actor, an_actor


def url(memo: Memo, rest: str = "") -> str:
    """A page of the memo."""
    return f"/papers/memos/{memo.uid}/{rest}"


def test_one_press_on_the_list_makes_the_memo(
    coordinator: Actor, closed_round: object, client: Client
) -> None:
    browser = coordinator.logged_in(client)
    page = browser.get("/papers/")
    assert page.context["heading"] == "1 omgång är klar för sin tjänsteskrivelse"
    answer = browser.post("/papers/", {"round": page.context["to_make"][0].uid})
    assert answer.headers["Location"] == url(memos(coordinator.viewer).get())


def test_the_page_says_what_remains_and_marks_what_is_proposed(
    memo: Memo, coordinator: Actor, client: Client
) -> None:
    page = coordinator.logged_in(client).get(url(memo))
    html = page.content.decode()
    assert page.context["heading"] == "4 texter återstår att godkänna"
    assert html.count("Föreslagen av Samsyn ur uppföljningen. Ingen har godkänt den än.") == 3
    assert f'href="{url(memo, "texts/equality_perspective/")}"' in html
    assert f'href="{url(memo, "figures/?status=behind&amp;when=now")}"' in html
    assert "Utkast 2022-10-17" in html


def test_a_text_is_approved_written_and_saves_itself(memo: Memo, coordinator: Actor, client: Client) -> None:
    browser = coordinator.logged_in(client)
    browser.post(url(memo, "texts/summary/approval/"), {"revision": "1"})
    saved = browser.post(url(memo, "texts/matter/draft/"), {"text": "Halvvägs", "revision": "1"})
    assert (saved.status_code, json.loads(saved.content)["revision"]) == (200, 2)
    browser.post(url(memo, "texts/child_perspective/"), {"text": "Barn berörs.", "revision": "1"})
    rows = {row.section: (row.text, row.waits) for row in texts(coordinator.viewer, memo)}
    assert rows["summary"][1] is False
    assert rows["matter"] == ("Halvvägs", True)
    assert rows["child_perspective"] == ("Barn berörs.", False)


def test_who_saves_last_sees_both_texts(memo: Memo, coordinator: Actor, client: Client) -> None:
    browser, by = coordinator.logged_in(client), coordinator.viewer
    write_text(by=by, memo=memo, section="summary", text="Den andras.", expected_revision=1)
    stale = {"text": "Min egen.", "revision": "1"}
    page = browser.post(url(memo, "texts/summary/"), stale)
    assert page.status_code == 409
    assert all(words in page.content.decode() for words in ("Den andras.", "Min egen."))
    again = browser.post(url(memo, "texts/summary/draft/"), stale)
    assert (again.status_code, json.loads(again.content)) == (
        409,
        {"theirs": {"text": "Den andras."}, "revision": 1},
    )
    assert MemoText.objects.get(memo=memo, section="summary").text == "Den andras."
    assert '<input type="hidden" name="revision" value="1" id="id_revision">' in page.content.decode()
    both = {"text": "Bådas.", "revision": "1", "seen": "2"}
    assert browser.post(url(memo, "texts/summary/"), both).status_code == 302
    assert MemoText.objects.get(memo=memo, section="summary").text == "Bådas."


def test_the_heading_shows_both_values_and_loses_none(memo: Memo, coordinator: Actor, client: Client) -> None:
    set_heading(by=coordinator.viewer, memo=memo, expected_revision=1, receiver="Kommunstyrelsen")
    typed = {"title": memo.title, "dated_on": "2022-10-17", "receiver": "Nämnden", "revision": "1"}
    browser = coordinator.logged_in(client)
    page = browser.post(url(memo, "heading/"), typed)
    html = page.content.decode()
    assert page.status_code == 409
    assert all(words in html for words in ("Kommunstyrelsen", 'value="Nämnden"'))
    assert browser.post(url(memo, "heading/"), typed | {"revision": "2"}).status_code == 302
    memo.refresh_from_db()
    assert memo.receiver == "Nämnden"


def test_the_house_s_form_shows_both_values(memo: Memo, coordinator: Actor, client: Client) -> None:
    typed = {"office": "Mitt kontor", "revision": "1"}
    page = coordinator.logged_in(client).post("/papers/house-form/", typed)
    html = page.content.decode()
    assert page.status_code == 409
    assert all(words in html for words in ("Kommunledningskontoret", 'value="Mitt kontor"'))
    assert house_form(coordinator.viewer).office == "Kommunledningskontoret"


def test_a_figure_opens_to_its_measures(memo: Memo, coordinator: Actor, client: Client) -> None:
    page = coordinator.logged_in(client).get(url(memo, "figures/?status=behind"))
    assert page.context["heading"] == "1 insats: försenad"
    assert "Sänk farten på Enköpingsvägen." in page.content.decode()


def test_secretary_enters_the_number_and_fetches_the_paper(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor, secretary: Actor, client: Client
) -> None:
    browser = secretary.logged_in(client)
    assert browser.get(url(ready_memo)).status_code == 200
    form = {"our_reference": "KS 22/0100", "revision": "1"}
    assert browser.post(url(ready_memo, "registry-number/"), form).status_code == 302
    submit(by=coordinator.viewer, memo=ready_memo)
    approve(by=unit_head.viewer, memo=ready_memo)
    approve(by=director.viewer, memo=ready_memo)
    assert browser.get("/papers/").context["heading"] == "1 färdig handling att hämta"
    word = browser.get(url(ready_memo, "files/docx/"))
    assert (word.status_code, word.content[:2]) == (200, b"PK")
    assert browser.get(url(ready_memo, "files/pdf/")).content[:5] == b"%PDF-"
    assert browser.post(url(ready_memo, "reception/")).status_code == 302
    assert browser.get("/papers/").context["heading"] == "1 tjänsteskrivelse är godkänd"


def test_a_committee_member_sees_the_paper_when_it_is_approved(
    bro: Municipality, ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor, client: Client
) -> None:
    member = an_actor(bro, "Ledamot", "committee_member").logged_in(client)
    assert [
        member.get(page).status_code for page in ("/papers/", url(ready_memo), url(ready_memo, "figures/"))
    ] == [
        200,
        404,
        404,
    ]
    submit(by=coordinator.viewer, memo=ready_memo)
    approve(by=unit_head.viewer, memo=ready_memo)
    approve(by=director.viewer, memo=ready_memo)
    page = member.get(url(ready_memo))
    assert (page.status_code, page.context["heading"]) == (200, "Tjänsteskrivelsen är godkänd")
    assert "/followup/" not in page.content.decode().split("<main")[1]


def test_another_municipality_does_not_find_it(memo: Memo, other_coordinator: Actor, client: Client) -> None:
    browser = other_coordinator.logged_in(client)
    for rest in ("", "heading/", "texts/summary/", "figures/", "files/pdf/", "registry-number/"):
        assert browser.get(url(memo, rest)).status_code == 404
    for rest in ("submission/", "kept-number/", "withdrawal/", "recall/", "reception/"):
        assert browser.post(url(memo, rest)).status_code == 404


@pytest.mark.usefixtures("on_the_day")
def test_the_page_asks_as_often_however_large_the_plan(coordinator: Actor, client: Client) -> None:
    by, browser = coordinator.viewer, coordinator.logged_in(client)
    a_house_form(by)
    asked = []
    for sizes, title in (((5,), "Liten"), ((25, 25), "Stor")):
        plan = a_full_plan(by, sizes)
        row = an_open_round(by, plan, title=title)
        for number in range(1, 6):
            accepted(by, row, f"1:{number}", text="En ungdom fick hjälp.")
        memo = create_memo(by=by, round=close_round(by=by, round=row))
        browser.get(url(memo))
        with CaptureQueriesContext(connection) as statements:
            browser.get(url(memo))
        asked.append(len(statements))
    assert asked[0] == asked[1]
