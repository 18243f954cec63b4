"""A municipality of seven years' incidents, written by COPY: skewed as real ones are, the same every time."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from bench.sentences import OPENINGS, PLACES, REST
from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import found_categories, found_sources
from samsyn.incidents.models import Category, Incident, Report, Source
from samsyn.incidents.rules.categories import CODES
from samsyn.incidents.rules.windows import STOCKHOLM
from samsyn.places.models import Area

YEARS = 7
ENDS = datetime(2022, 10, 15, tzinfo=UTC)
AREAS = 12
HOT_SPOTS = 40  # where half of everything happens
CATEGORY_WEIGHTS = [8, 9, 12, 7, 10, 6, 5, 9, 11, 7, 3, 0.1, 8, 4, 1, 1, 3, 2, 3]
SOURCE_WEIGHTS = {"staff": 60, "police_daily": 25, "residents": 10, "earlier": 5}
HOUR_WEIGHTS = [6, 4, 3, 2, 1, 1, 1, 2, 3, 3, 3, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 11, 10, 8]
COLUMNS = (
    "uid", "municipality_id", "created_at", "report_id", "category_id", "source_id", "starts_at", "ends_at",
    "day", "weekday", "hour", "place_text", "area_id", "x", "y", "cell_x", "cell_y", "text", "questions", "sight",
    "going_on", "police", "own_measure", "audience", "state", "outside_id", "revision",
)  # fmt: skip
STATES, STATE_WEIGHTS = ["accepted", "received", "refused"], [95, 3, 2]


def fill(rows: int) -> Viewer:
    """A municipality with so many incidents; returns its system. Walls, search and indexes stand afterwards."""
    bro = Municipality.objects.create(code="0139", name="Upplands-Bro kommun", slug="upplands-bro")
    by = Viewer.system(bro.pk, "bench")
    found_categories(by=by)
    found_sources(by=by)
    areas = _areas(bro)
    report = Report.objects.create(
        municipality=bro, source=Source.objects.get(code="staff"), key=new_uid(), body_hash="-"
    )
    with _bare("incidents_incident"):
        _copy("incidents_incident", COLUMNS, _incidents(rows, bro, report, areas))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return by


def _areas(bro: Municipality) -> list[Area]:
    whole = Area.objects.create(municipality=bro, kind="municipality", name="Upplands-Bro")
    groups = [
        Area.objects.create(municipality=bro, kind="group", name=name, parent=whole)
        for name in ("Bro", "Kungsängen", "Landet")
    ]
    return [
        Area.objects.create(municipality=bro, kind="district", name=f"Område {n}", parent=groups[n % 3])
        for n in range(AREAS)
    ]


class _bare:
    """A table without indexes and triggers within the block: they are made once for all rows, after them."""

    def __init__(self, table: str) -> None:
        self.table = table

    def __enter__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname NOT IN"
                " (SELECT conname FROM pg_constraint)",
                [self.table],
            )
            self.indexes = cursor.fetchall()
            for name, _how in self.indexes:
                cursor.execute(f'DROP INDEX "{name}"')
            cursor.execute(f"ALTER TABLE {self.table} DISABLE TRIGGER USER")

    def __exit__(self, *_error: object) -> None:
        with connection.cursor() as cursor:
            for _name, how in self.indexes:
                cursor.execute(how)
            cursor.execute(f"ALTER TABLE {self.table} ENABLE TRIGGER USER")


def _copy(table: str, columns: tuple[str, ...], lines: Iterator[tuple[Any, ...]]) -> None:
    first = next(lines)  # asks the database, which the connection can't do while it copies
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy,
    ):
        copy.write_row(first)
        for line in lines:
            copy.write_row(line)


def _incidents(rows: int, bro: Municipality, report: Report, areas: list[Area]) -> Iterator[tuple[Any, ...]]:
    chance = random.Random(20221015)
    categories = list(Category.objects.order_by("position").values_list("pk", flat=True))
    sources = {row.code: row for row in Source.objects.all()}
    chosen = [sources[code] for code in SOURCE_WEIGHTS]
    spots = [(chance.randrange(AREAS), chance.gauss(0, 900), chance.gauss(0, 900)) for _ in range(HOT_SPOTS)]
    centres = [(640_000 + 5_000 * (n % 4), 6_596_000 + 5_000 * (n // 4)) for n in range(AREAS)]
    seconds = YEARS * 365 * 86_400
    stamp = 1_660_000_000_000
    picks = {
        "category": chance.choices(categories, CATEGORY_WEIGHTS, k=rows),
        "source": chance.choices(chosen, list(SOURCE_WEIGHTS.values()), k=rows),
        "hour": chance.choices(range(24), HOUR_WEIGHTS, k=rows),
        "state": chance.choices(STATES, STATE_WEIGHTS, k=rows),
    }
    for n in range(rows):
        hot = chance.random() < 0.5
        area, dx, dy = spots[int(HOT_SPOTS * chance.random() ** 2)] if hot else (
            int(AREAS * chance.random() ** 1.6), chance.gauss(0, 1500), chance.gauss(0, 1500)
        )  # fmt: skip
        x, y = int(centres[area][0] + dx), int(centres[area][1] + dy)
        moment = ENDS - timedelta(seconds=seconds * chance.random())
        local = moment.astimezone(STOCKHOLM).replace(hour=picks["hour"][n])
        source = picks["source"][n]
        place = PLACES[int(len(PLACES) * chance.random() ** 1.5)]
        text = (
            f"{chance.choice(OPENINGS[CODES[categories.index(picks['category'][n])]])} {chance.choice(REST)}"
        )
        yield (
            _uid(stamp + n, chance),
            bro.pk, local, report.pk, picks["category"][n], source.pk, local, local, local.date(),
            local.weekday(), local.hour, place, areas[area].pk, x, y, x // 250, y // 250, text, "[]", "own",
            False, "no", "", source.audience, picks["state"][n], "", 1,
        )  # fmt: skip


def _uid(milliseconds: int, chance: random.Random) -> UUID:
    bits = (
        (milliseconds << 80) | (7 << 76) | (chance.getrandbits(12) << 64) | (2 << 62) | chance.getrandbits(62)
    )
    return UUID(int=bits)


def timed(what: str, started: float) -> None:
    """Print how long something took."""
    print(f"{what}: {time.perf_counter() - started:.1f} s", flush=True)


__all__ = ["Incident", "fill", "timed"]
