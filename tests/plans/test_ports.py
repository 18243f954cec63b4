"""What plans plug into the rooms below: hand-over, to-dos, what activities count for, checks."""

from samsyn.access.sockets import HOLDINGS, TODOS
from samsyn.activities.sockets import TARGETS
from samsyn.audit.sockets import CHECKS
from samsyn.base.dates import standing_on
from samsyn.plans.commands import make_version
from samsyn.plans.models import Measure, MeasureVersion, PlanVersionMeasure
from samsyn.plans.queries import versions_of
from tests.builders import FIRST, a_full_plan, a_measure, a_person, a_plan, an_activity, an_area
from tests.cast import Actor


def test_a_leaving_persons_measures_go_to_the_successor_and_history_keeps_the_name(
    coordinator: Actor,
) -> None:
    by = coordinator.viewer
    leaving, successor = a_person(by, "Fritidschef"), a_person(by, "Ny fritidschef")
    area = an_area(by, a_plan(by))
    owned = a_measure(by, area, "1:1", title="Vandringar", owner=leaving)
    both = a_measure(by, area, "1:2", title="Kurser", owner=successor, deputy=leaving)
    kind = HOLDINGS["measures"]
    assert [held.label for held in kind.holdings(by, leaving.pk)] == ["1:1 Vandringar", "1:2 Kurser"]
    for held in kind.holdings(by, leaving.pk):
        kind.hand_over(by=by, holding_id=held.id, leaving_id=leaving.pk, successor_id=successor.pk)
    assert kind.holdings(by, leaving.pk) == []
    told = [(v.owner.name, v.deputy) for v in versions_of(by, owned) if v.owner]
    assert told == [("Ny fritidschef", None), ("Fritidschef", None)]
    now, before = versions_of(by, both)
    assert (now.owner, now.deputy, before.deputy) == (successor, None, leaving)


def test_the_coordinators_list_tells_what_the_plan_lacks(coordinator: Actor, liaison: Actor) -> None:
    by = coordinator.viewer
    with standing_on(FIRST):
        a_full_plan(by, (2, 1), owner=a_person(by, "Fritidschef"))
        assert [todo.what for todo in TODOS["plans"](by)] == [
            "Insatser utan slutdatum",
            "Insatser utan mål",
        ]
        assert TODOS["plans"](liaison.viewer) == []


def test_an_activity_counts_for_several_measures_and_keeps_those_of_other_plans(coordinator: Actor) -> None:
    by = coordinator.viewer
    old = a_measure(by, an_area(by, a_plan(by, title="Förra planen")), "9:9")
    with standing_on(FIRST):
        area = an_area(by, a_plan(by))
        first, second = a_measure(by, area, "1:1"), a_measure(by, area, "1:2")
        activity = an_activity(by, starts_on=FIRST)
        kind = TARGETS["measures"]
        kind.choose_all(by, activity, [str(old.uid), str(first.uid)])
        kind.choose_all(by, activity, [str(first.uid), str(second.uid)])
        chosen = [target.label.split()[0] for target in kind.chosen(by, [activity])[activity.pk]]
    assert sorted(chosen) == ["1:1", "1:2", "9:9"]


def test_the_checks_find_what_was_planted_and_nothing_in_a_sound_plan(coordinator: Actor) -> None:
    by = coordinator.viewer
    plan, other = a_full_plan(by, (2,)), a_full_plan(by, (1,))
    kept = make_version(by=by, plan=plan, label="Beslutad")
    check = CHECKS["plans"]
    assert check.differences(by) == []
    first, second = Measure.objects.filter(area__plan=plan)
    strange = MeasureVersion.objects.get(measure__area__plan=other)
    Measure.objects.filter(pk=first.pk).update(revision=7)
    MeasureVersion.objects.filter(measure=second).update(valid_to=kept.made_at.replace(year=2100))
    PlanVersionMeasure.objects.create(
        municipality_id=by.municipality_id, plan_version=kept, measure_version=strange
    )
    assert check.differences(by) == [
        f"Insats 1:1 (id {first.pk}) säger version 7, men den aktuella är 1.",
        f"Insats 1:2 (id {second.pk}) har 0 aktuella versioner, ska ha en.",
        f"Planversion 1 (id {kept.pk}) har en insats 1:1 ur en annan plan.",
    ]
