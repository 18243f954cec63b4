"""Places, streets, the base map and what the browsable map asks for."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pmtiles.tile import TileType

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal, say
from samsyn.demo.places import put_on_the_map
from samsyn.places import commands
from samsyn.places.models import BaseMap, Place, Street
from samsyn.places.queries import matched, places, streets
from samsyn.places.queries.base_maps import forget_host, tile_host
from samsyn.places.rules.street_files import read_streets
from samsyn.places.views.base_map import CLEAR
from tests.cast import Actor
from tests.places.files import a_map, geojson, square

TILES = "https://tiles.example.se/{z}/{x}/{y}.png"


@pytest.fixture
def mapped(coordinator: Actor) -> Actor:
    """The coordinator of a municipality with its areas, places and streets."""
    put_on_the_map(Viewer.system(coordinator.viewer.municipality_id, "demo"))
    forget_host(coordinator.viewer)
    return coordinator


@pytest.fixture
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    """The folder of maps."""
    settings.MAPS = tmp_path
    return tmp_path


def test_tiles_come_out_of_the_municipalitys_own_file(mapped: Actor, folder: Path, client: Client) -> None:
    a_map(folder / "bro.pmtiles")
    commands.set_base_map(by=mapped.viewer, kind="file", address="bro.pmtiles", max_zoom=12)
    mapped.logged_in(client)
    told = client.get("/places/map/").json()
    assert (told["tiles"], told["max_zoom"]) == ("/places/tiles/{z}/{x}/{y}/", 12)
    found = client.get("/places/tiles/1/1/0/")
    assert (found.content, found.headers["Content-Type"]) == (b"\x89PNG en ruta", "image/png")
    empty = [client.get(f"/places/tiles/{at}/").content for at in ("1/0/0", "1/9/9", "30/0/0", "0/0/0")]
    assert empty == [CLEAR] * 4


def test_a_map_file_that_is_no_raster_map_is_refused(mapped: Actor, folder: Path) -> None:
    a_map(folder / "vektor.pmtiles", TileType.MVT)
    (folder / "trasig.pmtiles").write_bytes(b"PMTiles\x03" + b"\x00" * 20)
    (folder / "tom.pmtiles").write_bytes(b"")
    codes = []
    for name in ("vektor.pmtiles", "trasig.pmtiles", "tom.pmtiles", "saknas.pmtiles", "../../etc/passwd", ""):
        with pytest.raises(Refusal) as refused:
            commands.set_base_map(by=mapped.viewer, kind="file", address=name)
        assert say(refused.value).endswith(".")
        codes.append(refused.value.code.removeprefix("places."))
    assert codes == ["map_file_vector", *["map_file_broken"] * 2, *["no_map_file"] * 3]
    assert not BaseMap.objects.exists()


@pytest.mark.parametrize(
    "address",
    [
        "http://tiles.example.se/{z}/{x}/{y}.png",
        "https://tiles.example.se/{z}/{x}.png",
        "https://*/{z}/{x}/{y}.png",
        "https://a.se; script-src *; x/{z}/{x}/{y}.png",
        "https://a.se https://b.se/{z}/{x}/{y}.png",
        "https://{z}.a.se/{z}/{x}/{y}.png",
        "https://{s}.a.se/{z}/{x}/{y}.png",
        "javascript:alert(1)//{z}{x}{y}",
    ],
)
def test_an_address_that_is_no_tile_servers_is_refused(mapped: Actor, address: str) -> None:
    with pytest.raises(Refusal, match="tile_address"):
        commands.set_base_map(by=mapped.viewer, kind="tiles", address=address)


def test_the_tile_server_is_let_in_on_pages_with_the_map_alone(mapped: Actor, client: Client) -> None:
    commands.set_base_map(by=mapped.viewer, kind="tiles", address=TILES)
    mapped.logged_in(client)

    def policy(path: str) -> str:
        answer = client.get(path)
        assert "Samsyn-Images-From" not in answer.headers
        return answer.headers["Content-Security-Policy"]

    let_in = "img-src 'self' https://tiles.example.se;"
    assert [let_in in policy(path) for path in ("/places/base-map/", "/places/names/", "/reports/")] == [
        True
    ] * 3
    assert [let_in in policy(path) for path in ("/places/", "/places/streets/", "/")] == [False] * 3
    commands.remove_base_map(by=mapped.viewer)
    assert (let_in in policy("/places/base-map/"), tile_host(mapped.viewer)) == (False, "")


def test_the_base_map_is_set_and_taken_away_on_its_page(mapped: Actor, client: Client) -> None:
    mapped.logged_in(client)
    given = {"kind": "tiles", "address": TILES, "attribution": "© Lantmäteriet", "max_zoom": "17"}
    assert client.post("/places/base-map/", given).status_code == 302
    row = BaseMap.objects.get()
    assert (row.kind, row.address, row.attribution, row.max_zoom) == ("tiles", TILES, "© Lantmäteriet", 17)
    wrong = client.post("/places/base-map/", {**given, "address": "karta"})
    assert "börjar med https://" in wrong.content.decode()
    assert client.post("/places/base-map/", {"kind": "", "max_zoom": "18"}).status_code == 302
    assert not BaseMap.objects.exists()


def test_the_map_asks_few_questions_however_many_areas(mapped: Actor, client: Client) -> None:
    mapped.logged_in(client)

    def questions(path: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        return sum("places_" in one["sql"] for one in asked.captured_queries)

    asked = {path: questions(path) for path in ("/places/", "/places/map/", "/places/map/areas/")}
    assert asked == {"/places/": 6, "/places/map/": 2, "/places/map/areas/": 1}


def test_a_guard_sees_the_map_but_not_its_settings(mapped: Actor, guard: Actor, client: Client) -> None:
    guard.logged_in(client)
    names = [one["properties"]["name"] for one in client.get("/places/map/areas/").json()["features"]]
    assert sorted(names) == ["Bro", "Bro centrum", "Brunna", "Finnsta/Råby", "Kungsängen", "Upplands-Bro"]
    assert client.get("/places/base-map/").status_code == 403


def test_a_place_gets_the_area_that_holds_it(mapped: Actor, client: Client) -> None:
    mapped.logged_in(client)
    given = {
        "name": "Finnstakiosken",
        "aliases": "Kiosken\n\nkiosken\nFinnstakiosken",
        "point": "59.5165, 17.6238",
    }
    assert client.post("/places/names/", given).status_code == 302
    place = Place.objects.get(name="Finnstakiosken")
    assert (place.aliases, str(place.area), place.is_home) == (["kiosken"], "Finnsta/Råby", False)
    moved = {"name": "Kiosken i Brunna", "point": "59.5035 17.7385", "is_home": "on", "aliases": ""}
    assert client.post(f"/places/names/{place.uid}/", moved).status_code == 302
    place.refresh_from_db()
    assert (place.name, place.aliases, str(place.area), place.is_home) == (
        "Kiosken i Brunna",
        [],
        "Brunna",
        True,
    )


@pytest.mark.parametrize("point", ["här", "1 2", "59.5", "48.85 2.35", "59.5 17.6 12"])
def test_coordinates_that_are_no_place_are_asked_for_again(mapped: Actor, client: Client, point: str) -> None:
    mapped.logged_in(client)
    answer = client.post("/places/names/", {"name": "Någonstans", "point": point})
    assert "Skriv två tal" in answer.content.decode()
    assert not Place.objects.filter(name="Någonstans").exists()


def test_a_place_is_retired_and_taken_up_again(mapped: Actor, client: Client) -> None:
    mapped.logged_in(client)
    place = Place.objects.get(name="Broskolan")
    client.post(f"/places/names/{place.uid}/retirement/")
    assert "Broskolan" not in client.get("/places/names/?page=1").content.decode()
    with pytest.raises(Refusal, match="place_name"):
        commands.add_place(by=mapped.viewer, name="råbyskolan")
    again = commands.add_place(by=mapped.viewer, name="Broskolan", point=(649_300, 6_600_200))
    assert (again.pk, again.retired_on) == (place.pk, None)


def test_streets_are_taken_in_again_without_doubles(mapped: Actor, client: Client) -> None:
    mapped.logged_in(client)
    before = Street.objects.count()
    text = "Namn;E;N\nkorpstigen;649127;6599955\nSolrosvägen;649200;6600000\nOkända vägen;;\n"
    for _ in range(2):
        file = SimpleUploadedFile("gator.csv", text.encode("cp1252"))
        assert client.post("/places/streets/", {"file": file}).status_code == 302
    assert Street.objects.count() == before + 2
    moved = streets(mapped.viewer).get(name="Korpstigen")
    assert ((moved.x, moved.y), str(moved.area)) == ((649_127, 6_599_955), "Bro centrum")
    broken = client.post("/places/streets/", {"file": SimpleUploadedFile("gator.csv", b"\x00")})
    assert "varken CSV eller GeoJSON" in broken.content.decode()


def test_many_streets_take_few_statements(mapped: Actor) -> None:
    rows = read_streets("\n".join(["Namn;E;N", *(f"Gata {n};649127;6599955" for n in range(900))]).encode())
    with CaptureQueriesContext(connection) as asked:
        done = commands.take_in_streets(by=mapped.viewer, rows=rows)
    assert (done.added, done.changed, done.unchanged) == (900, 0, 0)
    assert sum(one["sql"].startswith("SELECT") for one in asked.captured_queries) <= 7


def test_a_preview_that_was_changed_on_the_way_is_refused(mapped: Actor, client: Client) -> None:
    mapped.logged_in(client)
    file = SimpleUploadedFile("g.geojson", geojson([("Tjusta", square(650_000, 6_605_000, 500))]))
    shown = client.post(
        "/places/upload/", {"file": file, "kind": "district", "starts_on": date.today().isoformat()}
    )
    sealed = shown.context["sealed"]
    answer = client.post("/places/upload/take-in/", {"_preview": f"{sealed}x"})
    assert (answer.status_code, "Välj filen en gång till" in answer.content.decode()) == (409, True)
    assert client.post("/places/upload/take-in/", {"_preview": sealed}).status_code == 302
    assert (
        client.post("/places/upload/take-in/", {"_preview": sealed}).status_code == 302
    )  # all there already
    broken = client.post(
        "/places/upload/", {"file": SimpleUploadedFile("g.gpkg", b"SQLite"), "kind": "district"}
    )
    assert "varken GeoJSON eller GeoPackage" in broken.content.decode() or broken.context["form"].errors


def test_another_municipalitys_places_and_base_map_are_shut(
    mapped: Actor, other_coordinator: Actor, client: Client
) -> None:
    theirs = commands.add_place(by=other_coordinator.viewer, name="Barkarby torg")
    forget_host(other_coordinator.viewer)
    commands.set_base_map(by=other_coordinator.viewer, kind="tiles", address=TILES)
    mapped.logged_in(client)
    assert client.get(f"/places/names/{theirs.uid}/").status_code == 404
    assert not places(mapped.viewer).filter(name="Barkarby torg").exists()
    assert (client.get("/places/map/").json()["tiles"], tile_host(mapped.viewer)) == ("", "")


def test_without_any_area_the_map_shows_the_municipality(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    (south, west), (north, east) = client.get("/places/map/").json()["bounds"]
    assert (59.3 < south < 59.5, 17.3 < west < 17.6, 59.6 < north < 59.8, 17.7 < east < 18.0) == (True,) * 4
    told = client.get("/places/map/areas/").json()["features"]
    assert [row["properties"] for row in told] == [
        {"uid": "", "name": "Upplands-Bro kommun", "kind": "municipality"}
    ]
    assert "Hämta kommunens gräns" in client.get("/places/").content.decode()


def test_a_municipality_that_nobody_knows_has_a_map_of_sweden(
    bro: Municipality, coordinator: Actor, client: Client
) -> None:
    Municipality.objects.filter(pk=bro.pk).update(code="9999")
    coordinator.logged_in(client)
    told = client.get("/places/map/").json()
    assert told == {"bounds": None, "areas": "/places/map/areas/", "tiles": "", "attribution": ""}
    assert client.get(told["areas"]).json() == {"type": "FeatureCollection", "features": []}


def test_two_names_of_one_place_are_merged(coordinator: Actor, client: Client) -> None:
    by = coordinator.viewer
    coordinator.logged_in(client)
    kept = commands.add_place(by=by, name="Bro station", aliases=["stationen"])
    other = commands.add_place(
        by=by, name="Pendeln i Bro", aliases=["perrongen"], point=(649_000, 6_599_000), is_home=True
    )
    assert "Det här går inte" not in client.get(f"/places/names/{other.uid}/").content.decode()
    assert client.post(f"/places/names/{other.uid}/merging/", {"into": other.uid}).status_code == 409
    answer = client.post(
        f"/places/names/{other.uid}/merging/", {"into": kept.uid}, follow=True
    ).content.decode()
    assert "Pendeln i Bro är nu ett annat namn på Bro station." in answer
    kept.refresh_from_db()
    assert (kept.aliases, kept.x, kept.is_home) == (
        ["stationen", "Pendeln i Bro", "perrongen"],
        649_000,
        True,
    )
    assert [match.place for match in matched(by, ["pendeln i bro", "Perrongen"])] == [kept, kept]
    assert commands.place_named(by=by, name="PENDELN I BRO") == kept
    assert client.post(f"/places/names/{kept.uid}/merging/", {"into": other.uid}).status_code == 409
