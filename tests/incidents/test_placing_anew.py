"""Borders move: each report is counted in the area that its place lay in on its own day."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import shapely

from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import standing_on
from samsyn.incidents.commands import Correction, correct, placing_anew
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.checks import differences
from samsyn.places.commands import add_area, add_place, change_area, change_place, retire_area, take_in_areas
from samsyn.places.models import Area, Place
from samsyn.places.rules.borders import border_of_shape
from samsyn.places.rules.vector_files import DrawnArea
from tests.cast import Actor
from tests.places.files import square
from tests.reports import an_incident, reported
from tests.work import work_through

MARCH, MAY, TODAY = date(2022, 3, 1), date(2022, 5, 1), date(2022, 10, 17)
EARLY, LATE = datetime(2022, 4, 1, 12, tzinfo=UTC), datetime(2022, 6, 1, 12, tzinfo=UTC)
WEST, MIDDLE, EAST = (649_100, 6_599_600), (650_100, 6_599_600), (651_100, 6_599_600)


def drawn(west: int, wide: int) -> dict[str, Any]:
    """A border as wide as that, two kilometres tall."""
    return border_of_shape(shapely.box(west, 6_599_000, west + wide, 6_601_000)).geometry


def neighbours(by: Viewer) -> tuple[Area, Area]:
    """Bro in the west and Brunna in the east, which meet at 650 000."""
    bro = add_area(by=by, kind="district", name="Bro", geometry=drawn(649_000, 1000))
    brunna = add_area(by=by, kind="district", name="Brunna", geometry=drawn(650_000, 2000))
    return bro, brunna


def areas_of(*rows: Incident) -> list[Area | None]:
    """The area that each is counted in."""
    return [Incident.objects.get(pk=row.pk).area for row in rows]


def at(point: tuple[int, int], moment: datetime, **fields: Any) -> Any:
    """An incident there and then."""
    return an_incident(point=point, starts_at=moment, **fields)


def test_a_report_is_counted_by_the_border_of_its_own_day(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        bro, brunna = neighbours(by)
        early, late = reported(by, at(MIDDLE, EARLY), at(MIDDLE, LATE))
        assert areas_of(early, late) == [brunna, brunna]
        change_area(by=by, area=brunna, geometry=drawn(650_500, 1500), starts_on=MAY)
        change_area(by=by, area=bro, geometry=drawn(649_000, 1500), starts_on=MAY)
        work_through()
        assert areas_of(early, late) == [brunna, bro]
        (told_afterwards,) = reported(by, at(MIDDLE, EARLY))
        assert areas_of(told_afterwards) == [brunna]
        assert differences(by) == []
    assert AuditEntry.objects.filter(verb="incidents.place_anew").values_list("fields", flat=True)[0] == [
        "area"
    ]


def test_a_border_without_a_day_is_put_right_for_all_time(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        (early,) = reported(by, at(MIDDLE, EARLY))
        assert areas_of(early) == [None]
        bro, brunna = neighbours(by)
        work_through()
        assert areas_of(early) == [brunna]
        change_area(by=by, area=brunna, geometry=drawn(650_500, 1500))
        change_area(by=by, area=bro, geometry=drawn(649_000, 1500))
        work_through()
        assert areas_of(early) == [bro]


def test_the_work_goes_on_where_it_was_stopped(coordinator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing_anew, "BATCH", 2)
    by = coordinator.viewer
    with standing_on(TODAY):
        rows = reported(by, *[at(MIDDLE, LATE) for _ in range(5)])
        _, brunna = neighbours(by)
        system = Viewer.system(by.municipality_id, "borders")
        placing_anew.place_anew(by=system, areas=frozenset({brunna.pk}), since=None)
        assert areas_of(*rows) == [brunna, brunna, None, None, None]
        assert set(work_through()) == {"incidents.place_anew"}
        placing_anew.place_anew(by=system, areas=frozenset({brunna.pk}), since=None)
        assert areas_of(*rows) == [brunna] * 5
    # the last ones changed nothing: one line for each batch that did
    assert AuditEntry.objects.filter(verb="incidents.place_anew").count() == 3


def test_homes_and_named_places_follow_the_border_without_a_point(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        bro, brunna = neighbours(by)
        add_place(by=by, name="Trappan", point=MIDDLE, is_home=True)
        home, rough, near = reported(
            by,
            an_incident(place="Trappan", starts_at=LATE),
            at(EAST, LATE, is_rough=True),
            at((650_510, 6_599_600), LATE, is_rough=True),
        )
        assert [row.x for row in (home, rough, near)] == [None, None, None]
        change_area(by=by, area=brunna, geometry=drawn(650_600, 1400), starts_on=MAY)
        change_area(by=by, area=bro, geometry=drawn(649_000, 1600), starts_on=MAY)
        work_through()
        # a square that the border cuts stays where it was counted: nobody knows on which side it was
        assert areas_of(home, rough, near) == [bro, brunna, brunna]
        assert Place.objects.get(name="Trappan").area == bro


def test_what_has_no_place_at_all_keeps_its_area(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        _, brunna = neighbours(by)
        (private,) = reported(by, at(EAST, LATE, category="youth_concern"))
        Incident.objects.filter(pk=private.pk).update(x=None, y=None, cell_x=None, cell_y=None)
        change_area(by=by, area=brunna, geometry=drawn(650_000, 500), starts_on=MAY)
        work_through()
        assert areas_of(private) == [brunna]


def test_an_area_that_is_retired_keeps_the_days_when_it_was_used(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        whole = add_area(by=by, kind="municipality", name="Upplands-Bro", geometry=drawn(640_000, 30_000))
        bro, _ = neighbours(by)
    with standing_on(TODAY):
        retire_area(by=by, area=bro)
        (late,) = reported(by, at(WEST, LATE))
        assert areas_of(late) == [bro]
        (now,) = reported(by, at(WEST, datetime(2022, 10, 17, 5, tzinfo=UTC)))
        assert areas_of(now) == [whole]
        assert differences(by) == []


def test_a_file_with_many_borders_orders_the_work_once(coordinator: Actor) -> None:
    by = coordinator.viewer
    rows = [
        DrawnArea(f"Del {n}", "", border_of_shape(square(649_000 + 500 * n, 6_599_000, 500)))
        for n in range(4)
    ]
    with standing_on(TODAY):
        take_in_areas(by=by, kind="district", drawn=rows)
        assert work_through() == ["incidents.place_anew"]


def test_a_report_that_is_moved_to_another_day_gets_that_days_area(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        bro, brunna = neighbours(by)
        change_area(by=by, area=brunna, geometry=drawn(650_500, 1500), starts_on=MAY)
        change_area(by=by, area=bro, geometry=drawn(649_000, 1500), starts_on=MAY)
        (row,) = reported(by, at(MIDDLE, LATE))
        assert areas_of(row) == [bro]
        told = Correction(row.category.code, EARLY, EARLY, row.place_text, row.text, row.audience)
        correct(by=by, incident=row, expected_revision=row.revision, correction=told)
        assert areas_of(row) == [brunna]


def test_a_report_in_the_wrong_area_is_told(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        bro, _ = neighbours(by)
        (row,) = reported(by, at(EAST, LATE))
        Incident.objects.filter(pk=row.pk).update(area=bro)
        assert differences(by) == [f"Händelse {row.pk} räknas i fel område för sin dag."]


def test_a_place_that_turns_out_to_be_a_home_loses_its_points(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        bro, _ = neighbours(by)
        place = add_place(by=by, name="Trappan", point=WEST)
        (row,) = reported(by, an_incident(place="Trappan", starts_at=LATE))
        assert (row.x, row.y) == WEST
        change_place(by=by, place=place, is_home=True)
        row.refresh_from_db()
        assert (row.x, row.y, row.cell_x is None, row.area) == (None, None, False, bro)
        assert differences(by) == []


def test_a_home_that_is_named_afterwards_takes_the_points_off_what_was_called_by_its_names(
    coordinator: Actor,
) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        there, elsewhere = reported(by, at(WEST, LATE, place="gröna porten"), at(WEST, LATE, place="Torget"))
        add_place(by=by, name="Korpstigens trappor", aliases=["Gröna porten"], point=WEST, is_home=True)
        for row in (there, elsewhere):
            row.refresh_from_db()
        assert [(row.x, row.cell_x is None) for row in (there, elsewhere)] == [
            (None, False),
            (WEST[0], False),
        ]
