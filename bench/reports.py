"""Lists, search, map and files over a million incidents (SAMSYN_BENCH_ROWS): `python -m bench.reports`.

Median wall and CPU milliseconds, statements beside the session's own, kilobytes. The baseline, in the same run, is one
incident's page: what the session and the shell cost by themselves."""

import os
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.cluster import cluster

ROWS = int(os.environ.get("SAMSYN_BENCH_ROWS", "1000000"))
RUNS = 11
LIST, WORDS, USUAL, ANY = 20.0, 50.0, 100.0, 400.0  # milliseconds
RATE = 60_000  # rows/s
KILOBYTES = 300
BRO = (17.4, 59.35, 18.1, 59.75)  # the whole municipality


@dataclass(frozen=True)
class Case:
    """What is asked for, and how long it may take."""

    name: str
    path: str
    limit: float


def main() -> int:
    """Fill, measure, and answer 1 where something takes longer than it may."""
    began = time.perf_counter()
    with cluster():
        from bench.filling import fill

        fill(ROWS)
        print(f"{ROWS} incidents filled in {time.perf_counter() - began:.0f} s", flush=True)
        late = Measured().all()
        late += csv_rate()
        print(
            f"in all {time.perf_counter() - began:.0f} s; {'too slow: ' + ', '.join(late) if late else 'all in time'}"
        )
    return 1 if late else 0


class Measured:
    """A coordinator's browser against the whole application."""

    def __init__(self) -> None:
        from django.test import Client
        from django.urls import reverse

        from samsyn.accounts.models import Municipality
        from samsyn.incidents.models import Incident
        from samsyn.places.models import Area
        from tests.cast import an_actor

        actor = an_actor(Municipality.objects.get(), "Trygghetssamordnare", "safety_coordinator")
        self.client = actor.logged_in(Client())
        self.list, self.cells = reverse("incidents:incidents"), reverse("incidents:cells")
        areas = {area.name: area.uid for area in Area.objects.all()}
        self.bro, self.district = areas["Bro"], areas["Område 1"]
        order = Incident.objects.order_by("-starts_at", "-id")
        self.deep = order.values_list("uid", flat=True)[min(50_000, ROWS // 2)]
        self.one = reverse("incidents:incident", args=[order.first().uid])  # type: ignore[union-attr]  # there is one
        self.base = 0.0

    def all(self) -> list[str]:
        """Measure every case; returns the names of those that are late."""
        self.base = self.told(Case("baseline: one incident", self.one, 1000.0))[0]
        late = []
        for case in [*self.lists(), *self.maps()]:
            wall, kilobytes = self.told(case)
            if wall > case.limit or (case.path.startswith(self.cells) and kilobytes > KILOBYTES):
                late.append(case.name)
        return late

    def lists(self) -> Sequence[Case]:
        """Two filters in several pairs, a deep page, and words."""
        asked = {
            "no filter": "",
            "category and area": f"category=vandalism&area={self.district}",
            "category and group of areas": f"category=drugs&area={self.bro}",
            "rare category and area": f"category=weapon&area={self.bro}",
            "category and source": "category=littering&source=residents",
            "area and year": f"area={self.district}&from=2019-01-01&to=2019-12-31",
            "hour and weekday": "hours=3-4&weekdays=1-1",
            "source and hour": "source=earlier&hours=22-2",
            "page 1,000": f"after={self.deep}",
            "page 1,000, two filters": f"category=vandalism&area={self.bro}&after={self.deep}",
            "a day": "day=2018-03-05",
            "common word": "q=plats",
            "prefix": "q=moped*",
            "rare words": "q=hylsor+l%C3%A4rkstigen",
            "phrase": "q=%22h%C3%B6g+fart%22",
            "word and area": f"q=inbrott&area={self.district}",
            "no such word": "q=zebra",
        }
        return [
            Case(f"list, {name}", f"{self.list}?{query}", WORDS if "q=" in query else LIST)
            for name, query in asked.items()
        ]

    def maps(self) -> Sequence[Case]:
        """Every zoom, with usual filters and with any."""
        usual = {"none": "", "category": "category=vandalism", "area": f"area={self.bro}", "source": "source=staff",
                 "year": "from=2021-10-01&to=2022-09-30", "all four":
                 f"category=vandalism&area={self.bro}&source=staff&from=2019-01-01&to=2022-09-30"}  # fmt: skip
        rare = {"word": "q=moped*", "common word": "q=plats", "hours": "hours=22-2&weekdays=4-5"}
        cases = []
        for zoom in (8, 10, 11, 12, 13, 15):
            box = (
                BRO
                if zoom < 13
                else (17.60, 59.50, 17.60 + 0.17 / 2 ** (zoom - 13), 59.50 + 0.08 / 2 ** (zoom - 13))
            )
            where = f"{self.cells}?zoom={zoom}&bbox={','.join(f'{side:.4f}' for side in box)}"
            cases += [Case(f"map {zoom}, {name}", f"{where}&{query}", USUAL) for name, query in usual.items()]
            cases += [Case(f"map {zoom}, {name}", f"{where}&{query}", ANY) for name, query in rare.items()]
        return cases

    def told(self, case: Case) -> tuple[float, float]:
        """Print a line; returns the median milliseconds and the kilobytes."""
        walls, cpus, size = [], [], 0
        for _ in range(RUNS):
            started, cpu = time.perf_counter(), cpu_seconds()
            answer = self.client.get(case.path)
            walls.append((time.perf_counter() - started) * 1000)
            cpus.append((cpu_seconds() - cpu) * 1000)
            assert answer.status_code == 200, (case, answer.status_code)
            size = len(answer.content)
        wall = statistics.median(walls)
        asked = self.statements(case.path)
        ratio = f", {wall / self.base:.1f} times" if self.base else ""
        print(
            f"{case.name}: {wall:.1f} ms, {statistics.mean(cpus):.0f} ms CPU, {asked} statements,"
            f" {size / 1000:.0f} kB{ratio}{' LATE' if wall > case.limit else ''}",
            flush=True,
        )
        return wall, size / 1000

    def statements(self, path: str) -> int:
        """How many statements a page takes beside the session's and the shell's own."""
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as asked:
            self.client.get(path)
        return sum("incidents_" in one["sql"] or "places_" in one["sql"] for one in asked.captured_queries)


def csv_rate() -> list[str]:
    """Take out everything as CSV in a process of its own, whose memory is told."""
    from samsyn.accounts.models import Municipality
    from samsyn.accounts.viewer import Viewer
    from samsyn.incidents.queries.choices import choices
    from samsyn.incidents.queries.exporting import csv_chunks
    from samsyn.incidents.rules.filters import Filter

    by = Viewer.system(Municipality.objects.get().pk, "bench")
    before, started, size, lines, cpu = resident(), time.perf_counter(), 0, 0, cpu_seconds()
    peak = before
    for piece in csv_chunks(by, Filter(), choices(by)):
        size += len(piece)
        lines += piece.count(b"\n")
        peak = max(peak, resident())
    spent = time.perf_counter() - started
    rate = lines / spent
    print(
        f"csv: {lines} lines, {size / 1e6:.0f} MB in {spent:.1f} s, {cpu_seconds() - cpu:.1f} s CPU: {rate:.0f} rows/s,"
        f" {peak - before:.1f} MB more memory at the most"
    )
    return ["csv"] if rate < RATE and ROWS > RATE else []


def resident() -> float:
    """Megabytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def cpu_seconds() -> float:
    """CPU seconds of this process and of the database's so far: the whole machine's but for what is idle."""
    spent: list[Any] = Path("/proc/stat").read_text().splitlines()[0].split()[1:]
    busy = sum(int(spent[column]) for column in (0, 1, 2, 5, 6))
    return busy / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
