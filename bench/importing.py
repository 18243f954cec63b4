"""An import of a file of another system (SAMSYN_BENCH_ROWS, SAMSYN_BENCH_LONG=1): `python -m bench.importing`.

The command as it is run, in processes of its own, on PostgreSQL with fsync, walls, indexes and search on. Tells rows a
second, CPU and peak memory of each process, and a plain COPY of the same rows, without any check, in the same run."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cluster import ROOT, cluster
from bench.exported import AREAS, SIDE, SOUTH, STREETS, WEST, write_export
from bench.processes import Processes
from bench.sentences import PLACES

ROWS = int(os.environ.get("SAMSYN_BENCH_ROWS", "200000"))
LONG = os.environ.get("SAMSYN_BENCH_LONG") == "1"  # texts that are long, no two alike
RATE = 8_000  # rows/s


def main() -> int:
    """Make a file, import it, copy its rows; 1 where it takes longer than it may."""
    with cluster() as url, TemporaryDirectory(prefix="samsyn-bench.") as folder:
        path = Path(folder) / "export.csv"
        write_export(path, ROWS, LONG)
        told = f"{ROWS} rows{' with long texts' * LONG}, {path.stat().st_size / 1e6:.0f} MB"
        print(f"{told}; load before: {os.getloadavg()[0]:.1f}", flush=True)
        municipality()
        rate = imported(path, url)
        plain = {
            name: copied(indexed) for name, indexed in (("bare table", False), ("with its indexes", True))
        }
        for name, copy_rate in plain.items():
            print(f"plain COPY, {name}: {copy_rate:.0f} rows/s, {copy_rate / rate:.1f} times the import")
        print(f"load after: {os.getloadavg()[0]:.1f}; {'in time' if rate >= RATE else 'TOO SLOW'}")
    return 0 if rate >= RATE else 1


def municipality() -> None:
    """A municipality with districts that have borders, named places, streets, categories and sources."""
    from datetime import date

    from samsyn.accounts.models import Municipality
    from samsyn.accounts.viewer import Viewer
    from samsyn.incidents.commands import found_categories, found_sources
    from samsyn.places.models import Area, AreaVersion, Place, Street

    bro = Municipality.objects.create(code="0139", name="Upplands-Bro kommun", slug="upplands-bro")
    by = Viewer.system(bro.pk, "bench")
    found_categories(by=by)
    found_sources(by=by)
    for n in range(AREAS):
        area = Area.objects.create(municipality=bro, kind="district", name=f"Område {n}")
        west, south = WEST + SIDE * (n % 4), SOUTH + SIDE * (n // 4)
        ring = [
            [west, south],
            [west + SIDE, south],
            [west + SIDE, south + SIDE],
            [west, south + SIDE],
            [west, south],
        ]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        AreaVersion.objects.create(
            municipality=bro, area=area, name=area.name, geometry=geometry, starts_on=date(2010, 1, 1)
        )
    middle = {"x": WEST + 2_000, "y": SOUTH + 2_000}
    Place.objects.bulk_create(Place(municipality=bro, name=name, **middle) for name in PLACES[::2])
    Street.objects.bulk_create(Street(municipality=bro, name=name, **middle) for name in STREETS)


def imported(path: Path, url: str) -> float:
    """Run the command; tells what it took, returns rows a second."""
    folder = Path(url.rsplit("host=", 1)[1])
    processes = Processes(int((folder / "data/postmaster.pid").read_text().split()[0]))
    started = time.perf_counter()
    command = [sys.executable, "-m", "samsyn.config.cli", "import", "incidents", str(path)]
    with subprocess.Popen(
        [*command, "--municipality", "0139", "--source", "earlier"],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "samsyn.config.settings"},
    ) as run:
        watching = threading.Thread(target=processes.watch, args=(run.pid,), daemon=True)
        watching.start()
        if run.wait():
            raise SystemExit("the import failed")
    spent = time.perf_counter() - started
    watching.join()
    print(f"import: {ROWS / spent:.0f} rows/s, {spent:.1f} s in all", flush=True)
    for line in processes.told(ROWS):
        print(line, flush=True)
    return ROWS / spent


def copied(indexed: bool) -> float:
    """Copy the rows that were stored, as they are, into a table like theirs; returns rows a second."""
    from django.db import connection

    from samsyn.incidents.rules.importing.lines import COLUMNS

    names = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS plain")
        cursor.execute(f"CREATE TABLE plain (LIKE incidents_incident {'INCLUDING ALL' if indexed else ''})")
        if not indexed:
            cursor.execute("ALTER TABLE plain ALTER COLUMN id DROP NOT NULL")
        with TemporaryDirectory(prefix="samsyn-bench.") as folder:
            file = Path(folder) / "rows"
            with file.open("wb") as rows, cursor.copy(f"COPY incidents_incident ({names}) TO STDOUT") as copy:
                for piece in copy:
                    rows.write(piece)
            started = time.perf_counter()
            with file.open("rb") as rows, cursor.copy(f"COPY plain ({names}) FROM STDIN") as copy:
                while piece := rows.read(1 << 20):
                    copy.write(piece)
            spent = time.perf_counter() - started
        cursor.execute("SELECT count(*) FROM plain")
        count = cursor.fetchone()[0]
    return float(count) / spent


if __name__ == "__main__":
    sys.exit(main())
