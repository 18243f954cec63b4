"""`samsyn import incidents`: tells, imports, and ends the same when it has been killed half way."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from samsyn.accounts.viewer import Viewer
from samsyn.config.cli import main
from samsyn.incidents.models import ImportMapping, ImportRun, Incident
from tests.cast import Actor
from tests.incidents.importing.files import lines
from tests.incidents.importing.test_importing import MIXED, write
from tests.reports import a_source

ROOT = Path(__file__).resolve().parents[3]
FOUND = """
from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import found_categories, found_sources
by = Viewer.system(Municipality.objects.create(code="0139", name="Bro", slug="bro").pk, "test")
found_categories(by=by)
found_sources(by=by)
"""


@pytest.fixture
def by(coordinator: Actor) -> Viewer:
    """The coordinator, where there are categories and sources."""
    a_source(coordinator.viewer)
    return coordinator.viewer


def command(path: Path, *more: str, source: str = "earlier", municipality: str = "0139") -> int:
    """The command as it is given."""
    return main(["import", "incidents", str(path), "--municipality", municipality, "--source", source, *more])


def test_a_dry_run_tells_and_writes_nothing(
    by: Viewer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(write(tmp_path, *MIXED), "--dry-run") == 0
    told = capsys.readouterr().out
    assert [
        line in told.splitlines()
        for line in (
            "  Händelse-id: Id i det andra systemet",
            "  Klotter (4): Klotter",
            "  7 rader",
            "  3 skulle lagras",
            "  1 fanns redan",
            "  2 skulle avvisas",
            "  1 är summarader",
            "  1 i Datum: Datumet saknas. Rad 4",
        )
    ] == [True] * 8
    assert "070" not in told
    assert (ImportRun.objects.count(), ImportMapping.objects.count(), Incident.objects.count()) == (0, 0, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["export.csv"]


def test_the_mapping_that_is_told_can_be_changed_and_given_back(
    by: Viewer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, *MIXED)
    command(path, "--dry-run")
    told = capsys.readouterr().out
    content = json.loads(told[told.index("\n{") : told.rindex("\n}") + 2])
    content["categories"]["Klotter"] = "vandalism"
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps(content), "utf-8")
    assert command(path, "--mapping", str(mapping), "--refused", str(tmp_path / "no.csv")) == 0
    assert set(Incident.objects.values_list("category__code", flat=True)) == {"vandalism"}
    told = capsys.readouterr().out
    assert told.splitlines()[:6] == [
        "export.csv är inläst:", "  7 rader", "  3 lagrade", "  1 fanns redan", "  2 avvisade", "  1 är summarader",
    ]  # fmt: skip
    assert (tmp_path / "no.csv").exists()


def test_what_cannot_be_done_is_told_in_swedish(
    by: Viewer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, *MIXED)
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{", "utf-8")
    picture = tmp_path / "x.png"
    picture.write_bytes(b"\x89PNG" + b"\0" * 999)
    asked = [
        command(path, municipality="9999"),
        command(path, source="nobody"),
        command(tmp_path / "none.csv"),
        command(path, "--mapping", str(wrong)),
        command(path, "--refused", str(path)),
        command(picture),
    ]
    assert asked == [2] * 6
    assert capsys.readouterr().err.splitlines() == [
        "Ingen kommun har koden 9999.",
        "Ingen källa som används har koden nobody.",
        f"Filen {tmp_path / 'none.csv'} finns inte.",
        f"Filen {wrong} går inte att läsa som JSON.",
        "De avvisade raderna kan inte skrivas i samma fil som läses.",
        "Filen är varken CSV eller Excel. Exportera den som något av dem.",
    ]


def test_killed_half_way_and_started_again_it_ends_the_same(tmp_path: Path) -> None:
    """A real process on a database of its own, killed by the system when some rows are in."""
    rows = [
        f"{n};2022-10-{1 + n % 14};;Klotter;;{'Ring 070-1740605' if n % 500 == 7 else f'Vägg {n}'}"
        for n in range(12_000)
    ]
    path = write(tmp_path, *rows, *MIXED[-1:])
    database = tmp_path / "samsyn.sqlite3"
    environment = {
        **os.environ,
        "SAMSYN_DATABASE_URL": f"sqlite:///{database}",
        "SAMSYN_DEBUG": "1",
        "SAMSYN_VAR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "samsyn.config.settings",
    }

    def samsyn(*words: str) -> subprocess.Popen[str]:
        call = [sys.executable, "-m", "samsyn.config.cli", *words]
        return subprocess.Popen(
            call, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    assert samsyn("migrate", "-v0").wait() == 0
    assert samsyn("shell", "-v0", "-c", FOUND).wait() == 0
    asked = ("import", "incidents", str(path), "--municipality", "0139", "--source")
    first = samsyn(*asked, "earlier")
    while first.poll() is None and not _rows_done(database):
        pass
    first.send_signal(signal.SIGKILL)
    first.wait()
    done = _rows_done(database)
    again = samsyn(*asked, "earlier").communicate()
    refused = (tmp_path / "export-avvisade.csv").read_bytes()
    unbroken = samsyn(*asked, "staff").communicate()
    assert 0 < done < 12_000
    assert again[1].splitlines()[0] == f"Fortsätter efter rad {done}, med samma kolumner som då."
    assert again[0] == unbroken[0]
    assert "  11976 lagrade" in again[0].splitlines()
    assert (tmp_path / "export-avvisade.csv").read_bytes() == refused
    with sqlite3.connect(database) as connection:
        counted = "SELECT source_id, count(*), count(DISTINCT outside_id) FROM incidents_incident GROUP BY 1"
        assert [row[1:] for row in connection.execute(counted)] == [(11_976, 11_976)] * 2


def _rows_done(database: Path) -> int:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=20) as connection:
        found = connection.execute("SELECT row FROM incidents_importrun").fetchone()
    return int(found[0]) if found else 0


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    """The process that reads is measured by the system: ten times the rows, the same memory."""
    peaks = [_peak(tmp_path, rows) for rows in (5_000, 50_000)]
    assert peaks[1] - peaks[0] < 12_000  # kB


def _peak(folder: Path, rows: int) -> int:
    path = folder / f"{rows}.csv"
    path.write_text(
        lines(*(f"{n};2022-10-14;;Klotter;Bro torg;Vägg nummer {n}" for n in range(rows))), "utf-8"
    )
    code = (
        "import resource, sys, datetime; from pathlib import Path\n"
        "from samsyn.incidents.rules.importing.checking import Task, batches\n"
        "from samsyn.incidents.rules.importing.survey import surveyed\n"
        "from samsyn.incidents.rules.importing.tables import opened\n"
        "from samsyn.privacy.rules.span import Known\n"
        "mapping = surveyed(opened(Path(sys.argv[1])), {'graffiti': 'Klotter'}).mapping\n"
        "moment = datetime.datetime(2023, 1, 1, tzinfo=datetime.UTC)\n"
        "task = Task(sys.argv[1], mapping, frozenset(['graffiti']), Known(), moment)\n"
        "assert sum(len(batch.ready) for batch in batches(task)) == int(sys.argv[2])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    call = [sys.executable, "-c", code, str(path), str(rows)]
    answer = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(answer.stdout)
