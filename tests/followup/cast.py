"""A plan whose measures have owners, on the day when the story begins."""

from collections.abc import Iterator
from datetime import date

import pytest

from samsyn.base.dates import standing_on
from samsyn.organisations.models import Person
from samsyn.plans.models import ActionPlan
from tests.builders import a_measure, a_person, a_plan, an_area
from tests.cast import Actor

DAY = date(2022, 10, 10)


@pytest.fixture
def on_the_day() -> Iterator[None]:
    """10 October 2022."""
    with standing_on(DAY):
        yield


@pytest.fixture
def outsider(coordinator: Actor) -> Person:
    """A measure owner without account, at another party."""
    return a_person(coordinator.viewer, "Projektledare", email="projektledare@example.test")


@pytest.fixture
def plan(on_the_day: None, coordinator: Actor, owner: Actor, liaison: Actor, outsider: Person) -> ActionPlan:
    """Two areas: 1:1 and 1:2 of the owner, with the liaison as deputy of 1:2; 2:1 of the outsider; 2:2 of nobody."""
    by = coordinator.viewer
    plan = a_plan(by)
    first, second = an_area(by, plan, "1", "Trygga miljöer"), an_area(by, plan, "2", "Unga i riskzon")
    a_measure(by, first, "1:1", title="Vandringar", owner=owner.person)
    a_measure(by, first, "1:2", title="Lugnare trafik", owner=owner.person, deputy=liaison.person)
    a_measure(by, second, "2:1", title="Omdaning", owner=outsider)
    a_measure(by, second, "2:2", title="Orossamtal")
    return plan
