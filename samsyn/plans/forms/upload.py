"""Reading a filled-in workbook back: limits first, then rows by their locked key, columns by their headings."""

import io
import re
import warnings
from collections.abc import Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any
from uuid import UUID
from zipfile import BadZipFile

from openpyxl import load_workbook

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.documents.readers.office import open_package
from samsyn.documents.readers.reading import Unreadable
from samsyn.plans.queries.rows import WrittenRow
from samsyn.plans.wording.cells import COLUMN_NAMES

LARGEST = 5_000_000  # bytes
ROWS, WIDTH = 2_000, 60
_KEY = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{1,6})")


def read_workbook(data: bytes, name: str) -> list[WrittenRow]:
    """The rows of the first sheet that has our key column; refuses what is too large, broken or not ours."""
    if len(data) > LARGEST:
        raise Refusal("plans.workbook_large", name=name, megabytes=LARGEST // 1_000_000)
    try:
        if not data.startswith(b"PK"):
            raise Refusal("plans.workbook_foreign", name=name)
        open_package(data, name)  # refuses zip bombs and hostile XML before openpyxl sees them
        sheets = _sheets(data)
    except Unreadable as reason:
        raise Refusal("plans.workbook_unreadable", why=str(reason)) from reason
    except (BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError) as error:
        raise Refusal("plans.workbook_broken", name=name) from error
    for rows in sheets:
        if rows and str(rows[0][0] or "").strip() == "id":
            return _written(rows)
    raise Refusal("plans.workbook_foreign", name=name)


def _sheets(data: bytes) -> list[list[tuple[Any, ...]]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        found = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a foreign program says of the size is often wrong
            found.append(list(islice(sheet.iter_rows(values_only=True, max_col=WIDTH), ROWS + 1)))
    return [rows for rows in found if rows and rows[0]]


def _written(rows: Sequence[tuple[Any, ...]]) -> list[WrittenRow]:
    codes = {canonical(str(name)).casefold(): code for code, name in COLUMN_NAMES.items()}
    heads = [codes.get(canonical(_cell(value)).casefold(), "") for value in rows[0]]
    found: list[WrittenRow] = []
    for place, row in enumerate(rows[1:], start=2):
        key = _KEY.fullmatch(_cell(row[0]).strip()) if row else None
        cells = {code: _cell(value) for code, value in zip(heads, row, strict=False) if code}
        if key:
            whole = {**dict.fromkeys(filter(None, heads), ""), **cells}
            found.append(WrittenRow(UUID(key[1]), int(key[2]), whole, where=place))
        elif any(text.strip() for text in cells.values()):
            raise Refusal("plans.workbook_no_key", row=place)
    doubled = next((row for row in found if sum(row.uid == other.uid for other in found) > 1), None)
    if doubled:
        raise Refusal("plans.workbook_doubled", row=doubled.where)
    return found


def _cell(value: Any) -> str:
    """A cell's value as our columns write it."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
    return str(value).replace("_x000D_", "")
