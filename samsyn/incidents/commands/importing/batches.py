"""Writing rows of an import, some thousand at a time: by COPY on PostgreSQL, in bulk on SQLite."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.ids import new_uid
from samsyn.incidents.commands.indexing import index_words
from samsyn.incidents.commands.placing import Placed, placed
from samsyn.incidents.models import Category, Incident, Report
from samsyn.incidents.rules.importing.checking import Ready
from samsyn.incidents.rules.states import ACCEPTED, RECEIVED
from samsyn.incidents.rules.windows import counted

# every column that may not be empty, and those that an import fills
COLUMNS = (
    "uid", "municipality_id", "created_at", "report_id", "category_id", "source_id", "starts_at", "ends_at", "day",
    "weekday", "hour", "place_id", "place_text", "area_id", "x", "y", "cell_x", "cell_y", "text", "questions", "sight",
    "going_on", "police", "own_measure", "seriousness", "audience", "state", "outside_id", "revision",
)  # fmt: skip
Values = tuple[Any, ...]
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class BatchWriter:
    """Writes what is ready as incidents of one report. They are accepted: the other system has reviewed them."""

    def __init__(self, by: Viewer, report: Report, audience: int, categories: dict[str, Category]) -> None:
        self._by = by
        self._report = report
        self._audience = audience
        self._categories = categories
        self._moment = now()

    def write(self, ready: Sequence[Ready]) -> None:
        """Store the rows, in the caller's transaction."""
        places = placed(self._by, [one.incident for one in ready], self._categories)
        rows = (self._values(one, where) for one, where in zip(ready, places, strict=True))
        if connection.vendor == "postgresql":
            _copy(rows)
        else:
            incidents = [Incident(**dict(zip(COLUMNS, row, strict=True))) for row in rows]
            index_words(Incident.objects.bulk_create(incidents))

    def _values(self, one: Ready, where: Placed) -> Values:
        new = one.incident
        count = counted(new.starts_at)
        return (
            new_uid(), self._report.municipality_id, self._moment, self._report.pk,
            self._categories[new.category].pk, self._report.source_id, new.starts_at, new.ends_at, count.day,
            count.weekday, count.hour, where.place.pk if where.place else None, new.place, where.area_id,
            where.x, where.y, where.cell_x, where.cell_y, new.text, one.questions, new.sight, new.going_on,
            new.police, new.own_measure, new.seriousness, self._audience,
            RECEIVED if one.asks else ACCEPTED, new.outside_id, 1,
        )  # fmt: skip


def _copy(rows: Iterable[Values]) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY incidents_incident ({', '.join(COLUMNS)}) FROM STDIN") as copy,
    ):
        copy.write("".join(map(_line, rows)))


def _line(row: Values) -> str:
    return "\t".join(map(_cell, row)) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, str):
        return value.translate(_ESCAPES)
    if isinstance(value, list):
        return json.dumps(value) if value else "[]"
    return str(value)
