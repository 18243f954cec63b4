"""No way in is forgotten: who adds a door, an operation or a command must say here whether it takes words."""

from samsyn.config.cli import COMMANDS
from tests.flow.doors import doors
from tests.leaks.ways_in import CHOSEN, ELSEWHERE, NEVER_KEPT, SEALED, WAYS

# commands that store nothing of what they are given
TELLING = {"read", "guard", "read-daily", "demo", "prepare", "serve", "work", "audit", "verify", "methods"}


def test_every_door_is_a_way_in_or_takes_no_words() -> None:
    """Add yours to tests/leaks/ways_in/: a @way with what sends words by it, or to CHOSEN where none come in."""
    ours = [
        name for door in doors() if (name := door.name).partition(":")[0].partition("_")[0] not in ELSEWHERE
    ]
    entered = [*WAYS, *CHOSEN, *SEALED]
    assert sorted(set(ours) - set(entered)) == []
    assert sorted(set(entered) - set(ours)) == ["samsyn import incidents"]
    assert [name for name in CHOSEN if name in WAYS] == []


def test_every_command_is_a_way_in_or_stores_nothing() -> None:
    entered = {way.split()[1] for way in WAYS if way.startswith("samsyn ")}
    assert sorted(COMMANDS) == sorted(entered | TELLING)


def test_what_is_never_kept_is_a_way() -> None:
    ways = {f"{door}: {field}" for door, fields in WAYS.items() for field, _send in fields}
    assert NEVER_KEPT - ways == set()
