"""Which cells of a workbook's sheets are merged, read from the sheets' own XML."""

import re
from typing import TypeAlias

from samsyn.documents.readers.office import Package

Merges: TypeAlias = dict[int, dict[int, tuple[int, int]]]
"""By row, then column (from 1): the (row, column) where the merged cell begins."""

_RANGE = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)
_CELLS_LIMIT = 100_000


def merges_by_sheet(package: Package) -> dict[str, Merges]:
    """The merges of each sheet by its title."""
    path = next((p for p in package.related("").values() if p.endswith("workbook.xml")), "xl/workbook.xml")
    book = package.xml(path)
    sheets = book.find("sheets") if book is not None else None
    related = package.related(path)
    return {
        sheet.get("name", ""): _merges(package.parts.get(related.get(sheet.get("id", ""), ""), b""))
        for sheet in (sheets if sheets is not None else ())
    }


def _merges(xml: bytes) -> Merges:
    found: Merges = {}
    left = _CELLS_LIMIT
    for first, top, last, bottom in _RANGE.findall(xml):
        columns = range(_column(first), _column(last) + 1)
        rows = range(int(top), int(bottom) + 1)
        left -= len(columns) * len(rows)
        if left < 0:
            break
        for row in rows:
            for column in columns:
                found.setdefault(row, {})[column] = (rows[0], columns[0])
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
