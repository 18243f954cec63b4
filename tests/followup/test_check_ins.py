"""The quarterly check-in of coordinator and police: the round in small."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.base.dates import standing_on
from samsyn.base.refusal import Refusal
from samsyn.followup.commands import NewPoint, hold_check_in, solve_point
from samsyn.followup.models import CheckIn, CheckInPoint
from samsyn.followup.queries import check_in_due
from samsyn.plans.models import ActionPlan, Measure
from tests.cast import Actor


@pytest.fixture
def held(coordinator: Actor, liaison: Actor, owner: Actor, plan: ActionPlan) -> CheckIn:
    """The check-in of 14 September, with a point for the liaison."""
    return hold_check_in(
        by=coordinator.viewer,
        agreement=plan.agreement,
        held_on=date(2022, 9, 14),
        persons=[coordinator.person, liaison.person],
        measures=[Measure.objects.get(number="1:2")],
        points=[NewPoint("Be de tysta enheterna om svar", liaison.person, date(2022, 9, 28))],
        note="•  Moped",
    )


def test_a_check_in_says_who_what_and_by_whom(held: CheckIn) -> None:
    point = held.points.get()
    assert ([each.person.name for each in held.persons.all()], held.note) == (
        ["Trygghetssamordnare", "Kommunpolis"],
        "– Moped",
    )
    assert [each.measure.number for each in held.measures.all()] == ["1:2"]
    assert (point.text, point.responsible and point.responsible.name, point.due_on, point.solved_on) == (
        "Be de tysta enheterna om svar",
        "Kommunpolis",
        date(2022, 9, 28),
        None,
    )


def test_the_next_follows_the_agreements_rhythm(
    coordinator: Actor, liaison: Actor, plan: ActionPlan, held: CheckIn
) -> None:
    due = check_in_due(coordinator.viewer, plan.agreement)
    assert (due.last_on, due.next_on, due.open_points, due.late) == (
        date(2022, 9, 14),
        date(2022, 12, 14),
        1,
        False,
    )
    with standing_on(date(2022, 12, 15)):
        assert check_in_due(coordinator.viewer, plan.agreement).late


def test_the_first_is_due_a_quarter_into_the_agreement(coordinator: Actor, plan: ActionPlan) -> None:
    due = check_in_due(coordinator.viewer, plan.agreement)
    assert (due.last_on, due.next_on, due.late) == (None, date(2022, 4, 1), True)


def test_a_point_is_solved_by_the_one_it_was_given_to(owner: Actor, liaison: Actor, held: CheckIn) -> None:
    point = held.points.get()
    with pytest.raises(Refusal) as refused:
        solve_point(by=owner.viewer, point=point, how="Inte min.")
    solved = solve_point(by=liaison.viewer, point=point, how="Två har svarat.")
    assert (refused.value.code, solved.solved_on, solved.solved_by_name, solved.solved_how) == (
        "accounts.not_allowed",
        date(2022, 10, 10),
        "Kommunpolis",
        "Två har svarat.",
    )
    assert solve_point(by=liaison.viewer, point=point, how="En gång till.").solved_how == "Två har svarat."


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"held_on": date(2022, 10, 11)}, "followup.check_in_ahead"),
        ({"persons": []}, "followup.check_in_alone"),
        ({"next_on": date(2022, 10, 1)}, "followup.next_before"),
        ({"points": [NewPoint(" ")]}, "followup.no_point_text"),
        ({"held_on": date(2022, 9, 14), "next_on": None}, "followup.check_in_exists"),
    ],
)
def test_what_no_check_in_can_be(
    coordinator: Actor, liaison: Actor, plan: ActionPlan, held: CheckIn, given: dict[str, Any], code: str
) -> None:
    right = {"held_on": date(2022, 10, 5), "persons": [coordinator.person, liaison.person]}
    with pytest.raises(Refusal) as refused:
        hold_check_in(by=coordinator.viewer, agreement=plan.agreement, **{**right, **given})
    assert (refused.value.code, CheckIn.objects.count()) == (code, 1)


def test_the_coordinator_writes_one_down(
    client: Client, coordinator: Actor, liaison: Actor, plan: ActionPlan
) -> None:
    form = {
        "held_on": "2022-10-05",
        "persons": [str(coordinator.person.uid), str(liaison.person.uid)],
        "measures": [str(Measure.objects.get(number="2:1").uid)],
        "note": "Vi gick igenom projektet.",
        "points-TOTAL_FORMS": "2",
        "points-INITIAL_FORMS": "0",
        "points-0-text": "Kalla projektledaren",
        "points-0-responsible": str(liaison.person.uid),
        "points-0-due_on": "2022-10-20",
        "points-1-text": "",
    }
    coordinator.logged_in(client)
    assert client.post(reverse("followup:check_in_new"), form).status_code == 302
    assert list(CheckInPoint.objects.values_list("text", flat=True)) == ["Kalla projektledaren"]
    page = client.get(reverse("followup:check_ins")).content.decode()
    assert "<h1>1 punkt är kvar att lösa, nästa avstämning senast 5 januari</h1>" in page
    alone = client.post(reverse("followup:check_in_new"), {**form, "held_on": "2022-10-06", "persons": []})
    assert (alone.status_code, "En avstämning har minst två deltagare." in alone.content.decode()) == (
        422,
        True,
    )
