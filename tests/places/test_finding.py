"""Finding where something is: by point, by name, and no nearer than anyone may know."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.accounts.models import Municipality
from samsyn.places.models import Area, AreaVersion, Place, Street
from samsyn.places.queries import Match, located, matched, names
from samsyn.places.rules.grid import cell_of, middle_of
from samsyn.places.rules.naming import candidates
from samsyn.places.rules.sweref import to_sweref, to_wgs84, told_apart
from tests.cast import Actor

TODAY = date(2022, 10, 17)


def an_area(municipality: Municipality, name: str, kind: str, west: int, size: int, **dates: date) -> Area:
    """A square area whose south-western corner is (west, 0)."""
    east = west + size
    ring = [[west, 0], [east, 0], [east, size], [west, size], [west, 0]]
    area = Area.objects.create(municipality=municipality, name=name, kind=kind)
    AreaVersion.objects.create(
        municipality=municipality,
        area=area,
        name=name,
        geometry={"type": "Polygon", "coordinates": [ring]},
        **{"starts_on": date(2022, 1, 1), **dates},
    )
    return area


def test_a_point_lies_in_the_smallest_area_that_holds_it(bro: Municipality, coordinator: Actor) -> None:
    whole = an_area(bro, "Kommunen", "municipality", 0, 1000)
    district = an_area(bro, "Bro", "district", 0, 100)
    an_area(bro, "0139A0010", "deso", 0, 50)
    points = [(10, 10), None, (500, 500), (100, 50), (5000, 0)]
    assert located(coordinator.viewer, points, TODAY) == [district, None, whole, district, None]


def test_a_border_that_moves_holds_from_its_day(bro: Municipality, coordinator: Actor) -> None:
    area = an_area(bro, "Bro", "district", 0, 100, ends_on=date(2022, 7, 1))
    assert located(coordinator.viewer, [(10, 10)], date(2022, 6, 30)) == [area]
    assert located(coordinator.viewer, [(10, 10)], date(2022, 7, 1)) == [None]


def test_many_points_cost_no_more_statements_than_one(bro: Municipality, coordinator: Actor) -> None:
    an_area(bro, "Bro", "district", 0, 100)
    with CaptureQueriesContext(connection) as asked:
        located(coordinator.viewer, [(n, n) for n in range(500)], TODAY)
    assert len(asked) == 1


def test_another_municipalitys_borders_hold_nothing_here(jarfalla: Municipality, coordinator: Actor) -> None:
    an_area(jarfalla, "Barkarby", "district", 0, 100)
    assert located(coordinator.viewer, [(10, 10)], TODAY) == [None]


def test_words_are_matched_with_places_aliases_streets_and_areas(
    bro: Municipality, coordinator: Actor
) -> None:
    area = Area.objects.create(municipality=bro, name="Bro", kind="district")
    station = Place.objects.create(
        municipality=bro, name="Bro station", aliases=["pendeln"], x=1, y=2, area=area
    )
    Street.objects.create(municipality=bro, name="Korpstigen", x=5, y=6)
    with CaptureQueriesContext(connection) as asked:
        found = matched(
            coordinator.viewer,
            [
                "bro station",
                "Vid pendeln",
                "Cykelförrådet, Korpstigen",
                "korpstigen 25",
                "Bro",
                "Ingenstans",
                "",
            ],
        )
    at_station, street = Match(station, area.pk, (1, 2)), Match(None, None, (5, 6), is_near=True)
    address = Match(None, None, (5, 6), is_home=True, is_near=True)
    assert found == [at_station, at_station, street, address, Match(None, area.pk), Match(), Match()]
    assert len(asked) == 2
    assert names(coordinator.viewer) == {"Bro", "Bro station", "pendeln", "Korpstigen"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Bro centrum", ["Bro centrum"]),
        ("på Korpstigen 25", ["på Korpstigen 25", "Korpstigen 25", "Korpstigen"]),
        ("gården bakom skolan", ["gården bakom skolan", "gården", "skolan"]),
    ],
)
def test_what_may_be_a_name_begins_with_the_whole(text: str, first: list[str]) -> None:
    assert candidates(text) == first


def test_the_two_systems_are_told_apart_in_either_order() -> None:
    point = to_sweref(59.5146, 17.6342)
    lat, lon = to_wgs84(*point)
    assert (round(lat, 4), round(lon, 4)) == (59.5146, 17.6342)
    assert {told_apart(*pair) for pair in (point, point[::-1], (59.5146, 17.6342), (17.6342, 59.5146))} == {
        point
    }
    assert told_apart(3.0, 200.0) is None


def test_squares_nest() -> None:
    assert (cell_of(648_834, 6_599_787), middle_of((2595, 26_399))) == ((2595, 26_399), (648_875, 6_599_875))
