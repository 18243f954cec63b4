"""What somebody may send who means no good: each is answered, none breaks, and nothing gets by."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.db import Error, transaction
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django.fixtures import Settings

from samsyn.base.dates import now
from samsyn.incidents.commands import change_category
from samsyn.incidents.commands.importing.batches import BatchWriter
from samsyn.incidents.models import DailyReport, Incident, Report
from samsyn.incidents.queries.categories import by_code
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.files import file_chunks
from samsyn.incidents.queries.importing import names_by_code
from samsyn.incidents.queries.rehearsing import task_of
from samsyn.incidents.rules.daily import read_daily
from samsyn.incidents.rules.filters import Filter
from samsyn.incidents.rules.importing import xlsx_files
from samsyn.incidents.rules.importing.checking import batches
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.survey import surveyed
from samsyn.incidents.rules.importing.tables import opened
from tests.api.calling import a_token, send
from tests.cast import Actor
from tests.incidents.form.test_sendings import SENDINGS, a_body
from tests.incidents.importing.test_importing import write
from tests.reports import a_source, an_incident, reported

DEEP = "[" * 200_000
POINT = (651_100, 6_605_100)


@pytest.fixture
def phone(guard: Actor, client: Client) -> Client:
    """A guard's phone; what breaks answers 500 and does not stop the test."""
    a_source(guard.viewer)
    client.raise_request_exception = False
    return guard.logged_in(client)


@pytest.mark.parametrize(
    "body",
    [
        DEEP,
        json.dumps(a_body()).encode("utf-16"),
        b'{"key": "\xff\xfe"}',
        '{"key": "x", "said_at": 1, "incidents": {}}',
        json.dumps({**a_body(), "said_at": "0001-01-01T00:00:00+23:59"}),
        json.dumps(a_body(line="[" * 4000)),
        json.dumps(a_body(line=json.dumps([[1e400, 17.7]]))),
        json.dumps(a_body(lat="nan", lon="inf")),
        json.dumps(a_body(from_at="9999-12-31T23:59", when="other")),
        json.dumps(a_body(text="\ud800")),
    ],
)
def test_the_phones_door_answers_whatever_is_sent(phone: Client, guard: Actor, body: Any) -> None:
    headers = {"X-Samsyn-Report": "1", "X-Samsyn-Writer": guard.viewer.actor}
    answer = phone.post(SENDINGS, body, content_type="application/json", headers=headers)
    assert answer.status_code in (200, 201, 422)


@pytest.mark.parametrize(
    "given", [{"earlier": DEEP}, {"line": "[" * 4000}, {"lat": "nan", "lon": "nan"}, {"_key": "\x00"}]
)
def test_the_form_answers_whatever_is_sent(phone: Client, given: dict[str, str]) -> None:
    fields = {"category": "vandalism", "when": "now", "place": "Bro", "_key": str(uuid4()), **given}
    assert phone.post("/reports/new/", fields).status_code in (200, 302)


@pytest.mark.parametrize(
    "body", [DEEP, '{"key": 1e999}', "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")]
)
def test_the_api_answers_whatever_is_sent(coordinator: Actor, body: str) -> None:
    assert send(a_token(coordinator, "report"), body)[0] in (400, 422)


def test_no_other_site_can_send_for_a_phone(guard: Actor) -> None:
    a_source(guard.viewer)
    strict = guard.logged_in(Client(enforce_csrf_checks=True))
    body = json.dumps(a_body())
    assert strict.post(SENDINGS, body, content_type="text/plain").status_code == 403
    assert strict.post("/reports/new/", {"category": "vandalism"}).status_code == 403
    answer = strict.options(SENDINGS, headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert Report.objects.count() == 0


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_cell_of_a_file_is_a_formula(coordinator: Actor, form: str) -> None:
    by = coordinator.viewer
    rows = [reported(by, an_incident(text="x"))[0] for _ in FORMULAS]
    for row, words in zip(rows, FORMULAS, strict=True):  # past the door, as an old system may have left them
        Incident.objects.filter(pk=row.pk).update(text=words, place_text=words)
    content = b"".join(file_chunks(by, Filter(), choices(by), form))
    if form == "csv":
        cells = [
            cell
            for line in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
            for cell in line
        ]
    else:
        sheet = load_workbook(io.BytesIO(content)).active
        cells = [str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value is not None]
        assert [cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"] == []
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []
    assert len([cell for cell in cells if cell.startswith("'")]) == 2 * len(FORMULAS)


def test_a_workbook_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_files, "MOST_WORDS", 5_000_000)
    path = tmp_path / "bomb.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/sharedStrings.xml", b" " * 6_000_000)
    assert path.stat().st_size < 100_000
    with pytest.raises(NotATable, match="too_heavy"):
        opened(path)


def test_empty_lines_are_read_once() -> None:
    """Each used to look through all that follow it."""
    assert read_daily("\n" * 100_000) == []


@pytest.mark.parametrize("place", ["99/0/0", f"{10**18}/0/0", f"3/{10**30}/7", "24/16777215/16777215"])
def test_a_tile_that_can_not_be_is_a_clear_one(phone: Client, place: str) -> None:
    zoom, column, row = (int(part) for part in place.split("/"))
    address = reverse("places:tile", kwargs={"zoom": zoom, "column": column, "row": row})
    answer = phone.get(address)
    assert (answer.status_code, answer.headers["Content-Type"], answer.headers["X-Content-Type-Options"]) == (
        200, "image/png", "nosniff",
    )  # fmt: skip


def test_no_daily_report_is_taken_in_without_a_key(
    coordinator: Actor, client: Client, settings: Settings
) -> None:
    settings.DAILY_KEY = ""
    a_source(coordinator.viewer, "police_daily")
    given = {"text": "1. 22.40 Klotter på Broskolan.", "day": now().date().isoformat(), "_key": str(uuid4())}
    answer = coordinator.logged_in(client).post(reverse("incidents:daily"), given)
    assert (answer.status_code, DailyReport.objects.count()) == (200, 0)
    assert "SAMSYN_DAILY_KEY" in answer.content.decode()


def test_a_category_that_becomes_private_leaves_no_point_behind(coordinator: Actor) -> None:
    by = coordinator.viewer
    (row,) = reported(by, an_incident("harassment", point=POINT))
    (other,) = reported(by, an_incident("drugs", point=POINT))
    change_category(by=by, category=row.category, is_private=True)
    told: Any = Incident.objects.filter(pk__in=[row.pk, other.pk]).order_by("pk")
    assert list(told.values_list("x", "cell_x", "line", "place")) == [
        (None, None, None, None),
        (POINT[0], POINT[0] // 250, None, None),
    ]


def test_an_import_can_not_write_into_another_municipality(
    coordinator: Actor, other_coordinator: Actor, tmp_path: Path
) -> None:
    """By the way that an import takes, past every command: the walls in the database hold there too."""
    theirs, mine = other_coordinator.viewer, coordinator.viewer
    a_source(theirs)
    (row,) = reported(mine)
    writer = BatchWriter(mine, row.report, 2, by_code(theirs))  # their categories under our report
    path = write(tmp_path, "A1;2022-10-14;21.30;Klotter;Bro;Klottrat på väggen")
    mapping = surveyed(opened(path), names_by_code(mine)).mapping
    task = replace(task_of(mine, path, mapping, now()), writing=writer.writing)
    (batch,) = batches(task)
    with pytest.raises(Error, match="into another municipality"), transaction.atomic():
        writer.write(batch)
    assert Incident.objects.count() == 1


def test_a_saved_page_says_nothing_of_who_kept_it(guard: Actor, client: Client) -> None:
    """The form that a phone keeps for whoever opens it without net: no reports are in it."""
    reported(guard.viewer, an_incident(text="Egen iakttagelse."), person=guard.person)
    page = guard.logged_in(client).get("/reports/new/?shell=1").content.decode()
    assert [words for words in ("Egen iakttagelse", guard.user.email) if words in page] == []
