"""Opening and closing a round."""

from datetime import date
from typing import Any

import pytest

from samsyn.base.refusal import Refusal
from samsyn.followup.commands import accept, close_round, hand_in, import_round, open_round
from samsyn.followup.models import FollowUp, FollowUpEvent, FollowUpRound, Reason
from samsyn.followup.queries import previous_round, rounds, tallies
from samsyn.plans.commands import change_measure
from samsyn.plans.models import ActionPlan, Measure
from tests.builders import accepted, an_earlier_round, an_open_round, follow_up_of, handed_in
from tests.cast import Actor

PERIOD: dict[str, Any] = {"period_from": date(2022, 7, 1), "period_to": date(2022, 12, 31)}


def test_an_opened_round_has_one_unopened_follow_up_a_measure(coordinator: Actor, plan: ActionPlan) -> None:
    round = an_open_round(coordinator.viewer, plan)
    rows = FollowUp.objects.filter(round=round).order_by("position")
    assert [(r.measure_version.number, r.state, r.owner.name if r.owner else None) for r in rows] == [
        ("1:1", "unopened", "Trafikplanerare"),
        ("1:2", "unopened", "Trafikplanerare"),
        ("2:1", "unopened", "Projektledare"),
        ("2:2", "unopened", None),
    ]
    events = FollowUpEvent.objects.filter(follow_up__round=round)
    assert {(e.kind, e.number, e.actor_name) for e in events} == {("opened", 1, "Trygghetssamordnare")}


def test_the_round_keeps_the_plan_as_it_stood(coordinator: Actor, plan: ActionPlan) -> None:
    by = coordinator.viewer
    round = an_open_round(by, plan)
    measure = Measure.objects.get(number="1:1")
    change_measure(by=by, measure=measure, expected_revision=1, text="Vandra varje vecka.")
    assert follow_up_of(by, round, "1:1").measure_version.text == "Vandra i Bro varje månad."
    assert round.plan_version.label == "Hösten 2022"


def test_the_first_round_begins_the_list_of_reasons(coordinator: Actor, plan: ActionPlan) -> None:
    an_open_round(coordinator.viewer, plan)
    assert [reason.name for reason in Reason.objects.all()] == [
        "Resurser",
        "Väntar på annan part",
        "Lag eller regel",
        "Väntar på beslut",
    ]


def test_a_round_due_in_july_must_be_confirmed(coordinator: Actor, plan: ActionPlan) -> None:
    by, july = coordinator.viewer, date(2023, 7, 7)
    with pytest.raises(Refusal) as refused:
        open_round(by=by, plan=plan, title="Våren 2023", due_on=july, **PERIOD)
    assert refused.value.code == "followup.due_in_july"
    round = open_round(by=by, plan=plan, title="Våren 2023", due_on=july, july_is_fine=True, **PERIOD)
    assert round.due_on == july


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"title": " "}, "followup.no_title"),
        ({"due_on": date(2022, 10, 9)}, "followup.due_passed"),
        ({"period_to": date(2022, 6, 30)}, "followup.period_backwards"),
        ({"period_from": date(2022, 11, 1)}, "followup.period_ahead"),
    ],
)
def test_a_round_with_wrong_dates_is_refused(
    coordinator: Actor, plan: ActionPlan, given: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        an_open_round(coordinator.viewer, plan, **given)
    assert (refused.value.code, FollowUpRound.objects.count()) == (code, 0)


def test_a_plan_has_one_open_round_at_a_time(coordinator: Actor, plan: ActionPlan) -> None:
    an_open_round(coordinator.viewer, plan)
    with pytest.raises(Refusal) as refused:
        an_open_round(coordinator.viewer, plan, title="Vintern 2022")
    assert (refused.value.code, refused.value.params) == ("followup.already_open", {"title": "Hösten 2022"})


def test_only_the_coordinator_opens(owner: Actor, liaison: Actor, plan: ActionPlan) -> None:
    for actor in (owner, liaison):
        with pytest.raises(Refusal) as refused:
            an_open_round(actor.viewer, plan)
        assert refused.value.code == "accounts.not_allowed"


def test_a_round_is_closed_when_all_that_came_in_is_read(
    coordinator: Actor, owner: Actor, plan: ActionPlan
) -> None:
    by = coordinator.viewer
    round = an_open_round(by, plan)
    with pytest.raises(Refusal) as nothing:
        close_round(by=by, round=round)
    row = handed_in(owner.viewer, round, "1:1")
    with pytest.raises(Refusal) as unread:
        close_round(by=by, round=round)
    accept(by=by, follow_up=row)
    closed = close_round(by=by, round=round)
    assert [nothing.value.code, unread.value.code] == ["followup.nothing_accepted", "followup.unread"]
    assert closed.closed_by_name == "Trygghetssamordnare"
    assert close_round(by=by, round=round).closed_at == closed.closed_at  # pressed twice is once


def test_a_closed_round_takes_no_more(coordinator: Actor, owner: Actor, plan: ActionPlan) -> None:
    by = coordinator.viewer
    round = an_open_round(by, plan)
    accepted(by, round, "2:2")
    close_round(by=by, round=round)
    row = follow_up_of(by, round, "1:1")
    with pytest.raises(Refusal) as refused:
        hand_in(by=owner.viewer, follow_up=row, expected_revision=1, status="done", text="Klart.")
    assert refused.value.code == "followup.round_closed"


def test_history_is_taken_in_locked(coordinator: Actor, plan: ActionPlan) -> None:
    by = coordinator.viewer
    spring = an_earlier_round(by, plan, text="•  Två vandringar\u00ad.")
    row = follow_up_of(by, spring, "1:1")
    assert (spring.imported, spring.closed_by_name, spring.decided_on) == (
        True,
        "Trygghetssamordnare",
        date(2022, 9, 9),
    )
    assert (row.state, row.status, row.text) == ("accepted", "", "– Två vandringar.")
    autumn = an_open_round(by, plan)
    assert previous_round(by, autumn) == spring
    assert {pk: tally.handed_in for pk, tally in tallies(by, [spring, autumn]).items()} == {
        spring.pk: 4,
        autumn.pk: 0,
    }


def test_history_must_hold_something(coordinator: Actor, plan: ActionPlan) -> None:
    with pytest.raises(Refusal) as refused:
        import_round(
            by=coordinator.viewer,
            plan=plan,
            title="Våren 2022",
            period_from=date(2022, 1, 1),
            period_to=date(2022, 6, 30),
            decided_on=date(2022, 9, 9),
            entries=[],
        )
    assert refused.value.code == "followup.nothing_to_import"


def test_the_neighbours_see_none_of_it(
    coordinator: Actor, other_coordinator: Actor, plan: ActionPlan
) -> None:
    round = an_open_round(coordinator.viewer, plan)
    assert list(rounds(coordinator.viewer)) == [round]
    assert list(rounds(other_coordinator.viewer)) == []
