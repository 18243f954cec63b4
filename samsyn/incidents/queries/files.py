"""Incidents written as files: CSV, XLSX and GeoJSON."""

import json
from collections.abc import Callable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.exporting import csv_chunks, table
from samsyn.incidents.rules.cells import to_degrees
from samsyn.incidents.rules.exports import COLUMNS, HEADERS, guarded
from samsyn.incidents.rules.filters import Filter

BATCH = 1000


def file_chunks(viewer: Viewer, asked: Filter, choices: Choices, form: str) -> Iterator[bytes]:
    """The file piece by piece, in memory that does not grow with it."""
    write: dict[str, Callable[[Viewer, Filter, Choices], Iterator[bytes]]] = {
        "csv": csv_chunks,
        "xlsx": _xlsx,
        "geojson": _geojson,
    }
    return write[form](viewer, asked, choices)


def _xlsx(viewer: Viewer, asked: Filter, choices: Choices) -> Iterator[bytes]:
    from openpyxl import Workbook  # half a second to load, and seldom used

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rapporter")
    sheet.append(HEADERS)
    for row in table(viewer, asked, choices):
        sheet.append([guarded(cell) for cell in row])
    with SpooledTemporaryFile(max_size=8_000_000) as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(256_000):
            yield piece


def _geojson(viewer: Viewer, asked: Filter, choices: Choices) -> Iterator[bytes]:
    yield b'{"type":"FeatureCollection","features":['
    between = ""
    batch: list[Sequence[Any]] = []
    rows = table(viewer, asked, choices)
    while batch := [row for _, row in zip(range(BATCH), rows, strict=False)]:
        yield (between + ",".join(_features(batch))).encode()
        between = ","
    yield b"]}"


def _features(batch: list[Sequence[Any]]) -> Iterator[str]:
    told = [dict(zip(COLUMNS, row, strict=True)) for row in batch]
    placed = [row for row in told if row["x"] != ""]
    points = iter(to_degrees([(row["x"], row["y"]) for row in placed]))
    for row in told:
        geometry = {"type": "Point", "coordinates": next(points)} if row["x"] != "" else None
        about = {
            name: row[column]
            for column, name in zip(COLUMNS, HEADERS, strict=True)
            if column not in ("uid", "x", "y") and row[column] != ""
        }
        feature = {"type": "Feature", "id": row["uid"], "geometry": geometry, "properties": about}
        yield json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
