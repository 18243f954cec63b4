"""A file as a table: what it is, its headings, and its rows one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from samsyn.incidents.rules.importing import csv_files, xlsx_files
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.headings import SEARCHED, header_in
from samsyn.incidents.rules.importing.sealed import Content

Numbered = tuple[int, list[str] | None]  # None: the row can't be read


@dataclass(frozen=True)
class Table:
    """A file whose form is known. `header_row` is 0 where it has no headings; `form` is None for Excel."""

    content: Content
    form: csv_files.Csv | None
    header_row: int
    header: tuple[str, ...]

    def rows(self, after: int = 0) -> Iterator[Numbered]:
        """The rows below the headings that hold something, those after number `after`, with their numbers."""
        first = max(after, self.header_row)
        return (row for row in _rows(self.content, self.form) if row[0] > first and _holds(row[1]))


def opened(path: Path, secret: str = "") -> Table:
    """The table in the file, which may be sealed with the secret; raises NotATable."""
    content = Content(path, secret)
    form = None if _is_excel(content) else csv_files.form_of(content)
    start = [
        (number, cells)
        for number, cells in islice(_rows(content, form), SEARCHED * 2)
        if cells and any(cells)
    ]
    if not start:
        raise NotATable("empty_file")
    header_row, header = header_in(start)
    if len(header) < 2:
        raise NotATable("no_columns")
    return Table(content, form, header_row, header)


def _rows(content: Content, form: csv_files.Csv | None) -> Iterator[Numbered]:
    return xlsx_files.rows(content) if form is None else csv_files.rows(content, form)


def _holds(cells: list[str] | None) -> bool:
    return cells is None or any(cells)


def _is_excel(content: Content) -> bool:
    with content.open() as file:
        start = file.read(8)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise NotATable("old_excel")
    return start.startswith(b"PK\x03\x04")
