"""No row points into another municipality: the database itself refuses, whoever writes."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from samsyn.accounts import triggers
from samsyn.accounts.models import Municipality
from tests.rows import any_row, forget_checks, undone

WALLED = [(model, key) for model in apps.get_models() for key in triggers.walled_keys(model)]
TENANTED = [model for model in apps.get_models() if triggers.tenanted(model)]
# rows of the installation, not of a municipality
OF_NOBODY = {
    "accounts.User", "accounts.Municipality", "audit.AuditSeal", "jobs.Job", "jobs.ScheduleRun",
}  # fmt: skip


def test_every_row_of_ours_belongs_to_a_municipality() -> None:
    ours = [model for model in apps.get_models() if model.__module__.startswith("samsyn.")]
    assert {model._meta.label for model in ours if not triggers.tenanted(model)} == OF_NOBODY
    nullable = [model._meta.label for model in TENANTED if model._meta.get_field("municipality").null]
    assert nullable == []


def test_every_unique_constraint_holds_within_a_municipality() -> None:
    loose = []
    for model in TENANTED:
        for constraint in model._meta.constraints:  # conditional ones too
            if isinstance(constraint, models.UniqueConstraint) and "municipality" not in constraint.fields:
                loose.append(constraint.name)
    assert loose == []


def test_unique_columns_are_ids_or_one_to_one() -> None:
    loose = [
        f"{model._meta.label}.{field.name}"
        for model in TENANTED
        for field in model._meta.concrete_fields
        if field.unique and not field.primary_key and field.name != "uid" and not field.is_relation
    ]
    # 256 random bits, looked up before the municipality is known
    assert sorted(loose) == [
        "access.OneTimeLink.token_hash",
        "api.ApiToken.token_hash",
        "incidents.Device.secret_hash",
        "incidents.Feed.token_hash",
        "incidents.ReportingLink.token_hash",
    ]


@pytest.mark.django_db
def test_the_walls_stand() -> None:
    assert triggers.installed(connection) == triggers.expected()


@pytest.mark.django_db
def test_a_key_into_another_municipality_is_refused(bro: Municipality, jarfalla: Municipality) -> None:
    forget_checks()
    said, wanted = {}, {}
    for model, key in WALLED:
        name = f"{model._meta.db_table}.{key.column}"
        with undone():
            foreign = any_row(key.related_model, jarfalla)
            said[name, "insert"] = _refusal(any_row, model, bro, **{key.attname: foreign})
            wanted[name, "insert"] = f"{name} points into another municipality"
            if not getattr(model, triggers.APPEND_ONLY, False):
                row = any_row(model, bro, **{key.attname: any_row(key.related_model, bro)})
                said[name, "update"] = _refusal(_update, model, row, key.column, foreign)
                wanted[name, "update"] = f"{name} points into another municipality"
    assert said == wanted


@pytest.mark.django_db
def test_a_row_stays_in_its_municipality(bro: Municipality, jarfalla: Municipality) -> None:
    forget_checks()
    said, wanted = {}, {}
    for model in TENANTED:
        table = model._meta.db_table
        kept = getattr(model, triggers.APPEND_ONLY, False)
        with undone():
            said[table] = _refusal(_update, model, any_row(model, bro), "municipality_id", jarfalla.pk)
        wanted[table] = (
            f"{table} is only added to" if kept else f"{table} can not move to another municipality"
        )
    assert said == wanted


def _refusal(act: Callable[..., object], *arguments: object, **named: object) -> str:
    """What the database says no with, "" where it lets it pass."""
    try:
        with transaction.atomic():
            act(*arguments, **named)
    except DatabaseError as refused:
        return str(refused).splitlines()[0]
    return ""


def _update(model: type[models.Model], row: int, column: str, value: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE "{model._meta.db_table}" SET "{column}" = %s WHERE id = %s', [value, row])
