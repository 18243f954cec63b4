"""Organisations, units and the people in them."""

import pytest
from django.test import Client

from samsyn.accounts.models import Municipality
from samsyn.base.refusal import Refusal
from samsyn.organisations.commands import add_organisation, add_unit, change_person, let_go
from samsyn.organisations.models import Organisation, Unit
from samsyn.organisations.queries import everyone, organisations, person, persons
from tests.cast import Actor, a_person


def test_the_coordinator_adds_an_organisation_and_its_unit(client: Client, coordinator: Actor) -> None:
    coordinator.logged_in(client).post("/organisations/", {"name": "  Bostadsbolaget ", "kind": "housing"})
    company = Organisation.objects.get()
    client.post(f"/organisations/{company.uid}/", {"name": "Förvaltningen"})
    assert (company.name, [unit.name for unit in Unit.objects.all()]) == ("Bostadsbolaget", ["Förvaltningen"])
    page = client.get("/organisations/").content.decode()
    assert "1 organisation deltar" in page
    assert "Förvaltningen" in page


def test_a_name_is_taken_once_and_the_form_says_so(client: Client, coordinator: Actor) -> None:
    add_organisation(by=coordinator.viewer, name="Polisen", kind="police")
    page = coordinator.logged_in(client).post("/organisations/", {"name": "polisen", "kind": "police"})
    assert "Det finns redan en organisation som heter polisen" in page.content.decode()
    assert Organisation.objects.count() == 1


def test_two_organisations_may_call_a_unit_the_same(coordinator: Actor) -> None:
    one, other = (add_organisation(by=coordinator.viewer, name=name, kind="other") for name in ("A", "B"))
    add_unit(by=coordinator.viewer, organisation=one, name="Ledningen")
    add_unit(by=coordinator.viewer, organisation=other, name="Ledningen")
    with pytest.raises(Refusal, match=r"organisations\.unit_name"):
        add_unit(by=coordinator.viewer, organisation=one, name="ledningen")


def test_who_has_left_is_not_chosen_but_is_remembered(coordinator: Actor, bro: Municipality) -> None:
    caretaker = a_person(bro, "Fastighetsskötare")
    let_go(by=coordinator.viewer, person=caretaker)
    assert list(persons(coordinator.viewer)) == [coordinator.person]
    assert set(everyone(coordinator.viewer)) == {coordinator.person, caretaker}
    assert person(coordinator.viewer, caretaker.pk) is None


def test_changing_a_person_changes_where_mail_goes_not_the_log_in(coordinator: Actor, owner: Actor) -> None:
    change_person(
        by=coordinator.viewer,
        person=owner.person,
        name="Gatuchef",
        title="",
        email="gata@example.test",
        unit=None,
    )
    owner.user.refresh_from_db()
    assert (owner.person.name, owner.person.email) == ("Gatuchef", "gata@example.test")
    assert owner.user.email == "trafikplanerare@example.test"


def test_each_municipality_sees_its_own(coordinator: Actor, other_coordinator: Actor) -> None:
    add_organisation(by=coordinator.viewer, name="Polisen", kind="police")
    assert list(organisations(other_coordinator.viewer)) == []


def test_only_who_manages_access_adds(owner: Actor) -> None:
    with pytest.raises(Refusal, match=r"accounts\.not_allowed"):
        add_organisation(by=owner.viewer, name="Polisen", kind="police")
