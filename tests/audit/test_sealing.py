"""The log is chained as it stands in the database, kept outside it, and tells where somebody has been at it."""

import argparse
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.conf import settings as django_settings
from django.db import DatabaseError, connection, connections, transaction

from samsyn.accounts import triggers
from samsyn.accounts.models import Municipality
from samsyn.audit import cli, sealing
from samsyn.audit.commands import record
from samsyn.audit.models import AuditEntry, AuditSeal
from samsyn.audit.rules import Break
from tests.cast import Actor


@pytest.fixture(autouse=True)
def seal_file(settings: LazySettings, tmp_path: Path) -> Iterator[Path]:
    """A seal file of the test's own."""
    settings.SEAL_FILE = tmp_path / "seals.log"
    yield settings.SEAL_FILE


def an_intruder(*statements: str) -> None:
    """Someone with the database's keys, who takes the guards away first."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        triggers.remove()
        for statement in statements:
            cursor.execute(statement)


def verdict(capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """What `samsyn audit verify` answers: exit code and lines."""
    code = cli.run(argparse.Namespace())
    return code, capsys.readouterr().out.splitlines()


@pytest.mark.django_db
def test_a_whole_log_is_said_to_be_whole(coordinator: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    record(coordinator.viewer, "plans.add_area", coordinator.person)
    sealing.seal()
    record(coordinator.viewer, "plans.add_area", coordinator.person)
    sealed = AuditSeal.objects.count()
    assert verdict(capsys) == (
        0,
        [f"Loggen är hel: {sealed} poster är förseglade.", "1 poster är inte förseglade än."],
    )


@pytest.mark.django_db
def test_sealing_again_adds_nothing(coordinator: Actor, seal_file: Path) -> None:
    record(coordinator.viewer, "plans.add_area", coordinator.person)
    assert sealing.seal() > 0
    kept = seal_file.read_text()
    assert sealing.seal() == 0
    assert seal_file.read_text() == kept


@pytest.mark.django_db
def test_more_than_a_batch_is_sealed_in_one_go(coordinator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "BATCH", 2)
    for _ in range(5):
        record(coordinator.viewer, "plans.add_area", coordinator.person)
    sealing.seal()
    assert (sealing.unsealed(), sealing.broken_at()) == (0, None)


@pytest.mark.django_db
def test_a_changed_entry_is_found(coordinator: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    changed = _sealed(coordinator)[1]
    an_intruder(f"UPDATE audit_auditentry SET verb = 'plans.view' WHERE id = {changed.pk}")
    code, lines = verdict(capsys)
    place = AuditSeal.objects.get(entry=changed).position
    assert code == 1
    assert (
        lines[0]
        == f"Kedjan bryts vid post {place} ({changed.uid}): posten har ändrats efter att den förseglades."
    )


@pytest.mark.django_db
def test_a_removed_entry_and_its_seal_are_found(coordinator: Actor) -> None:
    gone = _sealed(coordinator)[1]
    place = AuditSeal.objects.get(entry=gone).position
    an_intruder(
        f"DELETE FROM audit_auditseal WHERE entry_id = {gone.pk}",
        f"DELETE FROM audit_auditentry WHERE id = {gone.pk}",
    )
    assert sealing.broken_at() == Break("seal_removed", place)


@pytest.mark.django_db
def test_a_tail_cut_off_is_found_by_the_seal_file(coordinator: Actor) -> None:
    last = _sealed(coordinator)[-1]
    place = AuditSeal.objects.get(entry=last).position
    an_intruder(
        f"DELETE FROM audit_auditseal WHERE entry_id = {last.pk}",
        f"DELETE FROM audit_auditentry WHERE id = {last.pk}",
    )
    assert sealing.broken_at() == Break("seal_removed", place)


@pytest.mark.django_db
def test_a_seal_file_that_is_gone_is_found(
    coordinator: Actor, seal_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _sealed(coordinator)
    seal_file.unlink()
    assert verdict(capsys)[1][0] == (
        f"Sigillfilen {seal_file} saknas eller är tom, fast loggen har sigill. Lägg tillbaka den från säkerhetskopian."
    )


@pytest.mark.django_db
def test_a_seal_file_that_says_otherwise_is_found(coordinator: Actor, seal_file: Path) -> None:
    last = _sealed(coordinator)[-1]
    position = AuditSeal.objects.get(entry=last).position
    seal_file.write_text(f"{position} {'0' * 64} 2022-10-17T12:00:00+00:00\n")
    assert sealing.broken_at() == Break("file_differs", position, str(last.uid))


@pytest.mark.django_db
def test_a_line_cut_off_by_a_crash_is_written_again(coordinator: Actor, seal_file: Path) -> None:
    _sealed(coordinator)
    whole = seal_file.read_text()
    seal_file.write_text(whole[:-40])
    sealing.seal()
    assert sealing.broken_at() is None


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["audit_auditentry", "audit_auditseal"])
@pytest.mark.parametrize("act", ["UPDATE {0} SET id = id", "DELETE FROM {0}"])
def test_the_database_refuses_to_touch_the_log(coordinator: Actor, table: str, act: str) -> None:
    _sealed(coordinator)
    refused = pytest.raises(DatabaseError, match=f"{table} is only added to")
    with connection.cursor() as cursor, refused, transaction.atomic():
        cursor.execute(act.format(table))


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not django_settings.POSTGRES, reason="SQLite has one writer at a time")
def test_two_sealers_at_once_make_one_chain(bro: Municipality, coordinator: Actor) -> None:
    for _ in range(40):
        record(coordinator.viewer, "plans.add_area", coordinator.person)

    def seal_and_leave() -> None:
        sealing.seal()
        connections.close_all()

    sealers = [threading.Thread(target=seal_and_leave) for _ in range(4)]
    for sealer in sealers:
        sealer.start()
    for sealer in sealers:
        sealer.join()
    assert (sealing.unsealed(), sealing.broken_at()) == (0, None)


def _sealed(by: Actor) -> list[AuditEntry]:
    """Three acts of the coordinator, sealed."""
    before = AuditEntry.objects.count()
    for verb in ("plans.add_area", "plans.add_measure", "plans.change_measure"):
        record(by.viewer, verb, by.person, ["title"])
    sealing.seal()
    return list(AuditEntry.objects.order_by("id")[before:])
