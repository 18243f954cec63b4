"""Files with streets: a list of names with or without coordinates (CSV), or lines (GeoJSON)."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.places.rules.projections import in_metres
from samsyn.places.rules.sweref import in_sweden, told_apart
from samsyn.places.rules.vector_files import geojson_features

LARGEST = 10_000_000  # bytes
MOST = 20_000
LONGEST_CELL = 10_000  # a quotation mark that never ends swallows the rest of the file
NAMES = ("namn", "name", "gata", "gatunamn", "vägnamn", "vagnamn", "street", "adressområde", "adressomrade")
FIRST = ("x", "e", "east", "öst", "ost", "easting", "lon", "long", "longitud", "longitude")
SECOND = ("y", "n", "north", "nord", "northing", "lat", "latitud", "latitude")


@dataclass(frozen=True)
class NewStreet:
    """A street: its name, a middle point and its line, where they are known."""

    name: str
    point: tuple[int, int] | None = None
    line: dict[str, Any] | None = None


def read_streets(data: bytes) -> list[NewStreet]:
    """The streets of a file, one for each name: a street that comes in pieces is put together."""
    if len(data) > LARGEST:
        raise Refusal("places.file_large", megabytes=LARGEST // 1_000_000)
    found = _from_lines(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else _from_rows(data)
    if not found:
        raise Refusal("places.file_empty")
    if len(found) > MOST:
        raise Refusal("places.file_many", most=MOST)
    return found


def _from_rows(data: bytes) -> list[NewStreet]:
    rows = _rows(data)
    heads = [head.strip().casefold() for head in rows[0]]
    at = next((heads.index(name) for name in NAMES if name in heads), None)
    body, name_at = (rows, 0) if at is None else (rows[1:], at)
    first, second = _column(heads, FIRST), _column(heads, SECOND)
    found: dict[str, NewStreet] = {}
    for number, row in enumerate(body, start=1 if at is None else 2):
        name = _name(row[name_at]) if len(row) > name_at else ""
        if not name:
            continue
        point = None
        if first is not None and second is not None and len(row) > max(first, second):
            point = _point(row[first], row[second], number)
        found[name.casefold()] = NewStreet(name, point)
    return list(found.values())


def _rows(data: bytes) -> list[list[str]]:
    if b"\x00" in data:
        raise Refusal("places.streets_foreign")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    mark = max(";,\t", key=text.partition("\n")[0].count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=mark))
    except csv.Error as error:
        raise Refusal("places.streets_foreign") from error
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise Refusal("places.file_empty")
    if max(len(cell) for row in rows for cell in row) > LONGEST_CELL:
        raise Refusal("places.streets_foreign")
    return rows


def _column(heads: Sequence[str], names: Iterable[str]) -> int | None:
    return next((heads.index(name) for name in names if name in heads), None)


def _point(first: str, second: str, number: int) -> tuple[int, int] | None:
    if not first.strip() and not second.strip():
        return None
    try:
        values = [
            float(cell.replace(",", ".").replace("\xa0", "").replace(" ", "")) for cell in (first, second)
        ]
    except ValueError as error:
        raise Refusal("places.street_point", number=number) from error
    point = told_apart(*values)
    if point is None:
        raise Refusal("places.street_point", number=number)
    return point


def _from_lines(data: bytes) -> list[NewStreet]:
    parts: dict[str, tuple[str, list[Any]]] = {}
    rows, epsg = geojson_features(data)
    for number, (properties, drawn) in enumerate(rows, start=1):
        name = _name(_called(properties))
        if name:
            parts.setdefault(name.casefold(), (name, []))[1].append(_line(drawn, epsg, number))
    return [_street(name, lines) for name, lines in parts.values()]


def _called(properties: Mapping[str, Any]) -> str:
    lower = {str(key).casefold(): value for key, value in properties.items()}
    found = next((lower[name] for name in NAMES if name in lower), "")
    return found if isinstance(found, str) else ""


def _line(drawn: Any, epsg: int | None, number: int) -> Any:
    if drawn.is_empty or drawn.geom_type not in ("LineString", "MultiLineString", "Point"):
        raise Refusal("places.street_line", number=number)
    metres = in_metres(drawn, epsg)
    west, south, east, north = metres.bounds
    if not (in_sweden(west, south) and in_sweden(east, north)):
        raise Refusal("places.street_line", number=number)
    return metres


def _street(name: str, drawn: Sequence[Any]) -> NewStreet:
    lines = [
        [[round(x), round(y)] for x, y, *_ in part.coords]
        for one in drawn
        for part in getattr(one, "geoms", [one])
        if part.geom_type == "LineString"
    ]
    middle = drawn[0].centroid if not lines else _middle(drawn)
    point = (round(middle.x), round(middle.y))
    if not lines:
        return NewStreet(name, point)
    if len(lines) == 1:
        return NewStreet(name, point, {"type": "LineString", "coordinates": lines[0]})
    return NewStreet(name, point, {"type": "MultiLineString", "coordinates": lines})


def _middle(drawn: Sequence[Any]) -> Any:
    """Half way along the longest piece: on the street, which the middle of a bend is not."""
    longest = max(
        (part for one in drawn for part in getattr(one, "geoms", [one])), key=lambda part: part.length
    )
    return longest.interpolate(0.5, normalized=True)


def _name(text: str) -> str:
    return canonical(text).replace("\n", " ")[:120]
