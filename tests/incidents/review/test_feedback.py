"""Every reporter hears what happened to what they told, and nothing of what others wrote."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.base.dates import standing_on
from samsyn.incidents.commands import accept, answer, ask_back, merge, part, refuse, reopen, tell_outcome
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.feedback import feedback
from samsyn.incidents.queries.visible import own
from tests.cast import Actor
from tests.reports import an_incident, reported


def steps(who: Actor, row: Incident) -> list[tuple[str, str]]:
    """Code and words of each step, or the week of the picture."""
    mine = Incident.objects.select_related("report").get(pk=row.pk)
    return [(step.code, step.words or str(step.week or "")) for step in feedback(who.viewer, [mine])[row.pk]]


def mine(guard: Actor) -> Incident:
    """A report of the guard's own."""
    return reported(guard.viewer, an_incident(), person=guard.person)[0]


def test_from_received_to_what_it_led_to(coordinator: Actor, guard: Actor) -> None:
    row = mine(guard)
    assert steps(guard, row) == [("received", "")]
    ask_back(by=coordinator.viewer, incident=row, words="Vilken sida?")
    answer(by=guard.viewer, incident=row, words="Norra.")
    accept(by=coordinator.viewer, incident=row)
    tell_outcome(by=coordinator.viewer, incidents=[row], words="Rutan är bytt.")
    week = str(row.day.isocalendar().week)
    assert steps(guard, row) == [
        ("received", ""),
        ("asked", "Vilken sida?"),
        ("answered", "Norra."),
        ("reviewed", ""),
        ("picture", week),
        ("led_to", "Rutan är bytt."),
    ]


def test_a_refusal_says_why_and_is_gone_when_it_is_taken_back(coordinator: Actor, guard: Actor) -> None:
    row = mine(guard)
    refuse(by=coordinator.viewer, incident=row, words="Det var i grannkommunen.")
    assert steps(guard, row) == [("received", ""), ("refused", "Det var i grannkommunen.")]
    reopen(by=coordinator.viewer, incident=row)
    assert steps(guard, row) == [("received", "")]


def test_what_is_merged_hears_of_the_event_and_not_of_others_questions(
    coordinator: Actor, guard: Actor, school: Actor
) -> None:
    row = mine(guard)
    (main,) = reported(school.viewer, person=school.person)
    ask_back(by=coordinator.viewer, incident=main, words="Vilken sal?")
    merge(by=coordinator.viewer, into=main, others=[row])
    assert steps(guard, row) == [("received", ""), ("together", "")]
    accept(by=coordinator.viewer, incident=main)
    tell_outcome(by=coordinator.viewer, incidents=[main], words="Låset är bytt.")
    week = str(row.day.isocalendar().week)
    told = [
        ("received", ""),
        ("together", ""),
        ("reviewed", ""),
        ("picture", week),
        ("led_to", "Låset är bytt."),
    ]
    assert steps(guard, row) == told
    part(by=coordinator.viewer, incident=row)
    assert steps(guard, row) == [("received", "")]


def test_nobody_hears_of_what_others_told(coordinator: Actor, guard: Actor, school: Actor) -> None:
    row = mine(guard)
    assert feedback(school.viewer, [row]) == {}
    assert list(feedback(coordinator.viewer, [row])) == [row.pk]


def test_many_take_no_more_questions_than_few(coordinator: Actor, guard: Actor) -> None:
    for _nth in range(12):
        accept(by=coordinator.viewer, incident=mine(guard))
    rows = list(own(guard.viewer))
    with CaptureQueriesContext(connection) as asked:
        assert len(feedback(guard.viewer, rows)) == 12
    assert len(asked) == 2


def test_the_day_of_each_step_is_told(coordinator: Actor, guard: Actor) -> None:
    with standing_on(date(2022, 10, 17)):
        row = mine(guard)
    with standing_on(date(2022, 10, 18)):
        accept(by=coordinator.viewer, incident=row)
    (row,) = own(guard.viewer)
    days = [(step.code, step.on.day) for step in feedback(guard.viewer, [row])[row.pk]]
    assert days == [("received", 17), ("reviewed", 18), ("picture", 18)]
