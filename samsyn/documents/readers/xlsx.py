"""Excel workbooks (.xlsx): each sheet its title as a heading and its rows as one table, hidden ones too."""

import io
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table
from samsyn.documents.readers.office import open_package
from samsyn.documents.readers.reading import Unreadable
from samsyn.documents.readers.xlsx_merges import Merges, merges_by_sheet

_ROWS_LIMIT = 20_000
_COLUMNS_LIMIT = 60
_ERRORS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}


def xlsx_blocks(data: bytes, name: str) -> list[Block]:
    """Return all sheets in the order of their tabs; rows past 20,000 a sheet are left."""
    from openpyxl import load_workbook

    merges = merges_by_sheet(open_package(data, name))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            blocks = [
                block for sheet in book.worksheets for block in _sheet(sheet, merges.get(sheet.title, {}))
            ]
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError) as error:
        raise Unreadable(
            f"{name} går inte att läsa som kalkylblad. Spara om filen i Excel som .xlsx."
        ) from error
    return blocks


def _sheet(sheet: Any, merges: Merges) -> Iterator[Block]:
    yield Line(sheet.title, {"sheet": sheet.title, "row": 1}, heading=1, whole=True, breaks=True)
    sheet.reset_dimensions()  # what a foreign program says of the size is often wrong
    values = islice(sheet.iter_rows(values_only=True, max_col=_COLUMNS_LIMIT), _ROWS_LIMIT)
    rows = list(_rows(values, merges, sheet.title))
    width = max((_used(row) for row in rows), default=0)
    while (
        rows and _used(rows[0]) and sum(bool(cell.lines) and not cell.covered for cell in rows[0].cells) == 1
    ):
        title = rows.pop(0)
        yield Line(
            " ".join(cell.text for cell in title.cells if not cell.covered).strip(), title.where, whole=True
        )
    if rows:
        yield Table(tuple(Row(_wide(row, width), row.where) for row in rows), rows[0].where)


def _rows(values: Iterable[tuple[Any, ...]], merges: Merges, title: str) -> Iterator[Row]:
    """The rows that hold anything, merged cells filled from their origin."""
    origins: dict[tuple[int, int], Cell] = {}
    for number, row in enumerate(values, start=1):
        cells = [_cell(value) for value in row]
        for column, origin in merges.get(number, {}).items():
            cells += [Cell(())] * (column - len(cells))
            if origin == (number, column):
                origins[origin] = cells[column - 1]
            else:
                cells[column - 1] = Cell(origins.get(origin, Cell(())).lines, covered=True)
        if any(cell.lines for cell in cells):
            yield Row(tuple(cells), {"sheet": title, "row": number})


def _used(row: Row) -> int:
    return max((at for at, cell in enumerate(row.cells, start=1) if cell.lines), default=0)


def _wide(row: Row, width: int) -> tuple[Cell, ...]:
    return (row.cells + (Cell(()),) * width)[:width]


def _cell(value: Any) -> Cell:
    return Cell(tuple(line.strip() for line in _written(value).splitlines() if line.strip()))


def _written(value: Any) -> str:
    """A cell's value as a Swede reads it; days as ISO dates."""
    if value is None or (isinstance(value, str) and value in _ERRORS):
        return ""
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",") if abs(value) < 1e10 else f"{value:.0f}"
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value).replace("_x000D_", "")
