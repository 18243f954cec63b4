"""Rows of an Excel file as text, one at a time; dates become ISO, whole numbers lose their decimals."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zipfile import BadZipFile, ZipFile

from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.sealed import Content

MOST_WORDS = 400_000_000  # bytes of all but the sheets, unpacked


def rows(content: Content) -> Iterator[tuple[int, list[str] | None]]:
    """Each row of the first sheet that holds a table, with its number."""
    from openpyxl import load_workbook

    _check_size(content)
    with content.open() as file:  # openpyxl would judge a path by its ending
        try:
            book = load_workbook(file, read_only=True, data_only=True)
        except (BadZipFile, KeyError, ValueError, OSError) as error:
            raise NotATable("not_excel") from error
        sheet = _first_with_rows(book)
        if sheet is None:
            raise NotATable("empty_file")
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            yield number, [as_text(cell) for cell in cells]


def _check_size(content: Content) -> None:
    """Refuse a workbook whose words would fill the memory; its sheets are read row by row."""
    try:
        with content.open() as file, ZipFile(file) as archive:
            parts = [
                part.file_size
                for part in archive.infolist()
                if not part.filename.startswith("xl/worksheets/")
            ]
    except (BadZipFile, OSError, ValueError) as error:
        raise NotATable("not_excel") from error
    if sum(parts) > MOST_WORDS:
        raise NotATable("too_heavy")


def _first_with_rows(book: Any) -> Any:
    for sheet in book.worksheets:
        if hasattr(sheet, "reset_dimensions"):
            sheet.reset_dimensions()  # some systems write that the sheet has one cell
        filled = 0
        for number, cells in enumerate(sheet.iter_rows(values_only=True)):
            filled += sum(cell is not None for cell in cells) > 1
            if filled > 1:
                return sheet
            if number > 200:
                break
    return None


def as_text(cell: object) -> str:
    """A cell as the text that the readers of cells know."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, datetime):
        return _moment(cell)
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return _clock(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _moment(cell: datetime) -> str:
    # a cell with a date and no time is midnight to Excel: nobody says when in the day it was
    if cell.time() == time():
        return cell.date().isoformat()
    return (cell + timedelta(microseconds=500_000)).replace(microsecond=0).isoformat(" ")


def _clock(cell: timedelta) -> str:
    seconds = int(cell.total_seconds()) % 86_400
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60).isoformat()
