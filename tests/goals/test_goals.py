"""Goals: what they may say, and how they are told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from samsyn.base.refusal import Refusal
from samsyn.goals.commands import add_goal, finish_milestone
from samsyn.goals.queries import content_of
from samsyn.goals.rules import GoalContent, MilestoneContent, checked
from samsyn.plans.wording import goal_text
from tests.cast import Actor

WALKS = GoalContent(
    "indicator", "Vandringar", "per år", "up", Decimal(4), None, Decimal("12.50"), date(2023, 12, 31)
)
MODEL = GoalContent("deliverable", "Modellen", milestones=(MilestoneContent("Provad", date(2023, 6, 30)),))


def test_a_goal_is_kept_as_it_was_said(coordinator: Actor) -> None:
    for said in (WALKS, MODEL):
        assert content_of(add_goal(by=coordinator.viewer, **vars(said))) == checked(said)


def test_a_milestone_is_reached_and_opened_again(coordinator: Actor) -> None:
    goal = add_goal(by=coordinator.viewer, **vars(MODEL))
    step = goal.milestones.get()
    finish_milestone(by=coordinator.viewer, milestone=step, done_on=date(2023, 6, 1))
    assert content_of(goal).milestones == (MilestoneContent("Provad", date(2023, 6, 30), date(2023, 6, 1)),)
    finish_milestone(by=coordinator.viewer, milestone=step, done_on=None)
    assert content_of(goal).milestones == MODEL.milestones


def test_goals_are_told_in_words() -> None:
    assert goal_text(WALKS) == "Vandringar, ska öka, från 4 per år, till 12,5 per år (31 december 2023)"
    assert goal_text(MODEL) == "Modellen\n– Provad (30 juni 2023)"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (replace(WALKS, text=" "), "goals.no_text"),
        (replace(WALKS, text="x" * 301), "goals.long_text"),
        (replace(WALKS, direction=""), "goals.no_direction"),
        (replace(WALKS, milestones=MODEL.milestones), "goals.milestones_of_indicator"),
        (replace(MODEL, kind="wish"), "goals.unknown_kind"),
        (replace(MODEL, target=Decimal(1)), "goals.value_of_deliverable"),
        (replace(MODEL, milestones=(MilestoneContent("x" * 201),)), "goals.long_milestone"),
        (replace(WALKS, target=Decimal("0.001")), "goals.odd_value"),
        (replace(WALKS, target=Decimal("1e40")), "goals.odd_value"),
    ],
)
def test_what_contradicts_itself_is_refused(said: GoalContent, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        checked(said)
    assert caught.value.code == code
