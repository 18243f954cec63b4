"""Importing: every row is accounted for; again brings only what is new; stopped and gone on with it is the same."""

import csv
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.importing import begin_import, carry_on, stop_import
from samsyn.incidents.models import ImportMapping, ImportRun, Incident, Report
from samsyn.incidents.queries.importing import saved_mapping
from samsyn.incidents.rules.importing import checking
from samsyn.incidents.rules.importing.mapping import Mapping
from samsyn.incidents.rules.importing.refused_file import RefusedFile
from tests.cast import Actor
from tests.incidents.importing.files import HEADER, Sums, imported, lines, sums
from tests.reports import a_source

MIXED = (
    "1;2022-10-14;21:30;Klotter;Bro torg;Klotter på väggen",
    "2;14/10/2022;;Skadegörelse;;Rutan krossad",
    "3;;;Klotter;;Utan datum",
    "4;2022-10-14;;Klotter;;Ring 070-1740605",
    "1;2022-10-14;21:30;Klotter;Bro torg;Klotter på väggen",
    "5;2022-10-14;;Skadegörelse;;Det var Anders Johansson igen",
    "Summa;;;;;6",
)


def write(folder: Path, *rows: str, name: str = "export.csv") -> Path:
    """A file with these rows."""
    path = folder / name
    path.write_text(lines(*rows), "utf-8")
    return path


@pytest.fixture
def by(coordinator: Actor) -> Viewer:
    """The coordinator, where there are categories and sources."""
    a_source(coordinator.viewer)
    return coordinator.viewer


def test_every_row_is_accounted_for(by: Viewer, tmp_path: Path) -> None:
    run = imported(by, write(tmp_path, *MIXED))
    assert (sums(run), run.rows, run.state) == (Sums(3, 1, 2, 1), 7, "done")
    rows = Incident.objects.order_by("outside_id")
    assert [(row.outside_id, row.state, row.audience, row.source.code) for row in rows] == [
        ("1", "accepted", 2, "earlier"),
        ("2", "accepted", 2, "earlier"),
        ("5", "received", 2, "earlier"),  # there may be a name in it: somebody looks
    ]
    assert [row.questions for row in rows] == [[], [], [[8, 24, "name"]]]
    assert Report.objects.count() == 1


def test_the_refused_rows_can_be_mended_and_sent_again(by: Viewer, tmp_path: Path) -> None:
    refused = tmp_path / "refused.csv"
    imported(by, write(tmp_path, *MIXED), refused=refused)
    with refused.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["Samsyn: rad", "Samsyn: kolumn", "Samsyn: fel", *HEADER.split(";")]
    assert [row[:2] for row in rows[1:]] == [["4", "Datum"], ["5", "Beskrivning"]]
    assert ["070" in row[2] for row in rows[1:]] == [False, False]
    mended = refused.read_text("utf-8-sig").replace("3;;;", "3;2022-10-14;;").replace(" 070-1740605", "")
    again = tmp_path / "mended.csv"
    again.write_text(mended, "utf-8")
    assert sums(imported(by, again)) == Sums(2, 0, 0, 0)
    assert sorted(Incident.objects.values_list("outside_id", flat=True)) == ["1", "2", "3", "4", "5"]


def test_a_newer_export_brings_only_what_is_new(by: Viewer, tmp_path: Path) -> None:
    imported(by, write(tmp_path, *MIXED[:2]))
    newer = write(tmp_path, "9;2022-10-20;;Klotter;;Ny", *MIXED[:2], name="newer.csv")
    assert sums(imported(by, newer)) == Sums(1, 2, 0, 0)
    assert sums(imported(by, newer)) == Sums(0, 3, 0, 0)
    assert sums(imported(by, newer, source="staff")) == Sums(
        3, 0, 0, 0
    )  # another system's numbers are its own


def test_known_rows_among_new_ones_are_known(
    by: Viewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "BATCH", 2)
    imported(by, write(tmp_path, *MIXED[:2]))
    new = [f"{n};2022-10-20;;Klotter;;Ny" for n in range(10, 17)]
    mixed = write(tmp_path, *new[:4], *MIXED[:2], *new[4:6], MIXED[0], new[6], name="mixed.csv")
    assert sums(imported(by, mixed)) == Sums(7, 3, 0, 0)
    assert Incident.objects.count() == 9


def test_the_log_has_no_values(by: Viewer, tmp_path: Path) -> None:
    imported(by, write(tmp_path, *MIXED))
    entries = AuditEntry.objects.filter(verb__contains="import").order_by("id")
    assert [(row.verb, row.fields) for row in entries] == [
        ("incidents.begin_import", ["mapping", "name", "rows", "sha256"]),
        ("incidents.finish_import", ["known", "refused", "state", "stored", "totals"]),
    ]


def test_the_mapping_is_kept_for_the_source(by: Viewer, tmp_path: Path) -> None:
    imported(by, write(tmp_path, *MIXED))
    source = a_source(by, "earlier")
    row = ImportMapping.objects.get()
    row.columns["categories"]["Klotter"] = "vandalism"
    row.columns["columns"]["Plats"] = ""
    row.save()
    kept = saved_mapping(by, source)
    assert kept is not None
    imported(by, write(tmp_path, "20;2022-10-14;;Klotter;Bro;x", name="next.csv"))
    last = Incident.objects.get(outside_id="20")
    assert (last.category.code, last.place_text) == ("vandalism", "")


def test_stopped_and_gone_on_with_is_the_same(
    by: Viewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "BATCH", 2)
    path, refused = write(tmp_path, *MIXED), tmp_path / "refused.csv"
    unbroken = tmp_path / "unbroken.csv"
    imported(by, path, source="staff", refused=unbroken)
    monkeypatch.setattr(RefusedFile, "add", _breaks_at(3, RefusedFile.add))
    with pytest.raises(KeyboardInterrupt):
        imported(by, path, refused=refused)
    run = ImportRun.objects.get(state="running")
    assert (run.row, run.stored) == (5, 2)
    done = carry_on(by=by, run=run, path=path, refused=refused)
    assert (sums(done), refused.read_bytes()) == (Sums(3, 1, 2, 1), unbroken.read_bytes())


def _breaks_at(nth: int, add: object) -> object:
    calls = []

    def broken(self: RefusedFile, found: object) -> None:
        calls.append(1)
        add(self, found)  # type: ignore[operator]  # what it stands in for
        if len(calls) == nth:
            raise KeyboardInterrupt

    return broken


def test_nobody_goes_on_with_a_stopped_import(by: Viewer, tmp_path: Path) -> None:
    path = write(tmp_path, *MIXED)
    mapping = Mapping({"Datum": "day", "Kategori": "category"}, categories={"Klotter": "graffiti"})
    run = begin_import(by=by, source=a_source(by), name="x.csv", sha256="1", rows=7, mapping=mapping)
    stop_import(by=by, run=run)
    with pytest.raises(Refusal) as refusal:
        carry_on(by=by, run=run, path=path, refused=tmp_path / "refused.csv")
    assert (refusal.value.code, Incident.objects.count()) == ("incidents.import_elsewhere", 0)


def test_the_mapping_must_name_date_and_category(by: Viewer) -> None:
    said = []
    for columns in ({"Typ": "category"}, {"Datum": "day"}):
        with pytest.raises(Refusal) as refusal:
            begin_import(by=by, source=a_source(by), name="x", sha256="1", rows=1, mapping=Mapping(columns))
        said.append(refusal.value.code)
    assert said == ["incidents.no_day_column", "incidents.no_category_column"]


def test_another_municipality_knows_nothing_of_it(
    by: Viewer, other_coordinator: Actor, tmp_path: Path, client: Client
) -> None:
    run = imported(by, write(tmp_path, *MIXED))
    other = other_coordinator.viewer
    assert sums(imported(other, write(tmp_path, *MIXED, name="theirs.csv"))) == Sums(3, 1, 2, 1)
    seen = other_coordinator.logged_in(client)
    pages = ["run/", "refused/", ""]
    assert [seen.get(f"/reports/import/{run.uid}/{page}").status_code for page in pages] == [404, 404, 404]


CELLS = st.sampled_from(
    [
        "",
        "1",
        "2",
        "2022-10-14",
        "14/10/2022",
        "Klotter",
        "Skadegörelse",
        "Summa",
        "Ring 070-1740605",
        "x",
        "59,5",
    ]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=st.lists(st.lists(CELLS, min_size=6, max_size=7), min_size=1, max_size=12))
def test_no_row_is_lost(by: Viewer, bro: Municipality, tmp_path: Path, table: list[list[str]]) -> None:
    before = Incident.objects.count()
    path = tmp_path / "any.csv"
    text = lines("0;2022-10-14;;Klotter;;x", *(";".join(row) for row in table))
    path.write_text(text, "utf-8")
    run = imported(by, path)
    held = 1 + sum(any(row) for row in table)
    assert run.stored + run.known + run.refused + run.totals == run.rows == held
    assert Incident.objects.count() - before == run.stored
