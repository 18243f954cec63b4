"""Inviting, giving roles, deputies and groups, as the coordinator does it in the browser."""

from datetime import timedelta
from re import search

import pytest
from django.core import mail
from django.test import Client

from samsyn.access.commands import (
    add_group,
    add_group_member,
    appoint_deputy,
    end_role,
    give_role,
    invite_user,
)
from samsyn.access.models import Deputy, GroupMember, Membership
from samsyn.access.queries import viewer_for
from samsyn.accounts.models import Municipality, User
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.organisations.models import Person
from tests.cast import Actor, a_person
from tests.work import work_through


def test_an_invited_person_chooses_a_password_and_comes_in(client: Client, coordinator: Actor) -> None:
    typed = {"name": "Fritidsledare", "email": "Fritid@example.test", "role": "measure_owner"}
    assert coordinator.logged_in(client).post("/account/people/invitation/", typed).status_code == 302
    assert work_through() == ["access.mail_invitation"]
    (invitation,) = mail.outbox
    assert (invitation.subject, invitation.to) == (
        "Du är inbjuden till Samsyn i Upplands-Bro kommun",
        ["fritid@example.test"],
    )
    assert "Din roll: Ansvarig för insats" in invitation.body
    found = search(r"http://127\.0\.0\.1:8000(\S+)", str(invitation.body))
    assert found is not None
    theirs = Client()
    address = theirs.get(found[1], follow=True).redirect_chain[-1][0]
    theirs.post(address, {"password1": "cykel moln torsdag", "password2": "cykel moln torsdag"})
    theirs.post("/account/log-in/", {"login": "fritid@example.test", "password": "cykel moln torsdag"})
    assert theirs.get("/account/me/").context["viewer"].name == "Fritidsledare"


def test_who_has_an_account_in_another_municipality_keeps_it(
    coordinator: Actor, other_coordinator: Actor, bro: Municipality
) -> None:
    person = invite_user(
        by=coordinator.viewer, email=other_coordinator.user.email, name="Gäst", role="committee_member"
    )
    work_through()
    assert person.user == other_coordinator.user
    assert User.objects.count() == 2
    assert "Du har redan ett konto" in mail.outbox[0].body
    assert "/password/" not in mail.outbox[0].body


def test_a_person_without_account_gets_one_and_stays_the_same_person(
    coordinator: Actor, bro: Municipality
) -> None:
    caretaker = a_person(bro, "Fastighetsskötare", "skotare@example.test")
    person = invite_user(
        by=coordinator.viewer, email="skotare@example.test", name="Fastighetsskötare", role="measure_owner"
    )
    assert person == caretaker
    assert Person.objects.count() == 2


def test_nobody_gives_themselves_a_role(coordinator: Actor, client: Client) -> None:
    page = coordinator.logged_in(client).post(
        f"/account/people/{coordinator.person.uid}/roles/", {"role": "director"}
    )
    assert "Du kan inte ge dig själv en roll" in page.content.decode()
    assert [m.role for m in Membership.objects.all()] == ["safety_coordinator"]


def test_the_last_who_gives_roles_keeps_that_role(coordinator: Actor) -> None:
    with pytest.raises(Refusal, match=r"access\.last_manager"):
        end_role(by=coordinator.viewer, membership=Membership.objects.get())
    assert Membership.objects.get().ends_on is None


def test_a_role_is_given_and_ended_and_the_log_says_so(
    client: Client, coordinator: Actor, owner: Actor, bro: Municipality
) -> None:
    coordinator.logged_in(client).post(f"/account/people/{owner.person.uid}/roles/", {"role": "unit_head"})
    row = Membership.objects.get(role="unit_head")
    client.post(f"/account/memberships/{row.uid}/end/")
    assert viewer_for(owner.user.pk, bro.pk) == owner.viewer
    logged = AuditEntry.objects.filter(object_type="access.membership", object_id=row.pk).order_by("id")
    assert list(logged.values_list("actor", "verb", "fields")) == [
        (coordinator.viewer.actor, "access.give_role", ["person", "role", "starts_on"]),
        (coordinator.viewer.actor, "access.end_role", ["ends_on"]),
    ]


def test_the_same_role_twice_is_refused(coordinator: Actor, owner: Actor) -> None:
    with pytest.raises(Refusal, match=r"access\.role_already"):
        give_role(by=coordinator.viewer, person=owner.person, role="measure_owner")


def test_only_who_manages_access_gives_roles(owner: Actor, school: Actor) -> None:
    with pytest.raises(Refusal, match=r"accounts\.not_allowed"):
        give_role(by=owner.viewer, person=school.person, role="director")


def test_an_owner_chooses_their_own_deputy_in_the_browser(
    client: Client, owner: Actor, school: Actor
) -> None:
    last = today() + timedelta(days=10)
    typed = {"deputy": str(school.person.uid), "starts_on": today().isoformat(), "ends_on": last.isoformat()}
    owner.logged_in(client).post("/account/me/", typed)
    assert [(d.person, d.deputy, d.ends_on) for d in Deputy.objects.all()] == [
        (owner.person, school.person, last)
    ]
    assert "Rektor ersätter dig till och med" in client.get("/account/me/").content.decode()
    theirs = school.logged_in(Client()).get("/account/me/").content.decode()
    assert "Du ersätter" in theirs
    assert "Trafikplanerare till och med" in theirs


def test_nobody_makes_themselves_someones_deputy(owner: Actor, school: Actor) -> None:
    with pytest.raises(Refusal, match=r"accounts\.not_allowed"):
        appoint_deputy(
            by=school.viewer, person=owner.person, deputy=school.person, starts_on=today(), ends_on=today()
        )


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(3, 2, "access.deputy_order"), (-3, -1, "access.deputy_past"), (0, 400, "access.deputy_long")],
)
def test_deputies_have_days_that_make_sense(
    owner: Actor, school: Actor, first: int, last: int, code: str
) -> None:
    days = {"starts_on": today() + timedelta(days=first), "ends_on": today() + timedelta(days=last)}
    with pytest.raises(Refusal, match=code):
        appoint_deputy(by=owner.viewer, person=owner.person, deputy=school.person, **days)


def test_the_same_deputy_twice_on_a_day_is_refused(owner: Actor, school: Actor) -> None:
    days = {"starts_on": today(), "ends_on": today()}
    appoint_deputy(by=owner.viewer, person=owner.person, deputy=school.person, **days)
    with pytest.raises(Refusal, match=r"access\.deputy_overlap"):
        appoint_deputy(by=owner.viewer, person=owner.person, deputy=school.person, **days)


def test_nobody_from_the_other_municipality_can_be_chosen(
    client: Client, owner: Actor, other_coordinator: Actor
) -> None:
    day = today().isoformat()
    typed = {"deputy": str(other_coordinator.person.uid), "starts_on": day, "ends_on": day}
    owner.logged_in(client).post("/account/me/", typed)
    assert Deputy.objects.count() == 0


def test_a_group_grows_and_shrinks(client: Client, coordinator: Actor, housing_company: Actor) -> None:
    coordinator.logged_in(client).post("/account/groups/", {"name": "Områdesgrupp Bro", "kind": "area"})
    page = client.get("/account/groups/").content.decode()
    found = search(r"/account/groups/[0-9a-f-]{36}/", page)
    assert found is not None
    client.post(found[0], {"person": str(housing_company.person.uid)})
    place = GroupMember.objects.get()
    assert (place.person, place.organisation) == (
        housing_company.person,
        housing_company.person.unit and housing_company.person.unit.organisation,
    )
    client.post(f"/account/group-places/{place.uid}/end/")
    assert "Områdesgrupp Bro: 0 medlemmar" in client.get(found[0]).content.decode()


def test_a_groups_name_and_members_come_once(coordinator: Actor, school: Actor) -> None:
    group = add_group(by=coordinator.viewer, name="Styrgruppen", kind="steering")
    with pytest.raises(Refusal, match=r"access\.group_name"):
        add_group(by=coordinator.viewer, name="styrgruppen", kind="area")
    add_group_member(by=coordinator.viewer, group=group, person=school.person)
    with pytest.raises(Refusal, match=r"access\.group_already"):
        add_group_member(by=coordinator.viewer, group=group, person=school.person)


def test_the_list_of_people_says_who_has_what(
    client: Client, coordinator: Actor, owner: Actor, bro: Municipality, other_coordinator: Actor
) -> None:
    a_person(bro, "Fastighetsskötare")
    page = coordinator.logged_in(client).get("/account/people/").content.decode()
    assert "3 personer, 1 utan konto" in page
    assert "Ansvarig för insats" in page
    assert other_coordinator.person.name not in page


def test_a_form_opened_in_one_municipality_writes_nothing_in_the_other(
    client: Client, coordinator: Actor, jarfalla: Municipality
) -> None:
    typed = {"name": "Styrgruppen", "kind": "steering", "_in": str(jarfalla.pk)}
    page = coordinator.logged_in(client).post("/account/groups/", typed)
    assert page.status_code == 409
    assert "Du bytte kommun efter att du öppnade formuläret" in page.content.decode()
    assert AuditEntry.objects.count() == 0
