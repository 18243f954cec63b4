"""A report comes in: once, whole, and with nothing about persons."""

from datetime import UTC, date, datetime

import pytest

from samsyn.audit.models import AuditEntry
from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import file_report
from samsyn.incidents.models import Incident, Report
from tests.cast import Actor
from tests.reports import a_source, an_incident, reported

ON_MONDAY = date(2022, 10, 17)


def test_a_report_comes_in_whole(guard: Actor) -> None:
    with standing_on(ON_MONDAY):
        (row,) = reported(guard.viewer, an_incident(place="Cykelförrådet, Korpstigen", seriousness=3))
    told = (row.category.code, row.day, row.weekday, row.hour, row.place_text, row.state, row.audience)
    assert told == ("vandalism", date(2022, 10, 15), 5, 21, "Cykelförrådet, Korpstigen", "received", 2)
    assert AuditEntry.objects.filter(verb="incidents.file_report").count() == 1


def test_an_incident_after_midnight_counts_on_the_day_that_it_is_in_sweden(guard: Actor) -> None:
    with standing_on(ON_MONDAY):
        (row,) = reported(guard.viewer, an_incident(starts_at=datetime(2022, 10, 14, 22, 30, tzinfo=UTC)))
    assert (row.day, row.hour) == (date(2022, 10, 15), 0)


def test_several_incidents_come_in_one_report(guard: Actor) -> None:
    rows = reported(guard.viewer, an_incident("drugs"), an_incident("graffiti"))
    assert [row.category.code for row in rows] == ["drugs", "graffiti"]
    assert Report.objects.count() == 1


def test_the_same_report_twice_is_one(guard: Actor) -> None:
    key, incidents, source = new_uid(), [an_incident()], a_source(guard.viewer)
    first = file_report(by=guard.viewer, source=source, key=key, incidents=incidents)
    again = file_report(by=guard.viewer, source=source, key=key, incidents=incidents)
    assert (first.pk, Incident.objects.count()) == (again.pk, 1)


def test_the_same_key_with_another_content_is_refused(guard: Actor) -> None:
    key, source = new_uid(), a_source(guard.viewer)
    file_report(by=guard.viewer, source=source, key=key, incidents=[an_incident()])
    with pytest.raises(Refusal) as refused:
        file_report(by=guard.viewer, source=source, key=key, incidents=[an_incident("drugs")])
    assert (refused.value.code, Incident.objects.count()) == ("incidents.other_body", 1)


@pytest.mark.parametrize("field", ["text", "place", "own_measure"])
def test_a_report_with_a_phone_number_is_stored_nowhere(guard: Actor, field: str) -> None:
    with pytest.raises(Refusal):
        reported(guard.viewer, an_incident(**{field: "Grannen nås på 070-174 06 58"}))
    assert (Report.objects.count(), Incident.objects.count()) == (0, 0)


def test_what_the_police_say_is_for_the_authorities(coordinator: Actor) -> None:
    (row,) = reported(coordinator.viewer, source="police_daily")
    assert row.audience == 1
