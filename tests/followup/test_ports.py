"""What followup tells the rooms below: to-dos, hand-over, statuses, and proof of its derived state."""

from datetime import date

import pytest
from django.urls import reverse

from samsyn.access.commands import HandedOver, hand_over
from samsyn.access.queries import holdings_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.followup import ports
from samsyn.followup.commands import accept, ask_back, close_round
from samsyn.followup.models import FollowUp, FollowUpRound, Reason
from samsyn.plans.models import ActionPlan
from samsyn.plans.sockets import ChainLink
from tests.builders import accepted, an_earlier_round, an_open_round, follow_up_of, handed_in
from tests.cast import Actor


@pytest.fixture
def round(coordinator: Actor, plan: ActionPlan) -> FollowUpRound:
    """The round that is open."""
    return an_open_round(coordinator.viewer, plan)


def told(viewer: Viewer) -> list[tuple[int, str, str, bool]]:
    """The to-dos of followup."""
    return [(todo.count, str(todo.what), str(todo.why), todo.late) for todo in ports.todos(viewer)]


def test_the_owner_is_told_what_to_write(owner: Actor, coordinator: Actor, round: FollowUpRound) -> None:
    assert told(owner.viewer) == [(2, "Uppföljningar att skriva", "Senast 31 oktober", False)]
    row = handed_in(owner.viewer, round, "1:1")
    ask_back(by=coordinator.viewer, follow_up=row, comment="Mer?")
    assert told(owner.viewer) == [(2, "Uppföljningar att skriva", "Senast 31 oktober, 1 är tillbaka", False)]
    with standing_on(date(2022, 11, 1)):
        assert [late for *_rest, late in told(owner.viewer)] == [True]


def test_the_coordinator_is_told_what_to_read(owner: Actor, coordinator: Actor, round: FollowUpRound) -> None:
    handed_in(owner.viewer, round, "1:1")
    handed_in(owner.viewer, round, "1:2")
    assert told(coordinator.viewer) == [
        (2, "Inlämnade uppföljningar att läsa", "Hösten 2022", False),
        (1, "Avstämning med polisen att hålla", "Skulle ha hållits senast 1 april", True),
    ]


def test_a_leaving_owners_follow_ups_go_to_the_successor(
    coordinator: Actor, owner: Actor, liaison: Actor, round: FollowUpRound
) -> None:
    by = coordinator.viewer
    handed_in(owner.viewer, round, "1:1")
    held = {kind.code: list(things) for kind, things in holdings_of(by, owner.person.pk)}
    assert [thing.label for thing in held["follow_ups"]] == ["1:2 Hösten 2022"]
    thing = HandedOver("follow_ups", held["follow_ups"][0].id, liaison.person)
    hand_over(by=by, leaving=owner.person, things=[thing], leaves=False)
    row = follow_up_of(by, round, "1:2")
    assert (row.owner, row.deputy, row.events.last().kind) == (liaison.person, None, "assigned")  # type: ignore[union-attr]  # it has events


def test_the_plan_is_told_the_latest_accepted_status(
    coordinator: Actor, plan: ActionPlan, owner: Actor
) -> None:
    by = coordinator.viewer
    an_earlier_round(by, plan, text="Tio samtal i våras.")
    round = an_open_round(by, plan)
    reason = Reason.objects.get(name="Resurser")
    row = accepted(by, round, "2:2", status="behind", reason=reason, text="Sex samtal.")
    other = handed_in(owner.viewer, round, "1:1", status="done")
    badges = ports.measure_status(by, [row.measure, other.measure])
    url = reverse("followup:read", args=[row.uid])
    assert {pk: (b.css, b.icon, b.word, b.url) for pk, b in badges.items()} == {
        row.measure_id: ("s-late", "s_late", "Försenad", url)
    }
    lines = ports.measure_follow_ups(by, [row.measure])[row.measure_id]
    assert [(line.when, line.round_title, line.text) for line in lines] == [
        (date(2022, 12, 31), "Hösten 2022", "Sex samtal."),
        (date(2022, 9, 9), "Våren 2022", "Tio samtal i våras."),
    ]
    assert ports.plan_chain(by, [plan]) == {
        plan.pk: [ChainLink(2, "uppföljningsomgångar", reverse("followup:rounds"))]
    }


def test_the_stored_state_is_what_the_events_add_up_to(
    coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    by = coordinator.viewer
    row = accept(by=by, follow_up=handed_in(owner.viewer, round, "1:1"))
    close_round(by=by, round=round)
    assert ports.differences(by) == []
    FollowUp.objects.filter(pk=row.pk).update(state="back")  # someone has been in the database
    assert ports.differences(by) == [f"Uppföljning {row.uid} står som back, men händelserna ger accepted."]
