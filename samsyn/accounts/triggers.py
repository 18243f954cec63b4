"""Database triggers, made by walking the models: no foreign key leaves the municipality, and a log is only added to."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

PREFIX = "samsyn_"
APPEND_ONLY = "append_only"  # a model with this attribute set to True takes neither UPDATE nor DELETE


def tenanted(model: type[models.Model]) -> bool:
    """Whether rows of the model belong to a municipality."""
    return any(field.attname == "municipality_id" for field in model._meta.concrete_fields)


def walled_keys(model: type[models.Model]) -> list[models.ForeignKey[Any, Any]]:
    """The foreign keys whose target must stand in the row's own municipality."""
    keys = [f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey) and tenanted(model)]
    return [key for key in keys if tenanted(key.related_model)]


def install(using: str = "default", **_signal: object) -> None:
    """Make the triggers anew, after every migration."""
    connection = connections[using]
    present = set(connection.introspection.table_names())
    statements = [
        statement
        for model in apps.get_models()
        if model._meta.db_table in present and model._meta.managed
        for statement in _statements(connection, model)
    ]
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def remove(using: str = "default", **_signal: object) -> None:
    """Take the triggers away before a migration: SQLite can't rename a table that a trigger mentions."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for name, table in installed(connection):
            on = f" ON {connection.ops.quote_name(table)}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}{on}")


def installed(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """Our triggers in the database, as (name, table)."""
    asked = (
        "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname LIKE %s"
        if connection.vendor == "postgresql"
        else "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked, [PREFIX + "%"])
        return sorted((name, table) for name, table in cursor.fetchall())


def expected() -> list[tuple[str, str]]:
    """The triggers that should stand there, as (name, table)."""
    found = []
    for model in apps.get_models():
        table = model._meta.db_table
        found += [
            (f"{PREFIX}{table}_wall_{when}", table) for when in ("insert", "update") if _walls(model, when)
        ]
        if getattr(model, APPEND_ONLY, False):
            found += [(f"{PREFIX}{table}_kept_{when}", table) for when in ("update", "delete")]
    return sorted(found)


def _statements(connection: BaseDatabaseWrapper, model: type[models.Model]) -> Iterator[str]:
    is_postgres = connection.vendor == "postgresql"
    write = _on_postgres if is_postgres else _on_sqlite
    table = model._meta.db_table
    for when in ("insert", "update"):
        name = f"{PREFIX}{table}_wall_{when}"
        if is_postgres and when == "insert":
            yield from _for_all_rows(name, model) if walled_keys(model) else ()
        elif walls := _walls(model, when):
            yield from write(name, table, when, walls)
    if getattr(model, APPEND_ONLY, False):
        for when in ("update", "delete"):
            yield from write(
                f"{PREFIX}{table}_kept_{when}", table, when, [("TRUE", f"{table} is only added to")]
            )


def _walls(model: type[models.Model], when: str) -> list[tuple[str, str]]:
    """Condition and message for each key; NULL keys pass, since a comparison with NULL is never true."""
    table = model._meta.db_table
    moved = [("NEW.municipality_id <> OLD.municipality_id", f"{table} can not move to another municipality")]
    return (moved if when == "update" and tenanted(model) else []) + [
        (
            f'EXISTS (SELECT 1 FROM "{key.related_model._meta.db_table}" AS target'
            f' WHERE target.id = NEW."{key.column}" AND target.municipality_id <> NEW.municipality_id)',
            f"{table}.{key.column} points into another municipality",
        )
        for key in walled_keys(model)
    ]


def _on_sqlite(name: str, table: str, when: str, refusals: list[tuple[str, str]]) -> Iterator[str]:
    checks = " ".join(
        f"SELECT RAISE(ABORT, '{message}') WHERE {condition};" for condition, message in refusals
    )
    yield f'DROP TRIGGER IF EXISTS "{name}"'
    yield f'CREATE TRIGGER "{name}" BEFORE {when.upper()} ON "{table}" BEGIN {checks} END'


def _on_postgres(name: str, table: str, when: str, refusals: list[tuple[str, str]]) -> Iterator[str]:
    checks = " ".join(
        f"IF {condition} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF;"
        for condition, message in refusals
    )
    row = "OLD" if when == "delete" else "NEW"
    yield (
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS'
        f" $$ BEGIN {checks} RETURN {row}; END $$"
    )
    yield (
        f'CREATE OR REPLACE TRIGGER "{name}" BEFORE {when.upper()} ON "{table}"'
        f' FOR EACH ROW EXECUTE FUNCTION "{name}"()'
    )


def _for_all_rows(name: str, model: type[models.Model]) -> Iterator[str]:
    """One look at all rows of an INSERT or COPY, instead of one a row: a tenth of the time where they are many.

    A subquery for each key, not a join: the plan that a session keeps must do for one row and for a thousand.
    """
    table = model._meta.db_table
    cases = " ".join(
        f'WHEN (SELECT municipality_id FROM "{key.related_model._meta.db_table}" WHERE id = fresh."{key.column}")'
        f" <> fresh.municipality_id THEN '{table}.{key.column} points into another municipality'"
        for key in walled_keys(model)
    )
    yield (
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE refused text; BEGIN'
        f" SELECT min(CASE {cases} END) INTO refused FROM fresh;"
        " IF refused IS NOT NULL THEN RAISE EXCEPTION '%', refused"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NULL; END $$"
    )
    # what stood there before may have been made for each row
    yield f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"'
    yield (
        f'CREATE TRIGGER "{name}" AFTER INSERT ON "{table}" REFERENCING NEW TABLE AS fresh'
        f' FOR EACH STATEMENT EXECUTE FUNCTION "{name}"()'
    )
