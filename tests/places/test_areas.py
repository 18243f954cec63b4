"""Areas as a tree whose borders move: what held before stays, and others' areas are shut."""

import json
from datetime import date
from typing import Any

import pytest
import shapely
from django.test import Client

from samsyn.accounts.models import Municipality
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import standing_on
from samsyn.base.refusal import Refusal, say
from samsyn.places import commands
from samsyn.places.models import Area
from samsyn.places.queries import areas, located, places, streets
from samsyn.places.queries.tree import classifications, tree, versions
from samsyn.places.rules.street_files import NewStreet
from samsyn.places.rules.vector_files import read_areas
from tests.cast import Actor
from tests.places.files import geojson, square

JANUARY, MARCH, MAY = date(2022, 1, 10), date(2022, 3, 1), date(2022, 5, 1)
INSIDE, OUTSIDE = (649_500, 6_599_500), (651_500, 6_599_500)


def drawn(side: int = 2000) -> dict[str, Any]:
    """A square border in Bro."""
    border: dict[str, Any] = json.loads(shapely.to_geojson(square(649_000, 6_599_000, side)))
    return border


def test_a_border_that_is_moved_keeps_what_held_before(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn(), starts_on=JANUARY)
        assert commands.change_area(
            by=by, area=area, geometry=drawn(3000), source="Ny karta", starts_on=MARCH
        )
    assert [(row.starts_on, row.ends_on, row.source) for row in versions(by, area)] == [
        (MARCH, None, "Ny karta"),
        (JANUARY, MARCH, ""),
    ]
    assert located(by, [INSIDE, OUTSIDE], date(2022, 2, 28)) == [area, None]
    assert located(by, [INSIDE, OUTSIDE], MARCH) == [area, area]


def test_the_same_border_again_is_no_change(coordinator: Actor) -> None:
    by = coordinator.viewer
    area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn(), starts_on=JANUARY)
    assert not commands.change_area(by=by, area=area, geometry=drawn(), name="Bro")
    assert versions(by, area).count() == 1


def test_a_border_that_is_drawn_anew_on_its_own_day_holds_at_once(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn())
        assert located(by, [OUTSIDE], MAY) == [None]
        commands.change_area(by=by, area=area, geometry=drawn(3000))
        assert located(by, [OUTSIDE], MAY) == [area]
    assert versions(by, area).count() == 1


def test_a_border_without_a_day_holds_as_far_back_as_there_are_reports(coordinator: Actor) -> None:
    by = coordinator.viewer
    area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn())
    assert located(by, [INSIDE, OUTSIDE], date(1998, 1, 1)) == [area, None]
    commands.change_area(by=by, area=area, geometry=drawn(3000))
    assert located(by, [INSIDE, OUTSIDE], date(1998, 1, 1)) == [area, area]


def test_many_points_are_located_each_on_its_own_day(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn(), starts_on=JANUARY)
        commands.change_area(by=by, area=area, geometry=drawn(3000), starts_on=MARCH)
    days = [date(2021, 12, 31), JANUARY, MARCH, MARCH]
    assert located(by, [INSIDE, OUTSIDE, OUTSIDE, None], days) == [None, None, area, None]


def test_places_and_streets_follow_the_borders(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        commands.add_place(by=by, name="Macken", point=OUTSIDE)
        commands.take_in_streets(by=by, rows=[NewStreet("Storgatan", OUTSIDE), NewStreet("Lillgatan", None)])
        area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn(3000))
    assert [row.area for row in places(by)] == [area]
    assert [row.area for row in streets(by)] == [None, area]


def test_a_new_name_and_parent_hold_from_their_day(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        group = commands.add_area(by=by, kind="group", name="Bro", starts_on=JANUARY)
        area = commands.add_area(by=by, kind="district", name="Finnsta", geometry=drawn(), starts_on=JANUARY)
        commands.change_area(by=by, area=area, name="Finnsta/Råby", parent=group, starts_on=MARCH)
    area.refresh_from_db()
    assert (area.name, area.parent) == ("Finnsta/Råby", group)
    assert [(row.name, row.parent, row.geometry is None) for row in versions(by, area)] == [
        ("Finnsta/Råby", group, False),
        ("Finnsta", None, False),
    ]


def test_what_can_not_be_is_refused_in_a_sentence(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MAY):
        root = commands.add_area(by=by, kind="municipality", name="Upplands-Bro")
        group = commands.add_area(by=by, kind="group", name="Bro", parent=root, starts_on=MARCH)
        district = commands.add_area(by=by, kind="district", name="Finnsta", parent=group)
        tried: list[tuple[str, dict[str, Any]]] = [
            ("add_area", {"kind": "group", "name": "bro"}),
            ("add_area", {"kind": "group", "name": "  "}),
            ("add_area", {"kind": "municipality", "name": "En till"}),
            ("add_area", {"kind": "group", "name": "Brunna", "parent": district}),
            ("add_area", {"kind": "group", "name": "Brunna", "starts_on": date(2022, 6, 1)}),
            ("add_area", {"kind": "group", "name": "Brunna", "geometry": {"type": "Point"}}),
            ("change_area", {"area": group, "parent": group}),
            ("change_area", {"area": group, "name": "Nya Bro", "starts_on": JANUARY}),
            ("retire_area", {"area": group}),
        ]
        codes = []
        for verb, given in tried:
            with pytest.raises(Refusal) as refused:
                getattr(commands, verb)(by=by, **given)
            assert say(refused.value).endswith(".")
            codes.append(refused.value.code.removeprefix("places."))
    assert codes == [
        "area_name", "no_name", "one_root", "parent_finer", "day_to_come", "border_shape", "parent_below",
        "before_current", "area_has_children",
    ]  # fmt: skip


def test_a_retired_area_holds_nothing_new_and_its_name_is_free(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MARCH):
        area = commands.add_area(by=by, kind="district", name="Bro", geometry=drawn())
    with standing_on(MAY):
        commands.retire_area(by=by, area=area)
        assert located(by, [INSIDE], MAY) == [None]
        other = commands.add_area(by=by, kind="district", name="Bro")
    assert located(by, [INSIDE], date(2022, 4, 1)) == [area]
    assert list(areas(by)) == [other]


def test_the_municipalitys_border_comes_in_one_press(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    assert client.post("/places/border/").status_code == 302
    (root,) = tree(coordinator.viewer)
    assert (root.area.name, root.area.code, root.area.kind) == ("Upplands-Bro", "0139", "municipality")
    assert located(coordinator.viewer, [(649_127, 6_599_955)], date(2100, 1, 1)) == [root.area]
    again = client.post("/places/border/")
    assert again.status_code == 409
    assert "redan den här gränsen" in again.content.decode()


def test_a_file_is_taken_in_as_new_and_moved_areas(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(MARCH):
        commands.add_area(by=by, kind="district", name="Bro", geometry=drawn())
        kept = commands.add_area(by=by, kind="district", name="Brunna")
    rows = [("Bro", square(649_000, 6_599_000, 2500)), ("Tjusta", square(650_000, 6_605_000, 500))]
    with standing_on(MAY):
        told = commands.take_in_areas(by=by, kind="district", drawn=read_areas(geojson(rows)))
    assert (told.count("new"), told.count("moved"), [area.row for area in told.missing]) == (1, 1, [kept])
    assert [area.name for area in areas(by)] == ["Bro", "Brunna", "Tjusta"]


def test_what_a_report_calls_an_area_is_noted_once_and_ended(coordinator: Actor, client: Client) -> None:
    by = coordinator.viewer
    area = commands.add_area(by=by, kind="district", name="Finnsta/Råby")
    given = {
        "level": "vulnerable",
        "report": "Listan 2021",
        "name_there": "Bro/Finnsta",
        "starts_on": "2021-10-01",
    }
    coordinator.logged_in(client)
    assert client.post(f"/places/areas/{area.uid}/", given).status_code == 302
    assert "Listan 2021" in client.post(f"/places/areas/{area.uid}/", given).content.decode()
    (row,) = classifications(by)
    client.post(f"/places/classifications/{row.uid}/end/", {"ends_on": "2023-12-01"})
    row.refresh_from_db()
    assert (row.level, row.name_there, row.ends_on) == ("vulnerable", "Bro/Finnsta", date(2023, 12, 1))
    assert "Listan 2021" not in client.get("/places/map/areas/").content.decode()


def test_another_municipalitys_areas_are_shut(
    coordinator: Actor, other_coordinator: Actor, jarfalla: Municipality, client: Client
) -> None:
    theirs = commands.add_area(by=other_coordinator.viewer, kind="group", name="Barkarby", geometry=drawn())
    coordinator.logged_in(client)
    for path in ("", "change/", "border/"):
        assert client.get(f"/places/areas/{theirs.uid}/{path}").status_code == 404
    assert client.post(f"/places/areas/{theirs.uid}/retirement/").status_code == 404
    assert "Barkarby" not in client.get("/places/").content.decode()
    told = client.get("/places/map/areas/").json()["features"]
    assert [row["properties"]["name"] for row in told] == ["Upplands-Bro kommun"]
    with pytest.raises(Area.DoesNotExist):
        commands.change_area(by=coordinator.viewer, area=theirs, name="Vårt")
    with pytest.raises(Refusal, match="area_retired"):
        commands.add_area(by=coordinator.viewer, kind="district", name="Vårt", parent=theirs)


def test_only_who_may_edit_places_does(school: Actor, client: Client) -> None:
    with pytest.raises(Refusal, match="not_allowed"):
        commands.add_area(by=school.viewer, kind="group", name="Bro")
    school.logged_in(client)
    answers = [client.get(path).status_code for path in ("/places/", "/places/upload/", "/places/base-map/")]
    assert answers == [403, 403, 403]


def test_the_log_names_fields_and_never_what_was_written(coordinator: Actor) -> None:
    area = commands.add_area(by=coordinator.viewer, kind="group", name="Hemligt namn")
    commands.change_area(by=coordinator.viewer, area=area, name="Annat namn")
    entries = list(AuditEntry.objects.order_by("id").values_list("verb", "fields"))
    assert entries == [
        ("places.add_area", ["border", "code", "kind", "name", "parent"]),
        ("places.change_area", ["name"]),
    ]
