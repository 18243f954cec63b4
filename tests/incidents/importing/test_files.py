"""Files of every kind: what is found in each without being told."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from samsyn.incidents.rules.categories import CODES
from samsyn.incidents.rules.importing.checking import Batch, Task, batches
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.survey import Survey, surveyed
from samsyn.incidents.rules.importing.tables import opened
from samsyn.places.rules.sweref import to_sweref
from samsyn.privacy.rules.span import Known
from tests.incidents.importing.files import lines

NAMES = {code: code for code in CODES} | {"vandalism": "Skadegörelse", "graffiti": "Klotter"}
NOW = datetime(2023, 1, 10, 12, tzinfo=UTC)
ROW = "7;2022-10-14;21:30;Klotter;Bro torg;Klotter på väggen"
AT = datetime(2022, 10, 14, 19, 30, tzinfo=UTC)
MIDNIGHT = datetime(2022, 10, 13, 22, tzinfo=UTC)


def read(path: Path) -> tuple[Survey, Batch]:
    """A file by the mapping that is proposed for it."""
    survey = surveyed(opened(path), NAMES)
    task = Task(str(path), survey.mapping, frozenset(CODES), Known(), NOW)
    whole = Batch()
    for batch in batches(task):
        whole.ready += batch.ready
        whole.refused += batch.refused
        whole.totals += batch.totals
    return survey, whole


def csv(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """The text as a file."""
    path = folder / "export.csv"
    path.write_bytes(text.encode(encoding))
    return path


def xlsx(folder: Path, *rows: Sequence[object]) -> Path:
    """The rows as a workbook."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "export.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (lines(ROW), "utf-8"),
        (lines(ROW), "utf-8-sig"),
        (lines(ROW), "cp1252"),
        (lines(ROW), "utf-16"),
        (lines(ROW, end="\r\n"), "cp1252"),
        (lines(ROW, end="\r"), "utf-8"),
        (lines(ROW).replace(";", ","), "utf-8"),
        (lines(ROW).replace(";", "\t"), "utf-8"),
        (lines(ROW).replace(";", "|"), "utf-8"),
        ("Händelserapport;;;;;\nUtskriven 2023-01-02;;;;;\n\n" + lines(ROW), "utf-8"),
        (lines('7;2022-10-14;21:30;"Klotter";"Bro torg";"Klotter på väggen"'), "utf-8"),
        (lines("", ROW, ";;;;;", ""), "utf-8"),
    ],
)
def test_any_form_of_csv_is_the_same_rows(text: str, encoding: str, tmp_path: Path) -> None:
    survey, found = read(csv(tmp_path, text, encoding))
    assert [one.kind for one in survey.columns] == ["id", "day", "clock", "category", "place", "text"]
    assert [(one.outside_id, one.starts_at, one.category, one.text) for one in found.ready] == [
        ("7", AT, "graffiti", "Klotter på väggen")
    ]
    assert (found.refused, found.totals) == ([], 0)


@pytest.mark.parametrize(
    ("day", "clock", "starts_at"),
    [
        ("2022-10-14", "", MIDNIGHT),
        ("14/10/2022", "", MIDNIGHT),
        ("14.10.22", "", MIDNIGHT),
        ("14 okt 2022", "", MIDNIGHT),
        ("den 14 oktober 2022", "", MIDNIGHT),
        ("fre 14 okt 2022", "", MIDNIGHT),
        ("20221014", "", MIDNIGHT),
        ("44848", "", MIDNIGHT),
        ("44848,5", "", datetime(2022, 10, 14, 10, tzinfo=UTC)),
        ("2022-10-14 kl 21.30", "", AT),
        ("2022-10-14 21:30", "", AT),
        ("2022-10-14T21:30:00", "", AT),
        ("2022-10-14T19:30:00Z", "", AT),
        ("14/10/2022 21:30", "", AT),
        ("Oct 14, 2022", "9:30 PM", AT),
        ("2022-10-14", "2130", AT),
        ("2022-10-14", "kl. 21.30", AT),
        ("2022-10-14", "0,895833333", AT),
    ],
)
def test_dates_of_every_form_stand_in_one_column(
    day: str, clock: str, starts_at: datetime, tmp_path: Path
) -> None:
    text = lines(f"1;{day};{clock};Klotter;;x", "2;2022-01-01;10:00;Klotter;;y", "3;13/01/2022;;Klotter;;z")
    _, found = read(csv(tmp_path, text))
    assert [row.code for row in found.refused] == []
    assert found.ready[0].starts_at == starts_at


def test_day_and_month_are_told_apart_by_the_column(tmp_path: Path) -> None:
    european = lines("1;03/04/2022;;Klotter;;x", "2;25/04/2022;;Klotter;;x")
    american = lines("1;03/04/2022;;Klotter;;x", "2;04/25/2022;;Klotter;;x")
    neither = lines("1;03/04/2022;;Klotter;;x")
    told = []
    for text in (european, american, neither):
        survey, found = read(csv(tmp_path, text))
        first = found.ready[0].starts_at.astimezone().date()
        told.append((survey.dates.order, survey.dates.is_sure, first.month in (3, 4) and first.year))
    assert told == [("dmy", True, 2022), ("mdy", True, 2022), ("dmy", False, 2022)]


def test_a_workbook_has_real_dates_and_numbers(tmp_path: Path) -> None:
    header = ("Händelse-id", "Datum", "Tid", "Kategori", "Lat", "Long", "Beskrivning")
    path = xlsx(
        tmp_path,
        ("Rapport",),
        header,
        (7, datetime(2022, 10, 14, 21, 30), None, "Klotter", 59.51, 17.64, "Klotter"),
        (8.0, date(2022, 10, 14), time(21, 30), "Skadegörelse", None, None, "Rutan krossad"),
        ("Summa", None, None, None, None, None, 2),
    )
    _, found = read(path)
    assert [(one.outside_id, one.starts_at) for one in found.ready] == [
        ("7", AT),
        ("8", AT),
    ]
    assert found.totals == 1


POINT = to_sweref(59.51, 17.64)
EAST, NORTH = POINT


@pytest.mark.parametrize(
    ("names", "first", "second"),
    [
        ("Lat;Long", "59,51", "17,64"),
        ("Long;Lat", "17.64", "59.51"),
        ("Y;X", "59.51", "17.64"),
        ("X;Y", "59.51", "17.64"),
        ("Nord;Öst", f"{NORTH}", f"{EAST}"),
        ("Öst;Nord", f"{EAST:,}".replace(",", " ") + ",4", f"{NORTH:,}".replace(",", " ") + ",2"),
        ("X;Y", f"{NORTH}.1", f"{EAST}.2"),
        ("X;Y", f"{EAST}", f"{NORTH}"),
    ],
)
def test_points_are_found_by_their_values(names: str, first: str, second: str, tmp_path: Path) -> None:
    text = lines(f"1;2022-10-14;Klotter;{first};{second}", header=f"Id;Datum;Typ;{names}")
    _, found = read(csv(tmp_path, text))
    point = found.ready[0].point
    assert point == POINT


def test_persons_are_not_taken_in(tmp_path: Path) -> None:
    text = lines(
        f"{ROW};Kim Exempel;070-1740605",
        header="Händelse-id;Datum;Tid;Kategori;Plats;Beskrivning;Rapportör;Telefon",
    )
    survey, found = read(csv(tmp_path, text))
    assert [one.kind for one in survey.columns[-2:]] == ["person", "person"]
    assert survey.samples["Rapportör"] == []
    assert "Kim" not in repr(found)


FAULTY = {
    "1;14/13/2022;;Klotter;;x": ("Datum", "bad_day"),
    "2;;;Klotter;;x": ("Datum", "no_day"),
    "3;2022-10-14;25:99;Klotter;;x": ("Tid", "bad_clock"),
    "4;2022-10-14;;Zzz;;x": ("Kategori", "unknown_category"),
    "5;2022-10-14;;;;x": ("Kategori", "no_category"),
    "6;2022-10-14;;Klotter;;Ring 070-1740605": ("Beskrivning", "privacy.phone"),
    "7;2022-10-14;;Klotter;a@example.se;x": ("Plats", "privacy.mail"),
    "8;2033-10-14;;Klotter;;x": ("Datum", "incidents.in_future"),
    "9;2022-10-14;;Klotter;;x;y;z": ("", "wide_row"),
    f"10;2022-10-14;;Klotter;;{'x' * 2001}": ("Beskrivning", "long_text"),
}


def test_a_refused_row_tells_column_and_reason(tmp_path: Path) -> None:
    _, found = read(csv(tmp_path, lines(*FAULTY)))
    assert [(row.column, row.code) for row in found.refused] == list(FAULTY.values())
    assert [row.number for row in found.refused] == list(range(2, 12))


@pytest.mark.parametrize(
    "row",
    [
        "Summa;;12;;;",
        "Totalt;;;;;3",
        ";;;;;17",
        "Delsumma;;;;;",
        "TOTALT: 12;;;;;",
        "Antal händelser 12;;;;;",
    ],
)
def test_totals_are_no_incidents(row: str, tmp_path: Path) -> None:
    _, found = read(csv(tmp_path, lines(ROW, row)))
    assert (len(found.ready), len(found.refused), found.totals) == (1, 0, 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"\n\n", "empty_file"),
        (b"bara en kolumn\nrad\n", "no_columns"),
        (b"\x89PNG" + b"\0" * 4000, "not_text"),
        (b"PK\x03\x04 broken", "not_excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_excel"),
    ],
)
def test_what_is_no_table_is_told(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    with pytest.raises(NotATable) as refused:
        read(path)
    assert refused.value.code == code


def test_a_row_without_id_is_known_by_what_it_holds(tmp_path: Path) -> None:
    header = "Datum;Kategori;Beskrivning"
    other = "Beskrivning;Kategori;Datum;Nytt"
    _, before = read(csv(tmp_path, lines("2022-10-14;Klotter;Väggen", header=header)))
    _, after = read(
        csv(tmp_path, lines("Väggen;Klotter;14 okt 2022;x", "Dörren;Klotter;14 okt 2022;", header=other))
    )
    ids = [one.outside_id for one in (*before.ready, *after.ready)]
    assert (ids[0] == ids[1], ids[1] == ids[2], ids[0][:2]) == (True, False, "h:")
