"""Incidents as rows of a file: only what the viewer may see, made by the database where it can."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField, Case, QuerySet, Value, When

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.narrowing import narrowed
from samsyn.incidents.queries.visible import read_whole
from samsyn.incidents.rules.exports import COLUMNS, HEADERS, SOURCE_KINDS, STATES, guarded
from samsyn.incidents.rules.filters import Filter

BATCH = 2000
FIELDS = ("uid", "day", "starts_at", "ends_at", "category__name", "area__name", "place_text", "text", "source__name",
          "source__kind", "state", "seriousness", "x", "y", "whole")  # fmt: skip
FINE = ("day", "starts_at", "ends_at", "place_text", "text", "source__name", "seriousness", "x", "y")


def more_than(viewer: Viewer, asked: Filter, choices: Choices, most: int) -> bool:
    """Whether the filter leaves more rows than `most`; looks no further than that."""
    rows = narrowed(viewer, asked, choices).order_by("-starts_at", "-id").values("id")
    return bool(rows[most : most + 1])


def table(viewer: Viewer, asked: Filter, choices: Choices) -> Iterator[Sequence[Any]]:
    """The rows in the order of COLUMNS, the latest first; what the viewer may not see is empty."""
    for values in _rows(viewer, asked, choices).iterator(chunk_size=BATCH):
        yield _told(dict(zip(FIELDS, values, strict=True)))


def csv_chunks(viewer: Viewer, asked: Filter, choices: Choices) -> Iterator[bytes]:
    """A CSV file as Excel in Swedish opens it: UTF-8 with its mark, semicolons, no cell that is a formula."""
    yield ("\ufeff" + ";".join(HEADERS) + "\r\n").encode()
    if connection.vendor == "postgresql":
        yield from _copied(_rows(viewer, asked, choices))
        return
    for batch in _batches(table(viewer, asked, choices)):
        page = io.StringIO()
        csv.writer(page, delimiter=";").writerows([guarded(cell) for cell in row] for row in batch)
        yield page.getvalue().encode()


def _rows(viewer: Viewer, asked: Filter, choices: Choices) -> QuerySet[Incident, tuple[Any, ...]]:
    right = read_whole(viewer)
    whole = Case(When(right, then=True), default=False, output_field=BooleanField()) if right else Value(True)
    rows = narrowed(viewer, asked, choices).annotate(whole=whole).order_by("-starts_at", "-id")
    return rows.values_list(*FIELDS)


def _told(row: dict[str, Any]) -> Sequence[Any]:
    week = "{}-{:02}".format(*row["day"].isocalendar()[:2])
    if not row["whole"]:
        row |= dict.fromkeys(FINE)
    told = {
        **row,
        "week": week,
        "from": _moment(row["starts_at"]),
        "to": _moment(row["ends_at"]),
        "kind": SOURCE_KINDS.get(row["source__kind"], ""),
        "state": STATES.get(row["state"], ""),
    }
    return ["" if told[name] is None else _plain(told[name]) for name in COLUMNS]


def _moment(moment: datetime | None) -> str | None:
    return local(moment).strftime("%Y-%m-%d %H:%M") if moment else None


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, date | UUID) else value


def _copied(rows: QuerySet[Incident, tuple[Any, ...]]) -> Iterator[bytes]:
    """The same by COPY: the database writes the lines, and here they only pass by."""
    inner, params = rows.query.sql_with_params()
    names = ", ".join(FIELDS)
    told = ", ".join(_COPIED[name] for name in COLUMNS)
    # the query's columns are named anew, by place
    lines = f"SELECT {told} FROM ({inner}) AS r({names})"  # noqa: S608  # our own columns and a compiled query
    statement = f"COPY ({lines}) TO STDOUT (FORMAT csv, DELIMITER ';', ENCODING 'UTF8')"
    with connection.cursor() as cursor, cursor.copy(statement, params) as copy:
        held: list[bytes] = []
        size = 0
        for line in copy:
            held.append(bytes(line))
            size += len(line)
            if size > 256_000:
                yield b"".join(held)
                held, size = [], 0
        yield b"".join(held)


def _if_whole(expression: str) -> str:
    return f"CASE WHEN whole THEN {expression} END"


def _word(column: str) -> str:
    return rf"CASE WHEN {column} ~ '^[=+@\t\r-]' THEN '''' || {column} ELSE {column} END"


def _clock(column: str) -> str:
    return _if_whole(f"to_char({column} AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI')")


def _named(column: str, names: dict[str, str]) -> str:
    return (
        f"CASE {column} " + " ".join(f"WHEN '{code}' THEN '{name}'" for code, name in names.items()) + " END"
    )


_COPIED = {
    "uid": "uid",
    "week": "to_char(day, 'IYYY-IW')",
    "from": _clock("starts_at"),
    "to": _clock("ends_at"),
    "category__name": _word("category__name"),
    "area__name": _word("area__name"),
    "place_text": _if_whole(_word("place_text")),
    "text": _if_whole(_word("text")),
    "source__name": _if_whole(_word("source__name")),
    "kind": _named("source__kind", SOURCE_KINDS),
    "state": _named("state", STATES),
    "seriousness": _if_whole("seriousness"),
    "x": _if_whole("x"),
    "y": _if_whole("y"),
}


def _batches(rows: Iterator[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    batch: list[Sequence[Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
