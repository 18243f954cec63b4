"""Files with borders and tiles, made here as map programs make them."""

import io
import json
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import shapely
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

Rows = list[tuple[str, Any]]


def square(west: int, south: int, side: int) -> shapely.Polygon:
    """A square in SWEREF 99 TM."""
    return shapely.box(west, south, west + side, south + side)


def geojson(rows: Rows, **more: Any) -> bytes:
    """A GeoJSON file with a name and a shape for each row."""
    features = [
        {"type": "Feature", "properties": {"namn": name}, "geometry": json.loads(shapely.to_geojson(shape))}
        for name, shape in rows
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def geopackage(
    rows: Rows, envelope: int = 1, layers: tuple[str, ...] = ("delar",), system: int = 3006, epsg: int = 0
) -> bytes:
    """A GeoPackage with the same rows in each layer; `envelope` is the kind of bounding box in the header.

    `system` is the file's own number of the system; where `epsg` is told, a table says that it stands for that.
    """
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)")
        base.execute(
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT)"
        )
        if epsg:
            base.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id)")
            base.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (?, 'EPSG', ?)", (system, epsg))
        for layer in layers:
            base.execute("INSERT INTO gpkg_contents VALUES (?, 'features')", (layer,))
            base.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON')", (layer,))
            base.execute(f'CREATE TABLE "{layer}" (fid INTEGER PRIMARY KEY, geom BLOB, namn TEXT, kod TEXT)')
            for number, (name, shape) in enumerate(rows):
                base.execute(
                    f'INSERT INTO "{layer}" (geom, namn, kod) VALUES (?, ?, ?)',
                    (_blob(shape, envelope, system), name, f"K{number}"),
                )
        base.commit()
        data: bytes = base.serialize()
        return data


def _blob(shape: Any, envelope: int, system: int) -> bytes:
    west, south, east, north = shape.bounds
    box = struct.pack("<4d", west, east, south, north) if envelope else b""
    made: bytes = (
        b"GP\x00" + bytes([1 | envelope << 1]) + struct.pack("<i", system) + box + shapely.to_wkb(shape)
    )
    return made


def a_map(path: Path, kind: TileType = TileType.PNG) -> None:
    """A map file with one tile, at zoom 1, column 1, row 0."""
    written = io.BytesIO()
    writer = Writer(written)  # type: ignore[no-untyped-call]  # the library has no types
    writer.write_tile(zxy_to_tileid(1, 1, 0), b"\x89PNG en ruta")  # type: ignore[no-untyped-call]  # the library has no types
    head = {"tile_type": kind, "tile_compression": Compression.NONE, "min_zoom": 1, "max_zoom": 1}
    head |= {"min_lon_e7": 0, "min_lat_e7": 0, "max_lon_e7": 0, "max_lat_e7": 0}
    head |= {"center_zoom": 1, "center_lon_e7": 0, "center_lat_e7": 0}
    writer.finalize(head, {})  # type: ignore[no-untyped-call]  # the library has no types
    path.write_bytes(written.getvalue())
