"""What is derived of incidents can be proved: a planted difference is told."""

from collections.abc import Callable

import pytest

from samsyn.incidents.commands import accept, ask_back, merge
from samsyn.incidents.models import Category, Incident
from samsyn.incidents.queries.checks import differences
from tests.cast import Actor
from tests.reports import an_incident, reported


def several(coordinator: Actor) -> Incident:
    """A report with a point that is accepted, one that is asked about, two that are merged; returns the first."""
    first, asked, main, other = reported(
        coordinator.viewer, an_incident(point=(648_834, 6_599_787)), *[an_incident() for _ in range(3)]
    )
    accept(by=coordinator.viewer, incident=first)
    ask_back(by=coordinator.viewer, incident=asked, words="Vilken port?")
    merge(by=coordinator.viewer, into=main, others=[other])
    return first


def test_what_is_stored_by_the_commands_is_right(coordinator: Actor) -> None:
    several(coordinator)
    assert differences(coordinator.viewer) == []


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            lambda pk: Incident.objects.filter(pk=pk).update(hour=3),
            "Händelse {} räknas på fel dag eller timme.",
        ),
        (lambda pk: Incident.objects.filter(pk=pk).update(cell_x=1), "Händelse {} räknas i fel ruta."),
        (
            lambda pk: Incident.objects.filter(pk=pk).update(state="refused"),
            "Händelse {} står som refused, men det senaste som hände leder till accepted.",
        ),
        (
            lambda pk: Category.objects.filter(code="drugs").update(name="Knark"),
            "Kategorin drugs heter Knark, men versionen som gäller säger Narkotika.",
        ),
    ],
)
def test_what_is_spoiled_is_told(coordinator: Actor, spoil: Callable[[int], object], sentence: str) -> None:
    first = several(coordinator)
    spoil(first.pk)
    assert differences(coordinator.viewer) == [sentence.format(first.pk)]
