"""Files with borders and streets: both formats, both systems, and what is broken or hostile."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import shape

from samsyn.base.refusal import Refusal, say
from samsyn.places.rules.borders import border_of_shape
from samsyn.places.rules.comparing import KnownArea, compared
from samsyn.places.rules.street_files import read_streets
from samsyn.places.rules.sweref import degrees
from samsyn.places.rules.vector_files import DrawnArea, areas_within, read_areas
from tests.places.files import geojson, geopackage, square

BRO, KUNGSANGEN = square(648_000, 6_599_000, 2000), square(655_000, 6_595_000, 2000)
BOTH = [("Bro", BRO), ("Kungsängen", KUNGSANGEN)]


def boxes(areas: list[DrawnArea]) -> list[tuple[str, int, int]]:
    """Name and south-western corner."""
    return [(area.name, area.border.west, area.border.south) for area in areas]


CORNERS = [("Bro", 648_000, 6_599_000), ("Kungsängen", 655_000, 6_595_000)]


def test_geojson_in_metres_and_in_degrees_is_the_same() -> None:
    turned = [
        (name, shapely.transform(shape, lambda x, y: degrees(x, y), interleaved=False))
        for name, shape in BOTH
    ]
    assert boxes(read_areas(geojson(BOTH))) == CORNERS
    assert boxes(read_areas(geojson(turned))) == CORNERS


@pytest.mark.parametrize("envelope", [0, 1])
def test_a_geopackage_is_read_without_gdal(envelope: int) -> None:
    found = read_areas(geopackage(BOTH, envelope))
    assert boxes(found) == CORNERS
    assert [area.code for area in found] == ["K0", "K1"]


def test_a_geopackage_that_was_written_with_a_log_beside_it_opens() -> None:
    data = geopackage(BOTH)
    assert boxes(read_areas(data[:18] + b"\x02\x02" + data[20:])) == CORNERS


def in_system(epsg: int, rows: list[tuple[str, Any]] = BOTH) -> list[tuple[str, Any]]:
    """The same shapes in another system of coordinates."""
    turn = Transformer.from_crs(3006, epsg, always_xy=True).transform
    return [(name, shapely.transform(drawn, turn, interleaved=False)) for name, drawn in rows]


@pytest.mark.parametrize("epsg", [3011, 3021, 3857, 32634, 5850])
def test_a_file_may_be_in_any_system_that_it_names(epsg: int) -> None:
    named = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{epsg}"}}
    turned = in_system(epsg)
    assert boxes(read_areas(geojson(turned, crs=named))) == CORNERS
    assert boxes(read_areas(geopackage(turned, system=epsg))) == CORNERS
    assert boxes(read_areas(geopackage(turned, system=7, epsg=epsg))) == CORNERS


def test_coordinates_in_the_other_order_are_told_by_their_values() -> None:
    for rows in (BOTH, in_system(4326)):
        turned = [(name, shapely.transform(drawn, lambda points: points[:, ::-1])) for name, drawn in rows]
        assert boxes(read_areas(geojson(turned))) == CORNERS


def test_a_system_that_nobody_knows_or_that_is_not_told_is_refused() -> None:
    with pytest.raises(Refusal, match="feature_outside"):
        read_areas(geojson(in_system(3011)))
    with pytest.raises(Refusal, match="file_system"):
        read_areas(geopackage(BOTH, system=29999))


def test_holes_parts_and_collections_are_kept_whole() -> None:
    holed = BRO.difference(square(648_500, 6_599_500, 500))
    parts = shapely.union(holed, KUNGSANGEN)
    for drawn in (parts, shapely.GeometryCollection([parts, shapely.Point(648_000, 6_599_000)])):
        (found,) = read_areas(geojson([("Bro", drawn)]))
        assert shape(found.border.geometry).equals(parts)


def test_one_of_several_layers_is_chosen_by_its_name() -> None:
    data = geopackage(BOTH, layers=("kommundelar", "deso"))
    assert boxes(read_areas(data, layer="DeSO")) == CORNERS
    with pytest.raises(Refusal, match="no_such_layer") as refused:
        read_areas(data, layer="områden")
    assert "kommundelar, deso" in say(refused.value)


def test_only_what_lies_in_the_municipality_is_taken_out_of_a_larger_file() -> None:
    within = border_of_shape(square(647_000, 6_598_000, 5000)).geometry
    found, left_out = areas_within(geojson(BOTH), within)
    assert (boxes(found), left_out) == (CORNERS[:1], 1)
    with pytest.raises(Refusal, match="file_elsewhere"):
        areas_within(geojson(BOTH[1:]), within)


@pytest.mark.parametrize(
    ("properties", "name"),
    [
        ([{"Kommundelsnamn": "Bro"}, {"Kommundelsnamn": "Brunna"}], "Bro"),
        (
            [
                {"kommunnamn": "Upplands-Bro", "desokod": "A1"},
                {"kommunnamn": "Upplands-Bro", "desokod": "A2"},
            ],
            "A1",
        ),
        ([{"regso": "Bro", "deso": "A1"}, {"regso": "Bro", "deso": "A2"}], "A1"),
        ([{"OBJEKT": 1, "Stadsdel": "Bro"}, {"OBJEKT": 2, "Stadsdel": "Brunna"}], "Bro"),
    ],
)
def test_the_column_with_the_name_is_the_one_that_tells_the_areas_apart(
    properties: list[dict[str, Any]], name: str
) -> None:
    data = json.loads(geojson(BOTH))
    for feature, told in zip(data["features"], properties, strict=True):
        feature["properties"] = told
    assert read_areas(json.dumps(data).encode())[0].name == name


def test_a_border_that_crosses_itself_is_made_whole() -> None:
    bow = shapely.Polygon(
        [(648_000, 6_599_000), (650_000, 6_601_000), (650_000, 6_599_000), (648_000, 6_601_000)]
    )
    (found,) = read_areas(geojson([("Rosetten", bow)]))
    assert found.border.geometry["type"] == "MultiPolygon"


def _deep() -> bytes:
    return b'{"features":' + b"[" * 100_000


def _huge_number() -> bytes:
    ring = f"[[[1e400,6599000],[{'9' * 400},6599000],[648000,6600000],[1e400,6599000]]]"
    shape = f'{{"type":"Polygon","coordinates":{ring}}}'
    return f'{{"features":[{{"properties":{{"namn":"X"}},"geometry":{shape}}}]}}'.encode()


def _view_without_end() -> bytes:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(geopackage([("Bro", BRO)]))
        base.execute("DROP TABLE delar")
        base.execute(
            "CREATE VIEW delar AS WITH RECURSIVE n(fid, geom) AS"
            " (SELECT 1, x'00' UNION ALL SELECT fid + 1, geom FROM n) SELECT * FROM n WHERE fid < 0"
        )
        base.commit()
        return base.serialize()


def _torn() -> bytes:
    data = bytearray(geopackage(BOTH))
    for at in range(4096, len(data), 7):
        data[at] = 0xFF
    return bytes(data)


def _bad_blob() -> bytes:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(geopackage([("Bro", BRO)]))
        base.execute("UPDATE delar SET geom = x'4750000100000000ffffffffffff'")
        base.commit()
        return base.serialize()


HOSTILE = {
    "empty": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
    "too deep": _deep(),
    "numbers without end": _huge_number(),
    "no features": b'{"type": "FeatureCollection", "features": []}',
    "features of another kind": b'{"features": [1, "tva", null]}',
    "a view without end": _view_without_end(),
    "a torn file": _torn(),
    "a shape that is none": _bad_blob(),
    "a head alone": b"SQLite format 3\x00" + b"\x00" * 84,
    "a point": geojson([("Bro", shapely.Point(648_000, 6_599_000))]),
    "not in Sweden": geojson([("Paris", shapely.box(2.2, 48.8, 2.4, 48.9))]),
    "the same name twice": geojson([("Bro", BRO), ("bro", KUNGSANGEN)]),
    "no name": geojson([("", BRO)]),
    "no surface": b'{"features": [{"properties": {"namn": "Bro"}, "geometry": null}]}',
    "no properties": geojson([("Bro", BRO)]).replace(b'"properties": {"namn": "Bro"}', b'"properties": null'),
    "two layers": geopackage(BOTH, layers=("en", "två")),
    "too large": b"x" * 60_000_001,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_broken_or_hostile_file_gets_one_sentence(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_areas(HOSTILE[name])
    assert say(refused.value).endswith((".", "?"))


def test_the_column_with_the_name_can_be_told() -> None:
    data = json.loads(geojson(BOTH))
    for number, feature in enumerate(data["features"]):
        feature["properties"] = {"objekt": f"Del {number}"}
    text = json.dumps(data).encode()
    with pytest.raises(Refusal, match="no_name_property"):
        read_areas(text)
    with pytest.raises(Refusal, match="no_such_property"):
        read_areas(text, "saknas")
    assert [area.name for area in read_areas(text, "Objekt")] == ["Del 0", "Del 1"]


def test_what_is_new_moved_renamed_and_unchanged_is_told_apart() -> None:
    def known(name: str, shape: Any, code: str = "") -> KnownArea[str]:
        return KnownArea(name, name, code, json.loads(shapely.to_geojson(shape)))

    there = [known("Bro", BRO), known("Gamla Kungsängen", KUNGSANGEN, "K1"), known("Brunna", BRO)]
    moved = square(648_000, 6_599_000, 2500)
    drawn = read_areas(geopackage([("Bro", moved), ("Kungsängen", KUNGSANGEN), ("Tjusta", BRO)]))
    told = compared(there, drawn)
    assert [(one.state, one.row) for one in told.findings] == [
        ("moved", "Bro"),
        ("renamed", "Gamla Kungsängen"),
        ("new", None),
    ]
    assert [area.name for area in told.missing] == ["Brunna"]


@pytest.mark.parametrize(
    "text",
    [
        "Namn;E;N\nKorpstigen;649127;6599955\nRåbyvägen;;\n",
        "namn,lat,lon\nKorpstigen,59.51137,17.63530\nRåbyvägen,,\n",
        "Gata\tY\tX\nKorpstigen\t6599955,0\t649127,0\nRåbyvägen\t\t\n",
    ],
)
def test_a_list_of_streets_is_read_with_either_system(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "cp1252"):
        first, second = read_streets(text.encode(encoding))
        assert (first.name, second.name, second.point) == ("Korpstigen", "Råbyvägen", None)
        assert first.point is not None
        assert max(abs(first.point[0] - 649_127), abs(first.point[1] - 6_599_955)) <= 5


def test_a_list_of_names_alone_is_read() -> None:
    assert [row.name for row in read_streets(b"Korpstigen\nFinnstabergsv\xe4gen\n")] == [
        "Korpstigen",
        "Finnstabergsvägen",
    ]


def test_a_street_in_pieces_is_one_and_its_point_lies_on_it() -> None:
    pieces = [
        ("Korpstigen", shapely.LineString([(649_000, 6_599_000), (649_100, 6_599_000)])),
        ("Korpstigen", shapely.LineString([(649_100, 6_599_000), (649_100, 6_599_400)])),
    ]
    (street,) = read_streets(geojson(pieces))
    assert street.point == (649_100, 6_599_200)
    assert street.line is not None
    assert street.line["type"] == "MultiLineString"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02",
        b"Namn;X;Y\nKorpstigen;ett;tv\xc3\xa5\n",
        b"Namn;X;Y\nKorpstigen;1;2\n",
        b'Namn;X;Y\n"' + b"x" * 200_000,
        b'{"features":' + b"[" * 100_000,
        geojson([("Korpstigen", BRO)]),
        b"a\n" * 10_000_000,
    ],
)
def test_a_broken_list_of_streets_gets_one_sentence(data: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read_streets(data)
    assert say(refused.value).endswith(".")
