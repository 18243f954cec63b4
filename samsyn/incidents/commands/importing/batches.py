"""Writing rows of an import, some thousand at a time: by COPY on PostgreSQL, in bulk on SQLite."""

import json
import re
from collections.abc import Sequence
from typing import Any

from django.db import connection

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.ids import new_uid
from samsyn.incidents.commands.indexing import index_words
from samsyn.incidents.commands.placing import Placed, placed_as
from samsyn.incidents.models import Category, Incident, Report
from samsyn.incidents.rules.content import NewIncident
from samsyn.incidents.rules.importing.checking import Batch, Ready
from samsyn.incidents.rules.states import ACCEPTED, RECEIVED
from samsyn.incidents.rules.windows import counted
from samsyn.places.queries import Match, matched

# every column that may not be empty, and those that an import fills
COLUMNS = (
    "municipality_id", "created_at", "report_id", "source_id", "sight", "going_on", "audience", "revision", "uid",
    "category_id", "starts_at", "ends_at", "day", "weekday", "hour", "place_id", "place_text", "area_id", "x", "y",
    "cell_x", "cell_y", "text", "questions", "police", "own_measure", "seriousness", "state", "outside_id",
)  # fmt: skip
MOST_PLACES = 20_000  # words for places that are remembered
_TO_ESCAPE = re.compile(r"[\\\t\n\r]")
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class BatchWriter:
    """Writes what is ready as incidents of one report.

    They are accepted, since the other system has reviewed them; those in which a person may be named are looked at.
    """

    def __init__(self, by: Viewer, report: Report, audience: int, categories: dict[str, Category]) -> None:
        self._by = by
        self._categories = categories
        self._meant: dict[str, Match] = {}
        # what every row has, in the order of COLUMNS
        self._same = (
            report.municipality_id, now(), report.pk, report.source_id, "", False, audience, 1,
        )  # fmt: skip
        self._start = "\t".join(_copied(value) for value in self._same)

    def write(self, ready: Sequence[Ready]) -> None:
        """Store the rows, in the caller's transaction."""
        if not ready:
            return
        incidents = [one.incident for one in ready]
        places = placed_as(self._by, incidents, self._matched(incidents), self._categories)
        pairs = zip(ready, places, strict=True)
        if connection.vendor == "postgresql":
            self._copy("".join([self._line(one, where) for one, where in pairs]))
        else:
            rows = [
                Incident(**dict(zip(COLUMNS, (*self._same, *self._values(one, where)), strict=True)))
                for one, where in pairs
            ]
            index_words(Incident.objects.bulk_create(rows))

    def _matched(self, incidents: Sequence[NewIncident]) -> list[Match]:
        """What the words for each place mean; the same words are thought about once."""
        if len(self._meant) > MOST_PLACES:
            self._meant.clear()
        new = list({one.place for one in incidents} - self._meant.keys())
        self._meant.update(zip(new, matched(self._by, new), strict=True))
        return [self._meant[one.place] for one in incidents]

    def _values(self, one: Ready, where: Placed) -> tuple[Any, ...]:
        new = one.incident
        count = counted(new.starts_at)
        return (
            new_uid(), self._categories[new.category].pk, new.starts_at, new.ends_at, count.day, count.weekday,
            count.hour, where.place.pk if where.place else None, new.place, where.area_id, where.x, where.y,
            where.cell_x, where.cell_y, new.text, one.questions, new.police, new.own_measure, new.seriousness,
            RECEIVED if one.asks else ACCEPTED, new.outside_id,
        )  # fmt: skip

    def prepare(self, batch: Batch) -> None:
        """Write out what needs no database: by COPY's rules, since a call for each cell costs more than the rest."""
        if connection.vendor != "postgresql":
            return
        for one in batch.ready:
            new = one.incident
            count = counted(new.starts_at)
            questions = json.dumps(one.questions) if one.questions else "[]"
            one.written = (
                f"{self._start}\t{new_uid()}\t{self._categories[new.category].pk}\t{new.starts_at}\t{new.ends_at}"
                f"\t{count.day}\t{count.weekday}\t{count.hour}",
                f"{_escaped(new.text)}\t{questions}\t{new.police}\t{_escaped(new.own_measure)}"
                f"\t{_copied(new.seriousness)}\t{RECEIVED if one.asks else ACCEPTED}\t{_escaped(new.outside_id)}\n",
            )

    def _line(self, one: Ready, where: Placed) -> str:
        before, after = one.written
        place = _escaped(one.incident.place)
        named, area = where.place.pk if where.place else "\\N", where.area_id or "\\N"
        if where.x is not None:
            points = f"{where.x}\t{where.y}\t{where.cell_x}\t{where.cell_y}"
        else:
            points = f"\\N\t\\N\t{_copied(where.cell_x)}\t{_copied(where.cell_y)}"
        return f"{before}\t{named}\t{place}\t{area}\t{points}\t{after}"

    def _copy(self, lines: str) -> None:
        statement = f"COPY incidents_incident ({', '.join(COLUMNS)}) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(statement) as copy:
            copy.write(lines)


def _escaped(text: str) -> str:
    return (
        text.translate(_ESCAPES) if _TO_ESCAPE.search(text) else text
    )  # translate() costs, and most need it not


def _copied(value: object) -> str:
    return "\\N" if value is None else str(value)
