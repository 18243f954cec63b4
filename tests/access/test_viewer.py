"""Who the viewer is: roles, two municipalities, standing in, and being shut out."""

from datetime import date, timedelta

from django.test import Client

from samsyn.access.commands import appoint_deputy, end_deputy, end_role
from samsyn.access.models import Membership
from samsyn.access.queries import municipalities_of, viewer_for
from samsyn.access.roles import ROLES, MeasureOwner, PoliceLiaison, SafetyCoordinator
from samsyn.accounts.models import Municipality, User
from samsyn.base.dates import standing_on, today
from tests.cast import Actor, a_person, an_actor

ME = "/account/me/"


def test_the_liaison_is_one_user_and_a_person_in_each_municipality(
    liaison: Actor, liaison_there: Actor
) -> None:
    assert liaison.user == liaison_there.user
    assert liaison.person != liaison_there.person
    assert liaison_there.viewer.permissions == PoliceLiaison.permissions
    assert [m.name for m in municipalities_of(liaison.user.pk)] == ["Järfälla kommun", "Upplands-Bro kommun"]


def test_the_coordinator_is_nobody_in_the_other_municipality(
    coordinator: Actor, jarfalla: Municipality
) -> None:
    assert viewer_for(coordinator.user.pk, jarfalla.pk) is None


def test_two_roles_give_the_permissions_of_both(bro: Municipality, owner: Actor) -> None:
    Membership.objects.create(
        municipality=bro, user=owner.user, person=owner.person, role="unit_head", starts_on=today()
    )
    viewer = viewer_for(owner.user.pk, bro.pk)
    assert viewer is not None
    assert viewer.permissions == MeasureOwner.permissions | ROLES["unit_head"].permissions


def test_a_deputy_has_the_others_permissions_from_the_first_day_to_the_last(
    bro: Municipality, coordinator: Actor, school: Actor
) -> None:
    first, last = date(2030, 10, 20), date(2030, 11, 3)
    appoint_deputy(
        by=coordinator.viewer, person=coordinator.person, deputy=school.person, starts_on=first, ends_on=last
    )
    alone, both = school.viewer.permissions, school.viewer.permissions | SafetyCoordinator.permissions
    seen = {}
    for day in (first - timedelta(days=1), first, last, last + timedelta(days=1)):
        with standing_on(day):
            viewer = viewer_for(school.user.pk, bro.pk)
            assert viewer is not None
            seen[day] = (viewer.permissions, viewer.stands_in_for)
    nobody, them = frozenset[int](), frozenset({coordinator.person.pk})
    assert list(seen.values()) == [(alone, nobody), (both, them), (both, them), (alone, nobody)]


def test_a_deputy_called_off_is_one_no_longer(bro: Municipality, coordinator: Actor, school: Actor) -> None:
    deputy = appoint_deputy(
        by=coordinator.viewer,
        person=coordinator.person,
        deputy=school.person,
        starts_on=today(),
        ends_on=today(),
    )
    end_deputy(by=coordinator.viewer, deputy=deputy)
    assert viewer_for(school.user.pk, bro.pk) == school.viewer


def test_whoever_stands_in_for_someone_without_account_may_write_follow_ups(
    bro: Municipality, coordinator: Actor, guard: Actor
) -> None:
    caretaker = a_person(bro, "Fastighetsskötare")
    appoint_deputy(
        by=coordinator.viewer, person=caretaker, deputy=guard.person, starts_on=today(), ends_on=today()
    )
    viewer = viewer_for(guard.user.pk, bro.pk)
    assert viewer is not None
    assert viewer.permissions - guard.viewer.permissions == {"followup.write"}
    assert viewer.persons == {guard.person.pk, caretaker.pk}


def test_an_ended_role_shuts_at_the_next_request(client: Client, coordinator: Actor, owner: Actor) -> None:
    owner.logged_in(client)
    assert client.get(ME).status_code == 200
    end_role(by=coordinator.viewer, membership=Membership.objects.get(user=owner.user))
    shut = client.get(ME, follow=True)
    assert shut.redirect_chain == [("/account/nowhere/", 302)]
    assert "Du har ingen roll här längre" in shut.content.decode()


def test_a_shut_user_is_out_at_the_next_request(client: Client, owner: Actor) -> None:
    owner.logged_in(client)
    User.objects.filter(pk=owner.user.pk).update(is_active=False)
    assert client.get(ME).headers["Location"] == f"/account/log-in/?next={ME}"


def test_someone_who_has_left_has_no_role(bro: Municipality, owner: Actor) -> None:
    owner.person.left_on = today()
    owner.person.save()
    assert viewer_for(owner.user.pk, bro.pk) is None


def test_switching_municipality_switches_the_person(
    client: Client, liaison: Actor, liaison_there: Actor, jarfalla: Municipality
) -> None:
    liaison.logged_in(client)
    assert client.get(ME).context["viewer"] == liaison.viewer
    assert client.get(ME).context["other_municipalities"] == [jarfalla]
    client.post("/account/municipality/", {"municipality": str(jarfalla.uid)})
    assert client.get(ME).context["viewer"] == liaison_there.viewer


def test_nobody_switches_to_where_they_have_no_role(
    client: Client, coordinator: Actor, jarfalla: Municipality
) -> None:
    coordinator.logged_in(client)
    assert client.post("/account/municipality/", {"municipality": str(jarfalla.uid)}).status_code == 404
    assert client.get(ME).context["viewer"] == coordinator.viewer


def test_a_role_that_has_not_begun_gives_nothing(bro: Municipality) -> None:
    actor = an_actor(bro, "Vikarie", "measure_owner")
    Membership.objects.filter(user=actor.user).update(starts_on=today() + timedelta(days=1))
    assert viewer_for(actor.user.pk, bro.pk) is None


def test_the_account_page_leads_to_the_log_for_those_who_may_read_it(
    client: Client, coordinator: Actor, owner: Actor
) -> None:
    led = []
    for actor in (coordinator, owner):
        client.force_login(actor.user)
        led.append('href="/audit/"' in client.get(ME).content.decode())
    assert led == [True, False]
