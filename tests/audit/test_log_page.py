"""The log's page tells who did what in plain words, to those who may read it."""

from datetime import date

import pytest
from django.test import Client

from samsyn.access.queries import viewer_for
from samsyn.audit.commands import record
from samsyn.audit.queries import entries, names_of, verbs
from samsyn.audit.wording import act_words, actor_words
from samsyn.base.dates import standing_on
from tests.cast import Actor

pytestmark = pytest.mark.django_db

MONDAY, TUESDAY = date(2022, 10, 17), date(2022, 10, 18)


def two_days(by: Actor) -> None:
    """A measure changed on Monday, an area added on Tuesday."""
    with standing_on(MONDAY):
        record(by.viewer, "plans.change_measure", by.person)
    with standing_on(TUESDAY):
        record(by.viewer, "plans.add_area", by.person)


def test_the_page_says_who_did_what(client: Client, coordinator: Actor) -> None:
    two_days(coordinator)
    client.force_login(coordinator.user)
    html = client.get(
        "/audit/", {"verb": "plans.change_measure"}, headers={"accept-language": "sv"}
    ).content.decode()
    assert "1 händelse står i loggen" in html
    assert "<td>ändrade en insats</td>" in html
    assert f'<th scope="row">{coordinator.user.name}</th>' in html
    assert "<td>lade till ett samverkansområde</td>" not in html


def test_days_narrow_the_log(coordinator: Actor) -> None:
    two_days(coordinator)
    assert [row.verb for row in entries(coordinator.viewer, last=MONDAY, first=MONDAY)] == [
        "plans.change_measure"
    ]
    assert [row.verb for row in entries(coordinator.viewer, first=TUESDAY, last=TUESDAY)] == [
        "plans.add_area"
    ]


def test_another_municipality_is_not_shown(coordinator: Actor, other_coordinator: Actor) -> None:
    record(other_coordinator.viewer, "plans.add_plan", other_coordinator.person)
    assert "plans.add_plan" not in verbs(coordinator.viewer)
    assert "plans.add_plan" in verbs(other_coordinator.viewer)


def test_everyone_has_a_name(coordinator: Actor, other_coordinator: Actor) -> None:
    user, person = f"user:{coordinator.user.pk}", f"person:{coordinator.person.pk}"
    foreign = f"person:{other_coordinator.person.pk}"
    names = names_of(coordinator.viewer, [user, person, foreign, "system:reminders"])
    assert names == {user: coordinator.user.name, person: coordinator.person.name}
    assert actor_words("system:reminders", names) == "Samsyn självt"
    assert actor_words(foreign, names) == "Någon utan namn"


def test_words_come_from_the_package_of_the_verb() -> None:
    assert act_words("pledges.add_pledge") == "lade till ett medborgarlöfte"


def test_viewers_without_the_permission_are_shut_out(client: Client, liaison: Actor) -> None:
    viewer = viewer_for(liaison.user.pk, None)
    assert viewer is not None
    assert not viewer.may("audit.read")
    client.force_login(liaison.user)
    assert client.get("/audit/").status_code == 403
