"""Every role is explained, and nobody may do everything."""

from django.test import Client
from django.utils import translation

from samsyn.access.roles import PERMISSIONS, ROLES
from tests.cast import Actor


def test_every_role_names_permissions_that_exist() -> None:
    unknown = {code: role.permissions - frozenset(PERMISSIONS) for code, role in ROLES.items()}
    assert unknown == {code: frozenset() for code in ROLES}


def test_every_permission_is_held_by_some_role() -> None:
    held = frozenset().union(*(role.permissions for role in ROLES.values()))
    assert held == frozenset(PERMISSIONS)


def test_who_writes_a_memo_does_not_approve_it() -> None:
    both = [code for code, role in ROLES.items() if role.permissions >= {"papers.write", "papers.approve"}]
    assert both == []


def test_whoever_may_be_asked_to_follow_a_measure_up_may_write() -> None:
    working = [code for code, role in ROLES.items() if "activities.view" in role.permissions]
    assert [code for code in working if "followup.write" not in ROLES[code].permissions] == []


def test_who_may_give_roles_and_read_the_log() -> None:
    managing = [code for code, role in ROLES.items() if "access.manage" in role.permissions]
    reading = [code for code, role in ROLES.items() if "audit.read" in role.permissions]
    assert managing == ["safety_coordinator"]
    assert reading == ["safety_coordinator", "data_protection_officer", "archivist"]


def test_every_role_and_permission_has_its_own_swedish_words() -> None:
    with translation.override("sv"):
        said = [str(role.name) for role in ROLES.values()] + [str(words) for words in PERMISSIONS.values()]
        described = [str(role.description) for role in ROLES.values()]
    with translation.override("en"):
        source = [str(role.name) for role in ROLES.values()] + [str(words) for words in PERMISSIONS.values()]
    assert len(set(said)) == len(said)
    assert len(set(described)) == len(ROLES)
    assert [a for a, b in zip(said, source, strict=True) if a == b] == []


def test_the_page_explains_every_role(client: Client, guard: Actor) -> None:
    page = guard.logged_in(client).get("/account/roles/").content.decode()
    with translation.override("sv"):
        missing = [code for code, role in ROLES.items() if f">{role.name}<" not in page]
    assert missing == []
