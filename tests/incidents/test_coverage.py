"""Coverage: who was heard from in which week, by area, in two questions however many units."""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from samsyn.accounts.models import Municipality
from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import file_nothing
from samsyn.incidents.models import ReportingUnit
from samsyn.incidents.queries.coverage import coverage, coverage_of_week, silent
from samsyn.incidents.rules.coverage import NOT_EXPECTED, NOTHING, REPORTED, SILENT, WAITING
from samsyn.places.models import Area
from tests.cast import Actor
from tests.reports import a_source, an_incident, reported
from tests.units import a_unit

MONDAY = date(2022, 10, 3)  # week 40
TODAY = date(2022, 10, 18)  # Tuesday of week 42


@pytest.fixture
def bro_area(bro: Municipality) -> Area:
    """A district."""
    return Area.objects.create(municipality=bro, kind="district", name="Bro")


def reports(actor: Actor, unit: ReportingUnit, day: date) -> None:
    """The unit reports something on the day."""
    with standing_on(day):
        reported(actor.viewer, an_incident(), unit=unit)


def says_nothing(actor: Actor, unit: ReportingUnit, first: date, last: date) -> None:
    """The unit says that there was nothing."""
    with standing_on(last):
        source = a_source(actor.viewer)
        file_nothing(by=actor.viewer, source=source, key=new_uid(), unit=unit, starts_on=first, ends_on=last)


def test_each_unit_is_told_week_by_week(coordinator: Actor) -> None:
    school = a_unit(coordinator.viewer)
    reports(coordinator, school, MONDAY)
    says_nothing(coordinator, school, date(2022, 10, 10), date(2022, 10, 16))
    a_unit(coordinator.viewer, "Vakterna", kind="guard")
    a_unit(coordinator.viewer, "Fritidsgården", rhythm="none")
    a_unit(coordinator.viewer, "Gården", starts_on=date(2022, 10, 10))
    with standing_on(TODAY):
        found = coverage(coordinator.viewer, MONDAY, TODAY)
    assert found.weeks == (MONDAY, date(2022, 10, 10), date(2022, 10, 17))
    assert {row.unit.name: row.states for row in found.units} == {
        "Gården": (NOT_EXPECTED, SILENT, WAITING),
        "Råbyskolan": (REPORTED, NOTHING, WAITING),
        "Vakterna": (SILENT, SILENT, WAITING),
    }
    week = found.finding(1)
    assert (week.code, week.answered, week.expected, week.names) == ("some", 1, 3, ("Gården", "Vakterna"))


def test_a_week_in_one_question_is_the_same(
    coordinator: Actor, bro_area: Area, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    school = a_unit(coordinator.viewer, area=bro_area)
    reports(coordinator, school, MONDAY)
    says_nothing(coordinator, a_unit(coordinator.viewer, "Vakterna"), date(2022, 10, 3), date(2022, 10, 9))
    a_unit(coordinator.viewer, "Gården", rhythm="month")
    a_unit(coordinator.viewer, "Fritidsgården", rhythm="none")
    with standing_on(TODAY):
        whole = coverage(coordinator.viewer, MONDAY, MONDAY)
        with django_assert_num_queries(1):
            alone = coverage_of_week(coordinator.viewer, MONDAY)
    assert {row.unit.pk: row.states for row in alone.units} == {
        row.unit.pk: row.states for row in whole.units
    }
    assert (alone.tally(0), alone.tally(0, frozenset({bro_area.pk})).answered) == (whole.tally(0), 1)
    assert len(whole.units) == 3


def test_areas_are_told_apart_and_without_area_last(coordinator: Actor, bro_area: Area) -> None:
    school = a_unit(coordinator.viewer, area=bro_area)
    reports(coordinator, school, MONDAY)
    a_unit(coordinator.viewer, "Vakterna", kind="guard")
    with standing_on(TODAY):
        found = coverage(coordinator.viewer, MONDAY, MONDAY)
    told = [(area.name, area.tallies[0].answered, area.tallies[0].expected) for area in found.areas()]
    assert told == [("Bro", 1, 1), ("", 0, 1)]
    assert found.tally(0, frozenset({bro_area.pk})).reported == 1


def test_a_report_counts_for_the_week_it_came_in_and_the_week_it_tells_of(coordinator: Actor) -> None:
    school = a_unit(coordinator.viewer)
    with standing_on(date(2022, 10, 17)):
        reported(coordinator.viewer, an_incident(), unit=school)  # of the Saturday before
        found = coverage(coordinator.viewer, MONDAY, date(2022, 10, 17))
    assert found.units[0].states == (SILENT, REPORTED, REPORTED)


def test_another_municipality_is_not_asked(coordinator: Actor, other_coordinator: Actor) -> None:
    a_unit(other_coordinator.viewer)
    with standing_on(TODAY):
        assert coverage(coordinator.viewer, MONDAY, TODAY).units == ()
        assert silent(coordinator.viewer) == []


@pytest.mark.parametrize("many", [1, 25])
def test_two_questions_however_many_units(
    coordinator: Actor, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        reports(coordinator, a_unit(coordinator.viewer, f"Enhet {number}"), MONDAY)
    with standing_on(TODAY), django_assert_num_queries(2):
        found = coverage(coordinator.viewer, MONDAY - timedelta(days=70), TODAY)
        assert len([area.name for area in found.areas()]) == 1
    with standing_on(TODAY), django_assert_num_queries(2):
        assert len(silent(coordinator.viewer)) == many


def test_who_is_silent_is_asked_about_the_last_period_that_is_over(coordinator: Actor) -> None:
    every_week, every_month = a_unit(coordinator.viewer), a_unit(coordinator.viewer, "Vakterna", "month")
    with standing_on(TODAY):
        found = {row.unit: row.period.first for row in silent(coordinator.viewer)}
    assert found == {every_week: date(2022, 10, 10), every_month: date(2022, 8, 29)}
    reports(coordinator, every_month, date(2022, 9, 1))
    with standing_on(TODAY):
        assert [row.unit for row in silent(coordinator.viewer)] == [every_week]


def test_a_month_looks_back_to_where_it_began(coordinator: Actor) -> None:
    guards = a_unit(coordinator.viewer, "Vakterna", "month")
    reports(coordinator, guards, date(2022, 8, 30))
    with standing_on(TODAY):
        assert coverage(coordinator.viewer, date(2022, 9, 26), TODAY).units[0].states == (
            REPORTED,
            WAITING,
            WAITING,
            WAITING,
        )
