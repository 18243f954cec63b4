"""The sealer: chains the entries that are committed, and proves the chain."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from samsyn.audit import seal_file
from samsyn.audit.models import AuditEntry, AuditSeal
from samsyn.audit.rules import BEGINNING, Break, Link, chain_hash, first_break

BATCH = 500
_LOCK = 7_265_001  # any number, as long as nobody else takes it
_CONTENT = ("uid", "municipality_id", "at", "actor", "verb", "object_type", "object_id", "fields")


def seal() -> int:
    """Chain every committed entry that has no seal yet; returns how many. Safe to run in several processes."""
    sealed = 0
    while True:
        batch = _seal_batch()
        sealed += batch
        if batch < BATCH:
            break
    _keep_outside()
    return sealed


def broken_at() -> Break | None:
    """Where the chain breaks, None where it holds."""
    outside = seal_file.read(settings.SEAL_FILE)
    if not outside and AuditSeal.objects.exists():
        return Break("file_missing", 1)
    return first_break(_links(), outside)


def unsealed() -> int:
    """How many entries have no seal yet."""
    return AuditEntry.objects.filter(seal=None).count()


@transaction.atomic
def _seal_batch() -> int:
    _wait_for_turn()
    last = AuditSeal.objects.order_by("-position").first()
    position, previous = (last.position, last.hash) if last else (0, BEGINNING)
    seals = []
    for row in AuditEntry.objects.filter(seal=None).order_by("id").values("id", *_CONTENT)[:BATCH]:
        position += 1
        previous = chain_hash(previous, position, _content(row))
        seals.append(AuditSeal(position=position, entry_id=row["id"], hash=previous))
    AuditSeal.objects.bulk_create(seals)
    return len(seals)


def _wait_for_turn() -> None:
    # SQLite's transactions are exclusive already; the unique position is the last guard on both
    if settings.POSTGRES:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _keep_outside() -> None:
    # after the commit, so that the file never knows a seal that the database does not
    last = AuditSeal.objects.order_by("-position").first()
    if last:
        seal_file.append(settings.SEAL_FILE, last.position, last.hash)


def _links() -> Iterator[Link]:
    entries = {f"entry__{name}": name for name in _CONTENT}
    rows = AuditSeal.objects.order_by("position").values("position", "hash", "entry__id", *entries)
    for row in rows.iterator(chunk_size=2000):
        content = {short: row[long] for long, short in entries.items()}
        yield Link(row["position"], row["hash"], _content(content) if row["entry__uid"] else None)


def _content(row: dict[str, Any]) -> dict[str, Any]:
    named = {name: row[name] for name in _CONTENT}
    return {**named, "uid": str(row["uid"]), "at": row["at"].isoformat(timespec="microseconds")}
