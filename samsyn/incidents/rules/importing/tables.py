"""A file as a table: what it is, its headings, and its rows one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from samsyn.incidents.rules.importing import csv_files, xlsx_files
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.headings import SEARCHED, header_in

Numbered = tuple[int, list[str] | None]  # None: the row can't be read


@dataclass(frozen=True)
class Table:
    """A file whose form is known. `header_row` is 0 where it has no headings; `form` is None for Excel."""

    path: Path
    form: csv_files.Csv | None
    header_row: int
    header: tuple[str, ...]

    def rows(self, after: int = 0) -> Iterator[Numbered]:
        """The rows below the headings that hold something, those after number `after`, with their numbers."""
        first = max(after, self.header_row)
        return (row for row in _rows(self.path, self.form) if row[0] > first and _holds(row[1]))


def opened(path: Path) -> Table:
    """The table in the file; raises NotATable."""
    form = None if _is_excel(path) else csv_files.form_of(path)
    start = [
        (number, cells) for number, cells in islice(_rows(path, form), SEARCHED * 2) if cells and any(cells)
    ]
    if not start:
        raise NotATable("empty_file")
    header_row, header = header_in(start)
    if len(header) < 2:
        raise NotATable("no_columns")
    return Table(path, form, header_row, header)


def _rows(path: Path, form: csv_files.Csv | None) -> Iterator[Numbered]:
    return xlsx_files.rows(path) if form is None else csv_files.rows(path, form)


def _holds(cells: list[str] | None) -> bool:
    return cells is None or any(cells)


def _is_excel(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise NotATable("old_excel")
    return start.startswith(b"PK\x03\x04")
