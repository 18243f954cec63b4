"""The pages, as the cast meets them."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samsyn.access.commands import make_link
from samsyn.base.dates import standing_on
from samsyn.followup.commands import accept, ask_back, close_round, save_draft
from samsyn.followup.models import Evidence, FollowUp, FollowUpEvent, FollowUpRound, Reason
from samsyn.organisations.models import Person
from samsyn.plans.models import ActionPlan
from tests.builders import (
    a_full_plan,
    accepted,
    an_earlier_round,
    an_open_round,
    follow_up_of,
    handed_in,
)
from tests.cast import Actor


@pytest.fixture
def round(coordinator: Actor, plan: ActionPlan) -> FollowUpRound:
    """The round that is open."""
    return an_open_round(coordinator.viewer, plan)


def form_of(row: FollowUp, **fields: object) -> dict[str, object]:
    """The writing form as a browser would send it."""
    row.refresh_from_db()
    first = {"revision": row.revision, "status": row.status, "text": row.text, "note": "", "reason": ""}
    return {"_key": str(uuid4()), **first, **fields}


def test_the_coordinator_opens_a_round_and_is_asked_about_july(
    client: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    coordinator.logged_in(client)
    given = {"title": "Våren 2023", "period_from": "2022-07-01", "period_to": "2022-12-31"}
    asked = client.post(reverse("followup:open"), {**given, "due_on": "2023-07-07"})
    assert (asked.status_code, FollowUpRound.objects.count()) == (422, 0)
    assert 'name="july_is_fine"' in asked.content.decode()
    done = client.post(reverse("followup:open"), {**given, "due_on": "2023-07-07", "july_is_fine": "on"})
    assert done.headers["Location"] == reverse("followup:round", args=[FollowUpRound.objects.get().uid])


def test_the_round_says_how_far_it_has_come(
    client: Client, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    handed_in(owner.viewer, round, "1:1")
    accepted(coordinator.viewer, round, "2:2")
    with standing_on(date(2022, 10, 17)):
        page = coordinator.logged_in(client).get(reverse("followup:round", args=[round.uid])).content.decode()
    assert "<h1>2 av 4 insatser är inlämnade, 14 dagar kvar</h1>" in page
    assert "Läs nästa inlämnade, 1:1" in page
    assert "Påminn om de 2 andra" in page


def test_an_owner_sees_the_round_but_none_of_its_levers(
    client: Client, owner: Actor, round: FollowUpRound
) -> None:
    page = owner.logged_in(client).get(reverse("followup:round", args=[round.uid])).content.decode()
    assert "Område för område" in page
    assert [word for word in ("Påminn", "Stäng omgången", "Ge uppgiften") if word in page] == []


def test_mine_says_how_many_and_when(client: Client, owner: Actor, round: FollowUpRound) -> None:
    with standing_on(date(2022, 10, 22)):
        page = owner.logged_in(client).get(reverse("followup:mine")).content.decode()
    assert "<h1>Du har 2 uppföljningar att skriva, 9 dagar kvar</h1>" in page


def test_the_owner_writes_and_hands_in_once(client: Client, owner: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    form = form_of(row, status="done", text="Nu är det klart.", action="hand_in")
    owner.logged_in(client)
    answers = [client.post(reverse("followup:write", args=[row.uid]), form) for _press in range(2)]
    assert [(a.status_code, a.headers["Location"]) for a in answers] == [(302, reverse("followup:mine"))] * 2
    row.refresh_from_db()
    assert (row.state, row.text) == ("in", "Nu är det klart.")
    assert FollowUpEvent.objects.filter(follow_up=row, kind="handed_in").count() == 1


def test_what_lacks_is_said_at_its_field_and_the_text_stays(
    client: Client, owner: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    url = reverse("followup:write", args=[row.uid])
    form = form_of(row, status="behind", text="En text som ska finnas kvar.", action="hand_in")
    answer = owner.logged_in(client).post(url, form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Välj varför insatsen är försenad eller stoppad innan du lämnar in." in page
    assert "En text som ska finnas kvar." in page
    assert 'value="behind" checked' in page
    chosen = Reason.objects.get(name="Resurser")
    again = client.post(
        url, {**form, "reason": str(chosen.uid)}
    )  # the same key: nothing was stored the first time
    assert again.status_code == 302


def test_a_sign_that_papers_can_not_show_is_named(client: Client, owner: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    form = form_of(row, status="done", text="Klart 🎉", action="hand_in")
    page = owner.logged_in(client).post(reverse("followup:write", args=[row.uid]), form).content.decode()
    assert "🎉 (U+1F389)" in page


def test_drafts_save_themselves(client: Client, owner: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    form = form_of(row, text="Halvvägs")
    del form["_key"]
    owner.logged_in(client)
    answers = [client.post(reverse("followup:draft", args=[row.uid]), form) for _retry in range(2)]
    assert [(a.status_code, a.json()["revision"]) for a in answers] == [(200, 2), (200, 2)]
    row.refresh_from_db()
    assert (row.state, row.text) == ("draft", "Halvvägs")


def test_who_saved_a_status_and_a_text_is_shown_by_the_text_first(
    client: Client, owner: Actor, liaison: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:2")
    form = form_of(row, text="Ersättarens text", status="done")
    save_draft(by=owner.viewer, follow_up=row, expected_revision=1, status="ongoing", text="Ansvarigs text")
    answer = liaison.logged_in(client).post(reverse("followup:draft", args=[row.uid]), {**form, "_key": ""})
    assert [list(answer.json()[side].items()) for side in ("theirs", "mine")] == [
        [("text", "Ansvarigs text"), ("status", "Pågår löpande")],
        [("text", "Ersättarens text"), ("status", "Klar")],
    ]


def test_two_browsers_in_one_text(client: Client, owner: Actor, liaison: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:2")
    form = form_of(row, text="Ersättarens text", status="done")
    save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="Ansvarigs text")
    liaison.logged_in(client)
    saved = client.post(reverse("followup:draft", args=[row.uid]), {**form, "_key": ""})
    assert (saved.status_code, saved.json()["theirs"]["text"], saved.json()["revision"]) == (
        409,
        "Ansvarigs text",
        1,
    )
    pressed = client.post(reverse("followup:write", args=[row.uid]), {**form, "action": "hand_in"})
    page = pressed.content.decode()
    assert pressed.status_code == 409
    assert "Ansvarigs text" in page and "Ersättarens text" in page
    assert "Klar</p>" in page and "done</p>" not in page
    # the page's own draft saving still stands on what its writer started from: one key more overwrites nothing
    assert '<input type="hidden" name="revision" value="1" id="id_revision">' in page
    assert '<input type="hidden" name="seen" value="2" id="id_seen">' in page
    assert client.post(reverse("followup:draft", args=[row.uid]), {**form, "_key": ""}).status_code == 409
    both = {**form, "_key": str(uuid4()), "seen": 2, "text": "Bådas text", "action": "hand_in"}
    assert client.post(reverse("followup:write", args=[row.uid]), both).status_code == 302
    row.refresh_from_db()
    assert (row.text, row.state) == ("Bådas text", "in")


def test_a_file_is_attached_fetched_and_taken_away(
    client: Client, owner: Actor, guard: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    file = SimpleUploadedFile("rapport.pdf", b"%PDF-1.7 ...")
    owner.logged_in(client)
    sent = client.post(
        reverse("followup:write", args=[row.uid]), form_of(row, text="Se filen.", action="save", file=file)
    )
    proof = Evidence.objects.get()
    assert proof.file is not None
    link = reverse("documents:file", args=[proof.file.uid])
    assert sent.headers["Location"] == reverse("followup:write", args=[row.uid])
    assert client.get(link).content == b"%PDF-1.7 ..."
    assert guard.logged_in(Client()).get(link).status_code == 404
    client.post(reverse("followup:withdrawal", args=[row.uid, proof.uid]))
    proof.refresh_from_db()
    assert proof.withdrawn_at is not None


def test_the_sent_back_comment_stands_on_top(
    client: Client, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    row = handed_in(owner.viewer, round, "1:1")
    ask_back(by=coordinator.viewer, follow_up=row, comment="Hur många gånger?")
    page = owner.logged_in(client).get(reverse("followup:write", args=[row.uid])).content.decode()
    assert "Trygghetssamordnare skickade tillbaka texten 10 oktober" in page
    assert "”Hur många gånger?”" in page


def test_silence_is_said(client: Client, owner: Actor, coordinator: Actor, plan: ActionPlan) -> None:
    an_earlier_round(coordinator.viewer, plan, text="Fyra vandringar i våras.")
    round = an_open_round(coordinator.viewer, plan)
    row = follow_up_of(owner.viewer, round, "1:1")
    page = owner.logged_in(client).get(reverse("followup:write", args=[row.uid])).content.decode()
    assert "Fyra vandringar i våras." in page
    assert "Ingen aktivitet är inskriven sedan 30 juni 2022" in page


def test_the_coordinator_reads_in_turn(
    client: Client, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    first, second = (handed_in(owner.viewer, round, number) for number in ("1:1", "1:2"))
    coordinator.logged_in(client)
    accepting = reverse("followup:acceptance", args=[first.uid])
    answer = client.post(accepting, {"revision": first.revision, "_key": str(uuid4())})
    assert answer.headers["Location"] == reverse("followup:read", args=[second.uid])
    empty = client.post(reverse("followup:question", args=[second.uid]), {"comment": " "})
    assert "Skriv vad du undrar, så att mottagaren vet vad som behövs." in empty.content.decode()
    answer = client.post(reverse("followup:question", args=[second.uid]), {"comment": "När?"})
    assert answer.headers["Location"] == reverse("followup:round", args=[round.uid])
    assert list(FollowUp.objects.order_by("position").values_list("state", flat=True))[:2] == [
        "accepted",
        "back",
    ]


def test_a_text_that_is_being_written_is_not_shown(
    client: Client, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="Bara ett utkast.")
    page = coordinator.logged_in(client).get(reverse("followup:read", args=[row.uid])).content.decode()
    assert "Bara ett utkast." not in page
    assert "Påbörjad, senast sparad av Trafikplanerare 10 oktober" in page


def test_the_round_is_accepted_closed_and_corrected(
    client: Client, coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    rows = [handed_in(owner.viewer, round, number) for number in ("1:1", "1:2")]
    coordinator.logged_in(client)
    client.post(reverse("followup:accept_many", args=[round.uid]), {"follow_up": [str(r.uid) for r in rows]})
    client.post(reverse("followup:closure", args=[round.uid]))
    correction = reverse("followup:correction", args=[rows[0].uid])
    given = {
        "status": "done",
        "text": "Åtta vandringar.",
        "comment": "Räknefel.",
        "revision": 2,
        "reason": "",
    }
    assert client.post(correction, given).status_code == 302
    page = client.get(reverse("followup:history", args=[rows[0].measure.uid])).content.decode()
    assert [
        word for word in ("Åtta vandringar.", "Rättad", "”Räknefel.”", "Godkänd") if word not in page
    ] == []
    closed = client.get(reverse("followup:round", args=[round.uid])).content.decode()
    assert "<h1>Omgången är stängd. 2 av 4 insatser är inlämnade</h1>" in closed


def test_who_has_a_one_time_link_reaches_their_own_and_nothing_else(
    coordinator: Actor, owner: Actor, outsider: Person, round: FollowUpRound
) -> None:
    token = make_link(
        by=coordinator.viewer, person=outsider, purpose="followup", path=reverse("followup:mine"), days=14
    )
    browser = Client()
    browser.post(reverse("access:link", args=[token]))
    theirs = follow_up_of(coordinator.viewer, round, "2:1")
    others = follow_up_of(coordinator.viewer, round, "1:1")
    assert browser.get(reverse("followup:mine")).status_code == 200
    assert browser.get(reverse("followup:write", args=[theirs.uid])).status_code == 200
    form = form_of(theirs, status="ongoing", text="Projektet pågår.", action="hand_in")
    assert browser.post(reverse("followup:write", args=[theirs.uid]), form).status_code == 302
    assert FollowUpEvent.objects.get(follow_up=theirs, kind="handed_in").actor == f"person:{outsider.pk}"
    refused = [
        browser.get(reverse("followup:write", args=[others.uid])).status_code,
        browser.get(reverse("followup:read", args=[theirs.uid])).status_code,
        browser.get(reverse("followup:round", args=[round.uid])).status_code,
        browser.get(reverse("followup:rounds")).status_code,
    ]
    assert refused == [404, 403, 403, 403]


def test_the_neighbours_find_nothing(
    client: Client, other_coordinator: Actor, coordinator: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(coordinator.viewer, round, "2:2")
    other_coordinator.logged_in(client)
    pages = [
        reverse("followup:round", args=[round.uid]),
        reverse("followup:read", args=[row.uid]),
        reverse("followup:write", args=[row.uid]),
        reverse("followup:history", args=[row.measure.uid]),
        reverse("followup:correction", args=[row.uid]),
    ]
    assert [client.get(page).status_code for page in pages] == [404] * 5


def test_reasons_are_the_municipalitys_own(client: Client, coordinator: Actor) -> None:
    page = reverse("followup:reasons")
    coordinator.logged_in(client)
    client.post(page, {"usual": "yes"})
    client.post(page, {"name": "Semester"})
    law = Reason.objects.get(name="Lag eller regel")
    client.post(reverse("followup:reason", args=[law.uid]), {"action": "retire"})
    client.post(reverse("followup:reason", args=[Reason.objects.first().uid]), {"name": "Pengar"})  # type: ignore[union-attr]  # there are four
    assert list(Reason.objects.filter(retired_on=None).values_list("name", flat=True)) == [
        "Pengar",
        "Väntar på annan part",
        "Väntar på beslut",
        "Semester",
    ]
    assert "Semester finns redan i listan." in client.post(page, {"name": "Semester"}).content.decode()


def questions(client: Client, url: str) -> int:
    """How many SQL statements the page takes."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.usefixtures("on_the_day")
def test_pages_ask_as_much_of_a_large_round_as_of_a_small(
    client: Client, coordinator: Actor, owner: Actor
) -> None:
    by, counted = coordinator.viewer, []
    coordinator.logged_in(client)
    for sizes in ((2, 3), (20, 30)):
        plan = a_full_plan(by, sizes, owner=owner.person, staff_actual=1)
        an_earlier_round(by, plan)
        round = an_open_round(by, plan)
        row = handed_in(owner.viewer, round, "1:1")
        accept(by=by, follow_up=row)
        mine = owner.logged_in(Client())
        counted.append(
            [
                questions(client, reverse("followup:round", args=[round.uid])),
                questions(client, reverse("followup:read", args=[row.uid])),
                questions(client, reverse("followup:history", args=[row.measure.uid])),
                questions(mine, reverse("followup:mine")),
                questions(mine, reverse("followup:write", args=[follow_up_of(by, round, "1:2").uid])),
            ]
        )
        close_round(by=by, round=round)
    assert counted[0] == counted[1]
