"""Bare rows of any model, by SQL: for tests of the database itself, past models and commands."""

import datetime
import itertools
import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction

from samsyn.accounts.models import Municipality
from samsyn.base.ids import new_uid

_numbers = itertools.count(1)


def any_row(model: type[models.Model], municipality: Municipality, **columns: object) -> int:
    """The id of a new row that stands in the municipality; its required keys get rows of their own there."""
    if model is Municipality:
        return municipality.pk
    values = {
        field.column: _plain(
            field, columns[field.attname] if field.attname in columns else _value(field, municipality)
        )
        for field in model._meta.concrete_fields
        if not field.primary_key
    }
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks}) RETURNING id',
            list(values.values()),
        )
        (pk,) = cursor.fetchone()
    return int(pk)


def forget_checks() -> None:
    """Let any value pass the check constraints from here; the end of the test's transaction puts them back."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            return
        for model in apps.get_models():
            for constraint in model._meta.constraints:
                if isinstance(constraint, models.CheckConstraint):
                    cursor.execute(
                        f'ALTER TABLE "{model._meta.db_table}" DROP CONSTRAINT "{constraint.name}"'
                    )


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside is taken back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _value(field: "models.Field[Any, Any]", municipality: Municipality) -> object:
    if field.attname == "municipality_id":
        return municipality.pk
    if field.null:
        return None
    if isinstance(field, models.ForeignKey):
        return any_row(field.related_model, municipality)
    number = next(_numbers)
    if isinstance(field, models.UUIDField):
        return new_uid()
    if isinstance(field, models.DateTimeField):
        return datetime.datetime(2022, 10, 17, 12, 0, tzinfo=datetime.UTC)
    if isinstance(field, models.DateField):
        return datetime.date(2022, 10, 17)
    if isinstance(field, models.JSONField):
        return []
    if isinstance(field, models.BinaryField):
        return b""
    if isinstance(field, models.BooleanField):
        return False
    if isinstance(field, models.IntegerField | models.DecimalField):
        return number % 30_000
    return f"r{number}"[: field.max_length or 20]


def _plain(field: "models.Field[Any, Any]", value: Any) -> Any:
    if isinstance(field, models.JSONField):
        return None if value is None else json.dumps(value)
    if isinstance(value, uuid.UUID):
        return str(value).replace("-", "") if connection.vendor == "sqlite" else value
    return str(value) if connection.vendor == "sqlite" and isinstance(value, datetime.date) else value
