"""Reads the features of a GeoPackage: an SQLite file whose shapes are a short header and WKB. No GDAL."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any

from samsyn.base.refusal import Refusal

MAGIC = b"SQLite format 3\x00"
_ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}  # bytes of the bounding box in the header
_STEPS = 20_000_000  # of SQLite's machine: some seconds, then a hostile file is given up
_MOST_BLOB = 8_000_000


def features_of(
    data: bytes, most: int, layer: str = ""
) -> tuple[list[tuple[Mapping[str, Any], Any]], int | None]:
    """Properties and shape of each feature of the layer, or of the only one with areas; and its system (EPSG)."""
    try:
        with closing(_opened(data)) as base:
            return _features(base, most, layer)
    except sqlite3.Error as error:
        raise Refusal("places.file_broken") from error


def _opened(data: bytes) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    # a file that is written with a log beside it says so in its head, and would not open without that log
    base.deserialize(data[:18] + b"\x01\x01" + data[20:])
    base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BLOB)
    base.execute("PRAGMA trusted_schema=OFF")
    base.execute("PRAGMA query_only=ON")
    left = [_STEPS // 10_000]

    def tired() -> int:
        left[0] -= 1
        return int(left[0] < 0)

    base.set_progress_handler(tired, 10_000)
    base.row_factory = sqlite3.Row
    return base


def _features(
    base: sqlite3.Connection, most: int, layer: str
) -> tuple[list[tuple[Mapping[str, Any], Any]], int | None]:
    table, column = _layer(base, layer)
    quoted = table.replace('"', '""')
    rows = base.execute(f'SELECT * FROM "{quoted}" LIMIT {most + 1}').fetchall()  # noqa: S608  # quoted
    if len(rows) > most:
        raise Refusal("places.file_many", most=most)
    if not rows:
        raise Refusal("places.file_empty")
    shapes = [_shape(row[column]) for row in rows]
    features: list[tuple[Mapping[str, Any], Any]] = [
        ({key: value for key, value in dict(row).items() if key != column}, drawn)
        for row, (drawn, _) in zip(rows, shapes, strict=True)
    ]
    return features, _system(base, shapes[0][1])


def _layer(base: sqlite3.Connection, wanted: str) -> tuple[str, str]:
    """The table and its column of shapes."""
    found = list(_layers(base))
    drawn = [layer for layer in found if "POLYGON" in layer[2].upper()] or found
    if not drawn:
        raise Refusal("places.file_empty")
    listed = ", ".join(layer[0] for layer in found)[:300]
    if wanted:
        drawn = [layer for layer in found if layer[0].casefold() == wanted.strip().casefold()]
        if not drawn:
            raise Refusal("places.no_such_layer", name=wanted, layers=listed)
    if len(drawn) > 1:
        raise Refusal("places.file_layers", layers=listed)
    return drawn[0][0], drawn[0][1]


def _system(base: sqlite3.Connection, number: int) -> int | None:
    """The EPSG number that the file's own number of a system stands for; None where it is none."""
    try:
        row = base.execute(
            "SELECT organization, organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = ?",
            [number],
        ).fetchone()
    except sqlite3.OperationalError:  # a file without that table: most programs use the same numbers
        row = None
    if row is None:
        return number if number > 0 else None
    return int(row[1]) if str(row[0]).upper() == "EPSG" and isinstance(row[1], int) else None


def _layers(base: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    # only real tables: a view may hold a sum without end
    rows = base.execute(
        "SELECT g.table_name, g.column_name, g.geometry_type_name FROM gpkg_geometry_columns AS g"
        " JOIN gpkg_contents AS c ON c.table_name = g.table_name AND c.data_type = 'features'"
        " JOIN sqlite_master AS m ON m.name = g.table_name AND m.type = 'table' LIMIT 50"
    )
    for row in rows:
        yield str(row[0]), str(row[1]), str(row[2])


def _shape(blob: object) -> tuple[Any, int]:
    """The shape, and the file's number of its system."""
    from shapely import GEOSException, from_wkb

    if not isinstance(blob, bytes) or len(blob) < 9 or blob[:2] != b"GP":
        raise Refusal("places.file_broken")
    envelope = _ENVELOPES.get(blob[3] >> 1 & 7)
    if envelope is None:
        raise Refusal("places.file_broken")
    try:
        number = int.from_bytes(blob[4:8], "little" if blob[3] & 1 else "big", signed=True)
        return from_wkb(blob[8 + envelope :]), number
    except (GEOSException, ValueError) as error:
        raise Refusal("places.file_broken") from error
