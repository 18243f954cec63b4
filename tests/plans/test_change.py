"""Changing a measure: versions, stale saves, moves."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from samsyn.base.refusal import Conflict, Refusal
from samsyn.goals.rules import GoalContent, MilestoneContent
from samsyn.plans import queries
from samsyn.plans.commands import add_linked_plan, change_measure, remove_measure
from samsyn.plans.models import Measure, MeasureVersion
from tests.builders import a_measure, a_person, a_plan, a_unit, an_area, an_organisation
from tests.cast import Actor


def _current(actor: Actor, measure: Measure) -> MeasureVersion:
    return queries.versions_of(actor.viewer, measure).get(valid_to__isnull=True)


def test_each_change_is_a_new_version_and_history_keeps_the_old(coordinator: Actor) -> None:
    by = coordinator.viewer
    measure = a_measure(by, an_area(by, a_plan(by)))
    change_measure(by=by, measure=measure, expected_revision=1, title="Vandringar")
    change_measure(by=by, measure=measure, expected_revision=2, title="Nattvandringar", effect="long")

    told = [
        (v.revision, v.title, v.effect, v.valid_to is None, v.changed_by_name)
        for v in queries.versions_of(by, measure)
    ]
    assert told == [
        (3, "Nattvandringar", "long", True, "Trygghetssamordnare"),
        (2, "Vandringar", "", False, "Trygghetssamordnare"),
        (1, "", "", False, "Trygghetssamordnare"),
    ]
    assert measure.revision == 3


def test_versions_follow_each_other_without_gap(coordinator: Actor) -> None:
    by = coordinator.viewer
    measure = a_measure(by, an_area(by, a_plan(by)))
    change_measure(by=by, measure=measure, expected_revision=1, title="Vandringar")
    newer, older = queries.versions_of(by, measure)
    assert older.valid_to == newer.valid_from


def test_a_save_that_changes_nothing_makes_no_version(coordinator: Actor) -> None:
    by = coordinator.viewer
    goal = GoalContent("indicator", "Vandringar", direction="up", target=Decimal("4"))
    measure = a_measure(by, an_area(by, a_plan(by)), title="Vandringar", goal=goal)
    change_measure(by=by, measure=measure, expected_revision=1, title=" Vandringar\u00ad", goal=goal)
    assert [v.revision for v in queries.versions_of(by, measure)] == [1]


def test_everything_a_measure_can_say_is_kept(coordinator: Actor) -> None:
    by = coordinator.viewer
    area = an_area(by, a_plan(by))
    owner, deputy = a_person(by, "Fritidschef"), a_person(by, "Fältassistent")
    police = an_organisation(by, "Polisen", "police")
    drugs = add_linked_plan(by=by, title="ANDTS-planen")
    goal = GoalContent(
        "deliverable",
        "Modellen",
        milestones=(MilestoneContent("Provad", date(2022, 6, 30)), MilestoneContent("Antagen")),
    )
    said: dict[str, Any] = {
        "title": "Modellen", "unit": a_unit(by), "owner": owner, "deputy": deputy, "partners": [police],
        "starts_on": date(2022, 1, 1), "ends_on": date(2022, 12, 31), "deadline_words": "före jul",
        "effect": "short", "causes": "Unga litar inte på vuxna.", "goal": goal, "links": [drugs],
        "staff_planned": 3, "staff_actual": 1,
    }  # fmt: skip
    measure = a_measure(by, area, **said)
    version = queries.whole(queries.versions_of(by, measure)).get()
    assert queries.in_words(by, queries.content_of(version)) == {
        "area": "1 Trygga miljöer",
        "number": "1:1",
        "text": "Vandra i Bro varje månad.",
        "title": "Modellen",
        "unit": "Fritidsenheten",
        "owner": "Fritidschef",
        "deputy": "Fältassistent",
        "partners": "Polisen",
        "starts_on": "1 januari 2022",
        "ends_on": "31 december 2022",
        "deadline_words": "före jul",
        "effect": "på kort sikt",
        "causes": "Unga litar inte på vuxna.",
        "goal": "Modellen\n– Provad (30 juni 2022)\n– Antagen",
        "links": "ANDTS-planen",
        "staff_planned": "3",
        "staff_actual": "1",
    }


def test_a_stale_save_is_a_conflict_with_both_texts(coordinator: Actor) -> None:
    by = coordinator.viewer
    measure = a_measure(by, an_area(by, a_plan(by)))
    change_measure(by=by, measure=measure, expected_revision=1, title="Deras")
    with pytest.raises(Conflict) as caught:
        change_measure(by=by, measure=measure, expected_revision=1, title="Min", causes="Mörkt")
    assert (caught.value.theirs, caught.value.mine) == (
        {"title": "Deras", "causes": ""},
        {"title": "Min", "causes": "Mörkt"},
    )
    assert _current(coordinator, measure).title == "Deras"


def test_a_stale_save_that_says_the_same_is_no_conflict(coordinator: Actor) -> None:
    by = coordinator.viewer
    measure = a_measure(by, an_area(by, a_plan(by)))
    change_measure(by=by, measure=measure, expected_revision=1, title="Samma")
    assert change_measure(by=by, measure=measure, expected_revision=1, title="Samma").revision == 2


def test_a_measure_moves_to_another_area_and_stands_last_there(coordinator: Actor) -> None:
    by = coordinator.viewer
    plan = a_plan(by)
    third, fourth = an_area(by, plan, "3", "Miljöer"), an_area(by, plan, "4", "Ungdomar")
    measure = a_measure(by, third, "3:6")
    a_measure(by, fourth, "4:1")
    change_measure(by=by, measure=measure, expected_revision=1, area=fourth, number="4:2")
    numbers = [[row.measure.number for row in area.rows] for area in queries.areas_with_measures(by, plan)]
    assert numbers == [[], ["4:1", "4:2"]]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": " \u200b"}, "plans.no_text"),
        ({"number": ""}, "plans.no_number"),
        ({"number": "1:2"}, "plans.number_taken"),
        ({"title": "x" * 161}, "plans.long_title"),
        ({"effect": "medium"}, "plans.unknown_effect"),
        ({"starts_on": date(2022, 2, 1), "ends_on": date(2022, 1, 1)}, "plans.ends_before_start"),
        ({"staff_actual": 10_000}, "plans.odd_staff"),
        ({"goal": GoalContent("indicator", "Fler")}, "goals.no_direction"),
        ({"goal": GoalContent("deliverable", "En modell", target=Decimal(3))}, "goals.value_of_deliverable"),
    ],
)
def test_what_a_measure_can_not_say_is_refused(coordinator: Actor, fields: dict[str, Any], code: str) -> None:
    by = coordinator.viewer
    area = an_area(by, a_plan(by))
    measure = a_measure(by, area)
    a_measure(by, area, "1:2")
    with pytest.raises(Refusal) as caught:
        change_measure(by=by, measure=measure, expected_revision=1, **fields)
    assert caught.value.code == code


def test_nobody_is_their_own_deputy(coordinator: Actor) -> None:
    by = coordinator.viewer
    person = a_person(by, "Fritidschef")
    measure = a_measure(by, an_area(by, a_plan(by)), owner=person)
    with pytest.raises(Refusal) as caught:
        change_measure(by=by, measure=measure, expected_revision=1, deputy=person)
    assert caught.value.code == "plans.deputy_is_owner"


def test_a_person_of_another_municipality_is_refused(coordinator: Actor, other_coordinator: Actor) -> None:
    by = coordinator.viewer
    measure = a_measure(by, an_area(by, a_plan(by)))
    with pytest.raises(Refusal) as caught:
        change_measure(by=by, measure=measure, expected_revision=1, owner=other_coordinator.person)
    assert caught.value.code == "plans.other_municipality"


def test_what_is_taken_out_stays_in_history_and_frees_its_number(coordinator: Actor) -> None:
    by = coordinator.viewer
    plan = a_plan(by)
    area = an_area(by, plan)
    measure = a_measure(by, area)
    remove_measure(by=by, measure=measure, why="Trygghetsutskottet strök den.")
    assert queries.current_versions(by, plan) == []
    assert a_measure(by, area, "1:1").position == 2
    assert queries.measures(by).get(pk=measure.pk).removed_why == "Trygghetsutskottet strök den."
    with pytest.raises(Refusal) as caught:
        change_measure(by=by, measure=measure, expected_revision=1, title="Igen")
    assert caught.value.code == "plans.removed"
