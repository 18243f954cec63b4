"""Keeping what search looks in: PostgreSQL does it by itself, SQLite is fed with stems here."""

from collections.abc import Iterable
from itertools import islice

from django.db import connection

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.searching import stemmed, unindexed
from samsyn.incidents.rules.searching import words_of
from samsyn.incidents.search_tables import TABLE, WORDS

BATCH = 2000
PUT = f"INSERT OR REPLACE INTO {WORDS} (rowid, stems) VALUES (%s, %s)"  # noqa: S608  # our own table's name


def index_words(rows: Iterable[Incident]) -> None:
    """Make search find these incidents by their words; call it wherever place or text has been written."""
    if connection.vendor != "sqlite":
        return
    lines = [(row.pk, " ".join(stemmed(words_of(f"{row.place_text} {row.text}")))) for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(PUT, lines)


def index_missing(**_signal: object) -> None:
    """Index the incidents that search can't find, after a migration."""
    if connection.vendor != "sqlite" or TABLE not in connection.introspection.table_names():
        return
    for municipality_id in Incident.objects.values_list("municipality_id", flat=True).distinct():
        lacking = unindexed(Viewer.system(municipality_id, "migrate"))
        rows = iter(list(lacking.only("pk", "place_text", "text")))
        while batch := list(islice(rows, BATCH)):
            index_words(batch)
