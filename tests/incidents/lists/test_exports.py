"""Files: the same on both databases, safe in a spreadsheet, logged; long ones are ordered and kept a week."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import now, standing_on
from samsyn.base.refusal import Refusal
from samsyn.documents.models import StoredFile
from samsyn.documents.queries import may_read
from samsyn.incidents.commands.exporting import make_file, order_file, remove_all_old_files
from samsyn.incidents.models import ExportFile
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.files import file_chunks
from samsyn.incidents.rules import exports
from samsyn.incidents.rules.filters import Filter
from tests.cast import Actor
from tests.incidents.lists.asking import asked
from tests.reports import an_incident, reported

AT = datetime(2022, 10, 15, 19, 0, tzinfo=UTC)
ROW = {
    "Vecka": "2022-41",
    "Från": "2022-10-15 21:00",
    "Till": "2022-10-15 23:00",
    "Kategori": "Narkotika",
    "Område": "",
    "Plats": "'=HYPERLINK(1)",
    "Text": '\'-2+3; "citat"\nny rad',
    "Källa": "Personal och samarbetspartner",
    "Källans slag": "Personal",
    "Läge": "Godkänd",
    "Allvar": "3",
    "Öst (SWEREF 99 TM)": "651000",
    "Nord (SWEREF 99 TM)": "6605000",
}


@pytest.fixture
def told(coordinator: Actor) -> Iterator[Actor]:
    """One report that would be a formula in a spreadsheet."""
    with standing_on(date(2022, 10, 17)):
        incident = an_incident(
            "drugs",
            starts_at=AT,
            ends_at=AT + timedelta(hours=2),
            text='-2+3; "citat"\nny rad',
            place="=HYPERLINK(1)",
            seriousness=3,
            point=(651_000, 6_605_000),
        )
        reported(coordinator.viewer, incident, accepted=True)
        yield coordinator


def content(by: Viewer, form: str, given: Filter | None = None) -> bytes:
    """A file's bytes."""
    return b"".join(file_chunks(by, given or Filter(), choices(by), form))


def rows_of(data: bytes) -> list[dict[str, str]]:
    """A CSV file's rows, without the id."""
    text = data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    return [{name: value for name, value in row.items() if name != "Id"} for row in rows]


def test_csv_opens_in_excel_and_runs_no_formula(told: Actor) -> None:
    data = content(told.viewer, "csv")
    assert (data[:3], rows_of(data)) == (b"\xef\xbb\xbf", [ROW])


def test_csv_is_the_same_where_the_database_writes_it(told: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    reported(told.viewer, an_incident(text="Äldre ärende"), source="police_daily")
    written = rows_of(content(told.viewer, "csv"))
    monkeypatch.setattr(connection, "vendor", "sqlite")
    assert rows_of(content(told.viewer, "csv")) == written


def test_a_sheet_and_a_map_hold_the_same(told: Actor) -> None:
    sheet = load_workbook(io.BytesIO(content(told.viewer, "xlsx"))).active
    names, values = sheet.iter_rows(values_only=True)
    assert {n: "" if v is None else str(v) for n, v in zip(names, values, strict=True) if n != "Id"} == ROW
    (feature,) = json.loads(content(told.viewer, "geojson"))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [17.67193, 59.55598]}
    assert feature["properties"]["Text"] == '-2+3; "citat"\nny rad'


def test_a_short_list_comes_at_once_and_is_logged(told: Actor, client: Client) -> None:
    told.logged_in(client)
    answer = client.post(reverse("incidents:export"), {"filter": "category=drugs", "format": "csv"})
    data = b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a streaming answer
    assert (answer.headers["Content-Disposition"], len(rows_of(data))) == (
        'attachment; filename="rapporter-2022-10-17.csv"', 1,
    )  # fmt: skip
    last = AuditEntry.objects.order_by("-id")[0]
    assert (last.verb, last.actor, last.fields) == ("incidents.take_out_csv", told.viewer.actor, [])


def test_a_long_list_is_ordered_made_once_and_removed_after_a_week(
    told: Actor, liaison: Actor, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samsyn.incidents.views.exports.STREAMED", 0)
    told.logged_in(client)
    answer = client.post(reverse("incidents:export"), {"filter": "", "format": "csv"})
    assert answer.headers["Location"] == reverse("incidents:export")
    row = ExportFile.objects.get()
    by = Viewer.system(told.viewer.municipality_id, "export")
    for _ in range(2):
        make_file(by=by, file_id=row.pk, user_id=told.user.pk)
    stored = StoredFile.objects.get()
    with zipfile.ZipFile(io.BytesIO(bytes(stored.content))) as archive:
        assert rows_of(archive.read("rapporter-2022-10-17.csv")) == [ROW]
    assert [may_read(actor.viewer, stored) for actor in (told, liaison)] == [True, False]
    assert (
        reverse("documents:file", args=[stored.uid])
        in client.get(reverse("incidents:export")).content.decode()
    )
    assert remove_all_old_files() == 0
    ExportFile.objects.update(created_at=now() - timedelta(days=exports.KEPT_DAYS + 1))
    assert (remove_all_old_files(), ExportFile.objects.count(), StoredFile.objects.count()) == (1, 0, 0)


def test_who_may_not_take_out_orders_nothing(told: Actor, school: Actor) -> None:
    with pytest.raises(Refusal) as caught:
        order_file(by=school.viewer, asked=asked(), form="csv")
    assert (caught.value.code, ExportFile.objects.count()) == ("accounts.not_allowed", 0)
