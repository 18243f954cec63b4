"""Search's own column and index on PostgreSQL, its own table on SQLite: made after every migration.

Django knows nothing of them, so that a row is written in the same way on both.
"""

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "incidents_incident"
WORDS = "incidents_words"  # the table on SQLite, the index on PostgreSQL
SIGNS = """.,-/:;()[]{}<>!?"'`´’‘”“…–—_+*=#%&@§|~^$€£°·•«»\\"""  # what stands between words, not in them


def install(using: str = "default", **_signal: object) -> None:
    """Make what is missing; what is there stays."""
    connection = connections[using]
    if TABLE not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for statement in _on_postgres():
                cursor.execute(statement)
        else:
            cursor.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {WORDS} USING fts5("
                "stems, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4')"
            )
            gone = f"DELETE FROM {WORDS} WHERE rowid NOT IN (SELECT id FROM {TABLE})"  # noqa: S608  # our own names
            cursor.execute(gone)


def missing(connection: BaseDatabaseWrapper) -> bool:
    """Whether search has nothing to look in."""
    asked = (
        "SELECT count(*) FROM pg_indexes WHERE indexname = %s"
        if connection.vendor == "postgresql"
        else "SELECT count(*) FROM sqlite_master WHERE name = %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked, [WORDS])
        return not cursor.fetchone()[0]


def _on_postgres() -> list[str]:
    # every sign but letters and digits is escaped; translate() would look through all signs for each letter
    signs = "".join(f"\\{sign}" for sign in SIGNS).replace("'", "''")
    words = f"to_tsvector('swedish', regexp_replace(place_text || ' ' || text, '[{signs}]', ' ', 'g'))"
    return [
        f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS ({words}) STORED",
        f"CREATE INDEX IF NOT EXISTS {WORDS} ON {TABLE} USING gin (words)",
        # lists read the indexes alone, which they can where the table has been vacuumed lately
        f"ALTER TABLE {TABLE} SET (autovacuum_vacuum_insert_scale_factor = 0.02,"
        " autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02)",
    ]
