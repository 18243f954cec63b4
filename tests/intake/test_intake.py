"""Reading a document in: preview, corrections, refused parts, and what is stored of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samsyn.audit.models import AuditEntry
from samsyn.documents.models import SourceDocument
from samsyn.followup.models import FollowUp, FollowUpRound
from samsyn.intake.anchors import anchored
from samsyn.intake.forms.review import unsealed
from samsyn.papers.models import Matter
from samsyn.plans.models import ActionPlan, Measure, MeasureVersion
from samsyn.pledges.models import Commitment, Pledge
from tests.cast import Actor

Answer = Any  # what the test client adds, as context, has no public type
TWIN = Path(__file__).parents[2] / "samsyn" / "demo" / "data" / "handlingar.txt"
TABLE = """# Åtgärdsplan

## Samverkansområde 1: Trygg trafik

| Insats | Ansvarig | Tidplan | Indikator | Uppföljning |
|---|---|---|---|---|
| 1:1 Sänka farten utanför skolan. | Trafikplanerare | 2022-06-30 | Medelhastighet | Skyltarna är uppe. |
"""
UPLOAD, ACCEPT = "/intake/documents/", "/intake/documents/acceptance/"
PLEDGE_ONLY = """# Medborgarlöfte 2023

## Lägesbild

Invånarna vill se fler poliser i centrum.

## Löften

- Polisen ska vara i centrum minst två gånger per termin.
- Kommunen ska byta lampor senast den 30 juni 2023.
"""
PLAN_WITHOUT_AGREEMENT = """# Åtgärdsplan för trygghet

## Samverkansområde 1: Trygg trafik

### Insats 1:1

Sänka farten utanför skolan.

Uppföljning

Skyltarna är uppe.
"""


def upload(client: Client, name: str, content: bytes) -> Answer:
    """The preview of a document."""
    return client.post(UPLOAD, {"document": SimpleUploadedFile(name, content)})


def fields(answer: Answer) -> dict[str, str]:
    """The preview's form as a browser would send it back."""
    sent: dict[str, str] = {"reading": answer.context["sealed"]}
    for form in answer.context["review"].forms():
        for field in form:
            value = field.value()
            if value not in (None, "", False):
                sent[field.html_name] = "on" if value is True else str(value)
    sent["_key"] = re.findall(r'name="_key" value="([^"]+)"', answer.content.decode())[0]
    return sent


def stored() -> dict[str, int]:
    """How many rows there are of all that a document can become."""
    models = (SourceDocument, Matter, ActionPlan, Measure, FollowUpRound, Pledge, Commitment)
    return {model.__name__: model.objects.count() for model in models}


NOTHING = dict.fromkeys(
    ("SourceDocument", "Matter", "ActionPlan", "Measure", "FollowUpRound", "Pledge", "Commitment"), 0
)


@pytest.fixture
def browser_of_coordinator(coordinator: Actor, client: Client) -> Client:
    """The coordinator's browser."""
    return coordinator.logged_in(client)


def test_nothing_is_stored_before_it_is_accepted(browser_of_coordinator: Client) -> None:
    logged = AuditEntry.objects.count()
    answer = upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes())
    assert (answer.status_code, answer.context["heading"]) == (
        200,
        "Vi hittade 2 ärenden, 25 insatser och 8 löften",
    )
    assert (stored(), AuditEntry.objects.count()) == (NOTHING, logged)


def test_all_is_taken_in_with_where_it_stood(browser_of_coordinator: Client) -> None:
    preview = upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes())
    answer = browser_of_coordinator.post(ACCEPT, fields(preview))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/plans/")
    assert stored() == {
        "SourceDocument": 1,
        "Matter": 2,
        "ActionPlan": 1,
        "Measure": 25,
        "FollowUpRound": 1,
        "Pledge": 1,
        "Commitment": 8,
    }
    source = SourceDocument.objects.get()
    assert (source.name, source.sha256) == ("handlingar.txt", preview.context["reading"].source.sha256)
    rows = [*Matter.objects.all(), *Measure.objects.all(), *FollowUp.objects.all(), *Commitment.objects.all()]
    assert {row.source_id for row in rows} == {source.pk}
    assert all(set(row.source_where or ()) == {"line"} for row in rows)


def test_a_number_that_stands_in_the_wrong_area_is_offered_anew_and_remembered(
    browser_of_coordinator: Client,
) -> None:
    preview = upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes())
    browser_of_coordinator.post(ACCEPT, fields(preview))
    renamed = Measure.objects.exclude(original_number="")
    assert [(row.number, row.original_number) for row in renamed] == [("4:6", "3:6")]


def test_corrections_are_stored_and_refused_parts_are_not(browser_of_coordinator: Client) -> None:
    sent = fields(upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes()))
    sent["a0m0-text"] = "Rättad insats."
    for part in ("m1", "a3", "a0m1", "pledge", *(f"c{i}" for i in range(8))):
        del sent[f"{part}-take"]
    browser_of_coordinator.post(ACCEPT, sent)
    assert stored() == {
        "SourceDocument": 1,
        "Matter": 1,
        "ActionPlan": 1,
        "Measure": 18,
        "FollowUpRound": 1,
        "Pledge": 0,
        "Commitment": 0,
    }
    assert MeasureVersion.objects.get(number="1:1").text == "Rättad insats."
    assert not Measure.objects.filter(number="1:2").exists()


def test_an_emptied_measure_is_told_by_its_number_and_nothing_is_stored(
    browser_of_coordinator: Client,
) -> None:
    sent = fields(upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes()))
    answer = browser_of_coordinator.post(ACCEPT, sent | {"a2m1-text": ""})
    assert (answer.status_code, stored()) == (422, NOTHING)
    assert "3:2, Insats</a>: Fyll i det här." in answer.content.decode()


def test_sent_twice_it_is_taken_in_once(browser_of_coordinator: Client) -> None:
    sent = fields(upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes()))
    answers = [browser_of_coordinator.post(ACCEPT, sent) for _ in range(2)]
    assert [(a.status_code, a.headers["Location"]) for a in answers] == [(302, "/plans/")] * 2
    assert stored()["Measure"] == 25


def test_a_document_read_in_before_is_told_and_taken_only_on_purpose(browser_of_coordinator: Client) -> None:
    first = upload(browser_of_coordinator, "lofte.md", PLEDGE_ONLY.encode())
    browser_of_coordinator.post(ACCEPT, fields(first))
    again = upload(browser_of_coordinator, "samma.md", PLEDGE_ONLY.encode())
    assert again.context["before"] == SourceDocument.objects.get()
    refused = browser_of_coordinator.post(ACCEPT, fields(again))
    assert (refused.status_code, stored()["Pledge"]) == (422, 1)
    assert refused.context["problem"].startswith("lofte.md lästes in ")
    browser_of_coordinator.post(ACCEPT, fields(again) | {"again": "on"})
    assert stored()["Pledge"] == 2


def test_a_document_with_only_a_pledge(browser_of_coordinator: Client) -> None:
    preview = upload(browser_of_coordinator, "lofte.md", PLEDGE_ONLY.encode())
    answer = browser_of_coordinator.post(ACCEPT, fields(preview))
    assert answer.headers["Location"] == "/pledges/"
    assert [(row.minimum, row.per, str(row.by_date or "")) for row in Commitment.objects.all()] == [
        (2, "term", ""),
        (1, "once", "2023-06-30"),
    ]
    page = browser_of_coordinator.get("/pledges/").content.decode()
    assert "2 löften till invånarna" in page
    assert "Klart senast 30 juni 2023" in page


def test_a_plan_without_agreement_asks_for_its_title_and_period(browser_of_coordinator: Client) -> None:
    preview = upload(browser_of_coordinator, "plan.md", PLAN_WITHOUT_AGREEMENT.encode())
    sent = fields(preview)
    refused = browser_of_coordinator.post(ACCEPT, sent)
    assert refused.status_code == 422
    assert sorted(refused.context["review"].agreement.errors) == ["title", "valid_from", "valid_to"]
    filled = {"title": "Överenskommelse", "valid_from": "2022-01-01", "valid_to": "2023-12-31"}
    answer = browser_of_coordinator.post(
        ACCEPT, sent | {f"agreement-{name}": value for name, value in filled.items()}
    )
    assert (answer.status_code, [row.number for row in Measure.objects.all()]) == (302, ["1:1"])
    unticked = fields(upload(browser_of_coordinator, "plan.md", PLAN_WITHOUT_AGREEMENT.encode()))
    unticked["again"] = "on"
    del unticked["agreement-take"]
    problem = browser_of_coordinator.post(ACCEPT, unticked).context["problem"]
    assert problem == "Planen behöver en överenskommelse med en period. Ta med överenskommelsen också."


def test_responsible_deadline_and_indicator_follow_the_measure(
    browser_of_coordinator: Client, owner: Actor
) -> None:
    sent = fields(upload(browser_of_coordinator, "plan.md", TABLE.encode()))
    filled = {"title": "Överenskommelse", "valid_from": "2022-01-01", "valid_to": "2023-12-31"}
    sent |= {f"agreement-{name}": value for name, value in filled.items()} | {"a0m0-direction": "down"}
    assert browser_of_coordinator.post(ACCEPT, sent).status_code == 302
    row = MeasureVersion.objects.select_related("goal").get()
    assert row.goal is not None
    assert (row.owner, str(row.ends_on), row.goal.text, row.goal.direction) == (
        owner.person,
        "2022-06-30",
        "Medelhastighet",
        "down",
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("tom.txt", b"", "tom.txt är tom"),
        ("bild.png", b"\x89PNG", "bild.png"),
        ("trasig.docx", b"PK\x03\x04 halv", "trasig.docx"),
        ("recept.txt", "Blanda mjöl och vatten. ".encode() * 40, "recept.txt"),
    ],
)
def test_a_bad_file_gets_one_sentence_in_the_form(
    browser_of_coordinator: Client, name: str, content: bytes, sentence: str
) -> None:
    answer = upload(browser_of_coordinator, name, content)
    assert (answer.status_code, stored()) == (422, NOTHING)
    errors = answer.context["form"].errors["document"]
    assert len(errors) == 1
    assert sentence in errors[0] or "tom" in errors[0]


def test_a_preview_that_somebody_changed_is_not_taken_in(browser_of_coordinator: Client) -> None:
    sent = fields(upload(browser_of_coordinator, "lofte.md", PLEDGE_ONLY.encode()))
    answer = browser_of_coordinator.post(ACCEPT, sent | {"reading": sent["reading"][:-4] + "AAAA"})
    assert (answer.status_code, stored()) == (409, NOTHING)
    assert browser_of_coordinator.get(ACCEPT).headers["Location"] == UPLOAD


def test_others_do_not_read_documents_in(stranger: Client, unit_head: Actor, client: Client) -> None:
    assert stranger.get(UPLOAD).status_code == 302
    assert stranger.post(ACCEPT, {}).status_code == 401
    assert unit_head.logged_in(client).get(UPLOAD).status_code == 403


def test_every_anomaly_leads_to_the_part_it_is_about(browser_of_coordinator: Client) -> None:
    preview = upload(browser_of_coordinator, "handlingar.txt", TWIN.read_bytes())
    found = anchored(unsealed(preview.context["sealed"]))
    by_code = {anomaly.code: part for part, anomalies in found.items() for anomaly in anomalies}
    assert by_code["number-outside-area"] == "a3m5"
    page = preview.content.decode()
    assert all(f'href="#{part}"' in page and f'id="{part}"' in page for part in found)
