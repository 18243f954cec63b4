"""A round that is closed, and the memo that is made of it."""

from collections.abc import Iterator
from datetime import date

import pytest

from samsyn.access.models import Deputy
from samsyn.base.dates import standing_on
from samsyn.followup.commands import close_round
from samsyn.followup.models import FollowUpRound
from samsyn.organisations.models import Person
from samsyn.papers.commands import create_memo
from samsyn.papers.models import Memo
from samsyn.plans.models import ActionPlan
from tests.builders import a_house_form, a_measure, a_plan, accepted, an_area, an_open_round, approved_texts
from tests.cast import Actor

DAY = date(2022, 10, 17)


@pytest.fixture
def on_the_day() -> Iterator[None]:
    """17 October 2022."""
    with standing_on(DAY):
        yield


@pytest.fixture
def plan(on_the_day: None, coordinator: Actor) -> ActionPlan:
    """Two areas with 1:1, 1:2 and 2:1."""
    by = coordinator.viewer
    plan = a_plan(by)
    first, second = an_area(by, plan, "1", "Trygga miljöer"), an_area(by, plan, "2", "Unga i riskzon")
    a_measure(by, first, "1:1", title="Vandringar")
    a_measure(by, first, "1:2", text="Sänk farten på Enköpingsvägen.")
    a_measure(by, second, "2:1", text="Orossamtal inom två dagar.")
    return plan


@pytest.fixture
def closed_round(plan: ActionPlan, coordinator: Actor) -> FollowUpRound:
    """1:1 goes to plan, 1:2 is behind for want of resources, 2:1 was not handed in."""
    by = coordinator.viewer
    row = an_open_round(by, plan)
    accepted(by, row, "1:1", text="Vi vandrade i maj.")
    accepted(by, row, "1:2", status="behind", reason=a_reason(by.municipality_id), text="Gupp saknas.")
    return close_round(by=by, round=row)


def a_reason(municipality_id: int, name: str = "Resurser") -> object:
    """The reason with this name."""
    from samsyn.followup.models import Reason

    return Reason.objects.get(municipality_id=municipality_id, name=name)


@pytest.fixture
def memo(closed_round: FollowUpRound, coordinator: Actor, unit_head: Actor, director: Actor) -> Memo:
    """A draft in the house's form, with nothing approved yet."""
    a_house_form(coordinator.viewer, unit_head=unit_head.person, director=director.person)
    return create_memo(by=coordinator.viewer, round=closed_round)


@pytest.fixture
def ready_memo(memo: Memo, coordinator: Actor) -> Memo:
    """A draft with every text approved."""
    return approved_texts(coordinator.viewer, memo)


def stands_in(person: Person, deputy: Person) -> None:
    """Let `deputy` stand in for `person` on the day."""
    Deputy.objects.create(
        municipality_id=person.municipality_id, person=person, deputy=deputy, starts_on=DAY, ends_on=DAY
    )
