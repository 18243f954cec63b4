"""Someone leaves: everything goes to successors in one press, and history keeps the name."""

import pytest
from django.test import Client

from samsyn.access.commands import HandedOver, add_group, add_group_member, appoint_deputy, hand_over
from samsyn.access.models import Deputy, Group, GroupMember, HandOver, Membership
from samsyn.access.queries import municipalities_of
from samsyn.accounts.models import Municipality
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from tests.cast import Actor


@pytest.fixture
def groups(coordinator: Actor, owner: Actor) -> list[Group]:
    """The two groups where the owner sits."""
    made = [
        add_group(by=coordinator.viewer, name=name, kind="area") for name in ("Områdesgrupp Bro", "Ungdom")
    ]
    for group in made:
        add_group_member(by=coordinator.viewer, group=group, person=owner.person)
    return made


def places(actor: Actor) -> list[str]:
    """The names of the groups where someone sits today."""
    rows = GroupMember.objects.filter(person=actor.person, ends_on__isnull=True)
    return sorted(rows.values_list("group__name", flat=True))


def held(actor: Actor) -> dict[str, list[str]]:
    """What the hand-over form posts when everything is ticked."""
    rows = GroupMember.objects.filter(person=actor.person, ends_on__isnull=True)
    return {"things_groups": [str(row.pk) for row in rows]}


def test_everything_goes_to_one_successor_and_the_roles_end(
    client: Client, coordinator: Actor, owner: Actor, school: Actor, groups: list[Group]
) -> None:
    page = f"/account/people/{owner.person.uid}/hand-over/"
    coordinator.logged_in(client)
    assert "Trafikplanerare har 2 saker att lämna över" in client.get(page).content.decode()
    typed = {**held(owner), "everything": str(school.person.uid), "leaves": "on"}
    assert client.post(page, typed).headers["Location"] == "/account/people/"
    assert (places(owner), places(school)) == ([], ["Områdesgrupp Bro", "Ungdom"])
    owner.person.refresh_from_db()
    owner.user.refresh_from_db()
    assert (owner.person.left_on, owner.user.is_active) == (today(), False)
    assert Membership.objects.get(user=owner.user).ends_on == today()
    kept = HandOver.objects.order_by("id").values_list("kind", "label", "leaving__name", "successor__name")
    assert list(kept) == [
        ("groups", "Områdesgrupp Bro", "Trafikplanerare", "Rektor"),
        ("groups", "Ungdom", "Trafikplanerare", "Rektor"),
    ]
    logged = AuditEntry.objects.filter(verb__in=("access.hand_over", "access.mark_left", "access.shut_user"))
    assert sorted(logged.values_list("verb", flat=True)) == [
        "access.hand_over",
        "access.hand_over",
        "access.mark_left",
        "access.shut_user",
    ]


def test_things_may_go_to_different_people_and_one_may_stay(
    client: Client, coordinator: Actor, owner: Actor, school: Actor, groups: list[Group]
) -> None:
    first = GroupMember.objects.get(person=owner.person, group=groups[0])
    typed = {"things_groups": [str(first.pk)], "to_groups": str(school.person.uid)}
    coordinator.logged_in(client).post(f"/account/people/{owner.person.uid}/hand-over/", typed)
    assert (places(owner), places(school)) == (["Ungdom"], ["Områdesgrupp Bro"])
    owner.person.refresh_from_db()
    assert owner.person.left_on is None


def test_nobody_leaves_with_something_in_their_hands(
    client: Client, coordinator: Actor, owner: Actor, groups: list[Group]
) -> None:
    page = coordinator.logged_in(client).post(
        f"/account/people/{owner.person.uid}/hand-over/", {"leaves": "on"}
    )
    assert "Områdesgrupp Bro är en av 2" in page.content.decode()
    owner.person.refresh_from_db()
    assert owner.person.left_on is None
    assert Membership.objects.get(user=owner.user).ends_on is None


def test_a_kind_without_successor_is_asked_about(
    client: Client, coordinator: Actor, owner: Actor, groups: list[Group]
) -> None:
    page = coordinator.logged_in(client).post(f"/account/people/{owner.person.uid}/hand-over/", held(owner))
    assert "Välj vem som tar över de här" in page.content.decode()
    assert HandOver.objects.count() == 0


def test_one_refusal_undoes_the_whole_hand_over(
    coordinator: Actor, owner: Actor, school: Actor, groups: list[Group]
) -> None:
    first = GroupMember.objects.filter(person=owner.person).first()
    assert first is not None
    things = [
        HandedOver(kind="groups", holding_id=first.pk, successor=school.person),
        HandedOver(kind="groups", holding_id=first.pk + 1000, successor=school.person),
    ]
    with pytest.raises(Refusal, match=r"access\.not_held"):
        hand_over(by=coordinator.viewer, leaving=owner.person, things=things, leaves=False)
    assert (places(school), HandOver.objects.count()) == ([], 0)


def test_a_successor_who_already_sits_there_gets_no_second_place(
    coordinator: Actor, owner: Actor, school: Actor, groups: list[Group]
) -> None:
    add_group_member(by=coordinator.viewer, group=groups[0], person=school.person)
    things = [
        HandedOver(kind="groups", holding_id=row.pk, successor=school.person)
        for row in GroupMember.objects.filter(person=owner.person)
    ]
    assert hand_over(by=coordinator.viewer, leaving=owner.person, things=things, leaves=True) == 2
    assert places(school) == ["Områdesgrupp Bro", "Ungdom"]


def test_deputies_end_with_the_one_who_leaves(coordinator: Actor, owner: Actor, school: Actor) -> None:
    days = {"starts_on": today(), "ends_on": today()}
    appoint_deputy(by=owner.viewer, person=owner.person, deputy=school.person, **days)
    appoint_deputy(by=school.viewer, person=school.person, deputy=owner.person, **days)
    hand_over(by=coordinator.viewer, leaving=owner.person, things=[], leaves=True)
    assert list(Deputy.objects.values_list("called_off_on", flat=True)) == [today(), today()]


def test_who_leaves_one_municipality_stays_in_the_other(
    coordinator: Actor, liaison: Actor, liaison_there: Actor, jarfalla: Municipality
) -> None:
    hand_over(by=coordinator.viewer, leaving=liaison.person, things=[], leaves=True)
    liaison.user.refresh_from_db()
    assert liaison.user.is_active
    assert municipalities_of(liaison.user.pk) == [jarfalla]
