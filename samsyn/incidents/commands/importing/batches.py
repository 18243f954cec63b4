"""Writing rows of an import, some thousand at a time: by COPY on PostgreSQL, in bulk on SQLite."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.ids import new_uid
from samsyn.incidents.commands.indexing import index_words
from samsyn.incidents.commands.placing import Placed, placed_as
from samsyn.incidents.models import Category, Incident, Report
from samsyn.incidents.rules.importing.checking import Batch
from samsyn.incidents.rules.importing.lines import COLUMNS, NOTHING, Line, Writing
from samsyn.incidents.rules.importing.ready import Ready
from samsyn.incidents.rules.states import ACCEPTED, RECEIVED
from samsyn.incidents.rules.windows import counted
from samsyn.places.queries import Match, matched

MOST_PLACES = 20_000  # words for places that are remembered


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

    @property
    def writing(self) -> Writing | None:
        """What rows are to be written out with before they come here; None where they are stored one by one."""
        if connection.vendor != "postgresql":
            return None
        return Writing(self._same, {code: row.pk for code, row in self._categories.items()})

    def write(self, batch: Batch) -> None:
        """Store the batch's rows, in the caller's transaction."""
        if batch.lines:
            self._copy(batch.lines)
        if batch.ready:
            index_words(Incident.objects.bulk_create(map(self._row, batch.ready, self._placed(batch.ready))))

    def _placed(self, rows: Sequence[Ready] | Sequence[Line]) -> list[Placed]:
        """Where each row is. What the words for a place mean is thought about once."""
        if len(self._meant) > MOST_PLACES:
            self._meant.clear()
        new = list({one.place for one in rows} - self._meant.keys())
        self._meant.update(zip(new, matched(self._by, new), strict=True))
        return placed_as(self._by, rows, [self._meant[one.place] for one in rows], self._categories)

    def _row(self, one: Ready, where: Placed) -> Incident:
        values: tuple[Any, ...] = (
            *self._same, new_uid(), self._categories[one.category].pk, one.starts_at, one.ends_at,
            *counted(one.starts_at), one.place, one.text, one.questions, one.police, one.own_measure, one.seriousness,
            RECEIVED if one.asks else ACCEPTED, one.outside_id, where.place.pk if where.place else None, where.area_id,
            where.x, where.y, where.cell_x, where.cell_y,
        )  # fmt: skip
        return Incident(**dict(zip(COLUMNS, values, strict=True)))

    def _copy(self, rows: Sequence[Line]) -> None:
        places = self._placed(rows)
        lines = [f"{one.written}{_where(place)}\n" for one, place in zip(rows, places, strict=True)]
        statement = f"COPY incidents_incident ({', '.join(COLUMNS)}) FROM STDIN"
        # Django tells its own errors of its own cursor's methods only
        with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(statement) as copy:
            copy.write("".join(lines))


def _where(where: Placed) -> str:
    place, area_id, x, y, _line, cell_x, cell_y = where
    known, area = place.pk if place else NOTHING, area_id or NOTHING
    if x is not None:
        return f"{known}\t{area}\t{x}\t{y}\t{cell_x}\t{cell_y}"
    if cell_x is not None:
        return f"{known}\t{area}\t{NOTHING}\t{NOTHING}\t{cell_x}\t{cell_y}"
    return f"{known}\t{area}\t{NOTHING}\t{NOTHING}\t{NOTHING}\t{NOTHING}"
