"""Every URL as every role and as a stranger, with another municipality's rows planted."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import URLResolver

from samsyn.access.commands import make_link, redeem_link
from samsyn.access.models import OneTimeLink
from samsyn.access.queries import LINK
from samsyn.access.roles import PERMISSIONS, ROLES
from samsyn.accounts.gate import OPEN, SIGNED_IN, TOKEN
from samsyn.accounts.models import Municipality, Submission
from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.incidents.commands import revoke_device
from tests.cast import Actor, a_person, an_actor
from tests.flow.doors import Door, Planted, doors, knock
from tests.planted import all_planted
from tests.units import a_link, a_phone, a_unit


@pytest.fixture
def here(bro: Municipality) -> Planted:
    """Rows of the municipality that is open."""
    return Planted(bro)


@pytest.fixture
def there(jarfalla: Municipality) -> Planted:
    """Rows of another municipality."""
    return Planted(jarfalla)


@pytest.fixture
def visitor(db: None, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser; a door that breaks answers 500 instead of stopping the walk."""
    cache.clear()
    # thousands of refusals: only their status counts here, so their pages are not drawn
    monkeypatch.setattr(URLResolver, "resolve_error_handler", lambda _self, status: plain(status))
    return Client(raise_request_exception=False)


def plain(status: int) -> Callable[..., HttpResponse]:
    """An error without a page."""
    return lambda _request, **_of: HttpResponse(status=status)


def written() -> tuple[int, int]:
    """How much has been logged and answered so far."""
    return AuditEntry.objects.count(), Submission.objects.count()


def opens(door: Door, permissions: frozenset[str], *, member: bool = True) -> bool:
    """Whether the gate lets someone with these permissions through; no person comes in by a system's door."""
    return door.needs == OPEN or door.needs in permissions or (member and door.needs == SIGNED_IN)


def test_every_url_names_its_permission() -> None:
    known = {OPEN, SIGNED_IN, TOKEN, *PERMISSIONS}
    assert [door.name for door in doors() if door.needs not in known] == []


def test_every_url_that_takes_something_has_it_planted() -> None:
    """Add yours to tests/planted/<package>.py."""
    taking = {door.name for door in doors() if door.takes}
    planted = set(all_planted())
    assert (sorted(taking - planted), sorted(planted - taking)) == ([], [])


@pytest.mark.once  # which doors open is asked of permissions; walls in the database have tests of their own
def test_every_role_opens_what_it_may_and_nothing_else(
    visitor: Client, bro: Municipality, here: Planted
) -> None:
    # logging out ends the walk; it is tried in tests/access/test_log_in.py
    addresses = {door: here.address(door) for door in doors() if door.name != "account_logout"}
    wrong = {}
    for role in ROLES:
        actor = an_actor(bro, f"Den som går som {role}", role)
        actor.logged_in(visitor)
        for door, address in addresses.items():
            answer = knock(visitor, "GET", address)
            may = opens(door, actor.viewer.permissions)
            # 404: the row is another person's ("my follow-ups"); 409: the door takes a form that was not sent
            shut = ("401", "405") if door.needs == TOKEN else ("403",)
            if answer not in (("200", "302", "404", "405", "409") if may else shut):
                wrong[role, door.name, door.needs] = answer
    assert wrong == {}


@pytest.mark.once
def test_no_role_reaches_another_municipalitys_rows(
    visitor: Client, bro: Municipality, there: Planted
) -> None:
    addresses = {door: there.address(door) for door in doors() if door.takes_row}
    before, wrong = written(), {}
    for role in ROLES:
        actor = an_actor(bro, f"Den som går som {role}", role)
        actor.logged_in(visitor)
        for door, address in addresses.items():
            answers = {knock(visitor, "GET", address), knock(visitor, "POST", address)}
            may = opens(door, actor.viewer.permissions)
            # a door that takes only GET, or only POST, says so first
            right = "404" in answers and answers <= {"404", "405"} if may else answers == {"403"}
            if not right:
                wrong[role, door.name, door.needs] = sorted(answers)
    assert (wrong, written()) == ({}, before)


def test_a_member_of_both_reaches_only_the_rows_of_the_one_that_is_open(
    visitor: Client, liaison: Actor, liaison_there: Actor, here: Planted, there: Planted
) -> None:
    liaison.logged_in(visitor)
    mine = [door for door in doors() if door.takes_row and opens(door, liaison.viewer.permissions)]
    answers = {door.name: knock(visitor, "GET", there.address(door)) for door in mine}
    assert {name: answer for name, answer in answers.items() if answer not in ("404", "405")} == {}
    visitor.post("/account/municipality/", {"municipality": str(there.municipality.uid)})
    answers = {door.name: knock(visitor, "GET", here.address(door)) for door in mine}
    assert {name: answer for name, answer in answers.items() if answer not in ("404", "405")} == {}


def test_a_stranger_is_sent_to_the_log_in_and_writes_nothing(visitor: Client, here: Planted) -> None:
    closed = {door.name: here.address(door) for door in doors() if door.needs not in (OPEN, TOKEN)}
    before = written()
    looked = {name: knock(visitor, "GET", address) for name, address in closed.items()}
    sent = {name: knock(visitor, "POST", address) for name, address in closed.items()}
    assert {name: answer for name, answer in looked.items() if answer != "log in"} == {}
    assert {name: answer for name, answer in sent.items() if answer != "401"} == {}
    assert written() == before


def test_a_door_for_systems_is_shut_without_a_token(
    visitor: Client, coordinator: Actor, here: Planted
) -> None:
    for client in (visitor, coordinator.logged_in(Client())):
        doors_ = [here.address(door) for door in doors() if door.needs == TOKEN]
        answers = {knock(client, method, address) for address in doors_ for method in ("GET", "POST")}
        assert answers == {"401", "405"}


def test_a_stranger_at_an_open_door_sees_a_page(visitor: Client, here: Planted) -> None:
    answers = {door.name: knock(visitor, "GET", here.address(door)) for door in doors() if door.needs == OPEN}
    assert {name: a for name, a in answers.items() if a not in ("200", "302", "404", "405", "log in")} == {}


def test_a_link_opens_its_purpose_and_nothing_else(
    visitor: Client, coordinator: Actor, bro: Municipality, here: Planted
) -> None:
    person = a_person(bro, "Fastighetsskötare")
    make_link(by=coordinator.viewer, person=person, purpose="followup", path="/", days=1)
    link = OneTimeLink.objects.get(person=person)
    redeem_link(link=link)
    session = visitor.session
    session[LINK] = link.pk
    session.save()
    assert_opens_only(visitor, here, frozenset({"followup.write"}))


def test_a_phone_opens_what_reporters_may_and_nothing_else(
    visitor: Client, bro: Municipality, here: Planted
) -> None:
    system = Viewer.system(bro.pk, "test")
    a_phone(visitor, a_link(system, a_unit(system, "Gårdarna")))
    assert_opens_only(visitor, here, frozenset({"incidents.report"}))


def test_a_phone_that_is_shut_opens_nothing(visitor: Client, bro: Municipality, here: Planted) -> None:
    system = Viewer.system(bro.pk, "test")
    device = a_phone(visitor, a_link(system, a_unit(system, "Gårdarna")))
    revoke_device(by=system, device=device)
    addresses = [here.address(door) for door in doors() if door.needs not in (OPEN, TOKEN)]
    before = written()
    looked = {knock(visitor, "GET", address) for address in addresses}
    sent = {knock(visitor, "POST", address) for address in addresses}
    assert (looked, sent, written()) == ({"log in"}, {"401"}, before)


def assert_opens_only(visitor: Client, here: Planted, allowed: frozenset[str]) -> None:
    """Knock at every door as someone who is no member and may do only this."""
    closed = [door for door in doors() if door.needs not in (OPEN, TOKEN)]
    answers = {door: knock(visitor, "GET", here.address(door)) for door in closed}
    shut = {door.name: a for door, a in answers.items() if not opens(door, allowed, member=False)}
    opened = {door.name: a for door, a in answers.items() if opens(door, allowed, member=False)}
    assert {name: a for name, a in shut.items() if a != "403"} == {}
    assert {name: a for name, a in opened.items() if a not in ("200", "302", "404", "405")} == {}
