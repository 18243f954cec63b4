"""A border that somebody draws: its corners are read, what can't be one is refused, nothing is lost."""

from datetime import date
from typing import Any

import pytest
import shapely
from django.test import Client
from shapely.geometry import shape

from samsyn.base.dates import standing_on
from samsyn.base.refusal import Refusal, say
from samsyn.places import commands
from samsyn.places.models import Area
from samsyn.places.queries import areas
from samsyn.places.queries.tree import version_now, versions
from samsyn.places.rules.borders import ALWAYS, border_of_shape
from samsyn.places.rules.corners import border_drawn, check_within, corners_of
from samsyn.places.rules.municipalities import outline_of
from tests.cast import Actor
from tests.places.files import square

MAY, TODAY = date(2022, 5, 1), date(2022, 10, 17)
TRIANGLE = "59.5114 17.6353\n59.5200 17.6353\n59.5114 17.6500"
BOW = "59.51 17.63\n59.52 17.65\n59.52 17.63\n59.51 17.65"


def corners(*boxes: tuple[int, int, int]) -> str:
    """Squares in SWEREF 99 TM as they are written, north first."""
    return "\n\n".join(
        "\n".join(f"{y} {x}" for x, y in list(square(*box).exterior.coords)[:-1]).replace(".0", "")
        for box in boxes
    )


BRO = (649_000, 6_599_000, 2000)


def test_corners_are_read_in_degrees_and_in_metres() -> None:
    assert border_drawn("") is None
    assert border_drawn(" \n\n ") is None
    degrees, metres = (
        border_drawn(TRIANGLE),
        border_drawn("6599955,649127\n6601000 649127\r\n6599955\t650500\n"),
    )
    assert degrees is not None
    assert metres == {
        "type": "Polygon",
        "coordinates": [[[649127, 6601000], [650500, 6599955], [649127, 6599955], [649127, 6601000]]],
    }
    assert len(degrees["coordinates"][0]) == 4


def test_a_surface_within_another_is_a_hole_and_one_beside_it_a_part() -> None:
    drawn = border_drawn(corners(BRO, (649_500, 6_599_500, 500), (655_000, 6_599_000, 1000)))
    assert drawn is not None
    assert drawn["type"] == "MultiPolygon"
    assert shape(drawn).area == 2000**2 - 500**2 + 1000**2


def test_what_is_there_is_written_and_read_back_to_the_metre() -> None:
    outline = outline_of("0139")
    assert outline is not None
    for drawn in (outline.geometry, border_of_shape(square(*BRO)).geometry):
        written = corners_of(drawn)
        assert written is not None
        assert shape(border_drawn(written)).equals(shape(drawn))
    assert corners_of(None) == ""
    assert corners_of(border_of_shape(shapely.Point(649_000, 6_599_000).buffer(9000, 2000)).geometry) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("59.5114 17.6353\nvid skolan", "corner"),
        ("59.5114 17.6353\n48.85 2.35\n59.52 17.65", "corner"),
        ("59.5114 17.6353\n59.5200 17.6353", "few_corners"),
        ("6599000 649000\n6599000 650000\n6599000 651000", "few_corners"),
        (BOW, "border_crosses"),
        (corners(BRO, (650_000, 6_600_000, 2000)), "border_crosses"),
        (corners(BRO, BRO), "border_crosses"),
        ("\n".join(f"{6_599_000 + n} 649000" for n in range(5001)), "many_corners"),
        ("\n\n".join(["6599000 649000"] * 51), "many_corners"),
    ],
)
def test_what_is_no_border_is_refused_in_a_sentence(written: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        border_drawn(written)
    assert refused.value.code == f"places.{code}"
    assert say(refused.value).endswith(".")


def test_a_crossing_is_told_where_it_is() -> None:
    with pytest.raises(Refusal) as refused:
        border_drawn(BOW)
    assert "vid 59.515" in say(refused.value)


def test_the_municipalitys_border_may_be_passed_by_its_own_roughness_only() -> None:
    whole = border_of_shape(square(640_000, 6_590_000, 20_000)).geometry
    check_within(border_of_shape(square(639_600, 6_595_000, 1000)).geometry, whole, "Upplands-Bro", 500)
    with pytest.raises(Refusal, match="border_beyond"):
        check_within(border_of_shape(square(639_400, 6_595_000, 1000)).geometry, whole, "Upplands-Bro", 500)


def posted(client: Client, path: str, **fields: Any) -> str:
    """The page that answers; empty where it was stored."""
    answer = client.post(path, fields)
    return "" if answer.status_code == 302 else answer.content.decode()


def test_a_new_area_is_drawn_within_the_municipality(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    there = {"kind": "district", "name": "Bro"}
    outside = posted(client, "/places/areas/new/", **there, geometry=corners((700_000, 6_599_000, 2000)))
    assert "Gränsen går utanför Upplands-Bro kommun." in outside
    assert "6599000 702000" in outside
    assert "korsar sig själv" in posted(client, "/places/areas/new/", **there, geometry=BOW)
    assert posted(client, "/places/areas/new/", **there, geometry=corners(BRO)) == ""
    version = version_now(coordinator.viewer, areas(coordinator.viewer).get(name="Bro"))
    assert (version.starts_on, version.west, version.east) == (ALWAYS, 649_000, 651_000)


def test_a_moved_border_holds_from_its_day_and_the_old_one_before(coordinator: Actor, client: Client) -> None:
    by = coordinator.viewer
    coordinator.logged_in(client)
    with standing_on(TODAY):
        area = commands.add_area(
            by=by, kind="district", name="Bro", geometry=border_of_shape(square(*BRO)).geometry
        )
        path = f"/places/areas/{area.uid}/border/"
        page = client.get(path).content.decode()
        assert "Flytta gränsen för Bro" in page
        first = version_now(by, area)
        given = {"drawn_from": first.uid, "starts_on": MAY.isoformat(), "source": "Stadsbyggnad"}
        moved = corners((649_000, 6_599_000, 2500))
        assert posted(client, path, **given, geometry=moved) == ""
        assert "har redan den här gränsen" not in page
        late = posted(client, path, **given, geometry=corners((649_000, 6_599_000, 3000)))
        assert "Någon annan har flyttat gränsen för Bro" in late
        again = posted(client, path, **{**given, "drawn_from": version_now(by, area).uid}, geometry=moved)
        assert "Bro har redan den här gränsen" in again
    assert [(row.starts_on, row.ends_on, row.east, row.source) for row in versions(by, area)] == [
        (MAY, None, 651_500, "Stadsbyggnad"),
        (ALWAYS, MAY, 651_000, ""),
    ]


def test_an_area_known_by_name_gets_its_first_border_for_all_time(coordinator: Actor, client: Client) -> None:
    by = coordinator.viewer
    coordinator.logged_in(client)
    area = commands.add_area(by=by, kind="district", name="Bro")
    path = f"/places/areas/{area.uid}/border/"
    version = version_now(by, area)
    assert "Det finns ingen gräns än." in posted(client, path, drawn_from=version.uid, geometry="")
    assert posted(client, path, drawn_from=version.uid, geometry=corners(BRO)) == ""
    assert [(row.starts_on, row.west) for row in versions(by, area)] == [(ALWAYS, 649_000)]


def test_a_border_too_fine_to_be_moved_by_hand_is_uploaded(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    fine = border_of_shape(shapely.Point(649_000, 6_599_000).buffer(9000, 2000)).geometry
    area = commands.add_area(by=coordinator.viewer, kind="district", name="Bro", geometry=fine)
    page = client.get(f"/places/areas/{area.uid}/border/").content.decode()
    assert "Gränsen har för många hörn för att flyttas för hand" in page
    assert "data-draw" not in page


def test_nobody_but_who_keeps_places_draws(school: Actor, coordinator: Actor) -> None:
    area = commands.add_area(by=coordinator.viewer, kind="district", name="Bro")
    with pytest.raises(Refusal, match="not_allowed"):
        commands.draw_border(by=school.viewer, area=area, geometry={}, drawn_from=area.uid)
    assert Area.objects.count() == 1


def test_areas_of_a_kind_that_lie_over_each_other_are_told(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    by = coordinator.viewer
    commands.add_area(by=by, kind="district", name="Bro", geometry=border_of_shape(square(*BRO)).geometry)
    commands.add_area(by=by, kind="group", name="Norr", geometry=border_of_shape(square(*BRO)).geometry)

    def told(name: str, box: tuple[int, int, int]) -> bool:
        fields = {"kind": "district", "name": name, "geometry": corners(box)}
        page = client.post("/places/areas/new/", fields, follow=True).content.decode()
        return "Området ligger över Bro. Det som händer i båda räknas i det mindre av dem." in page

    assert [told("Brunna", (650_990, 6_599_000, 2000)), told("Råby", (649_500, 6_599_500, 800))] == [
        False,
        True,
    ]
