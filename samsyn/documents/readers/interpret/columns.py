"""Plan tables with a head row: one measure a row, one field a column."""

from dataclasses import dataclass

from samsyn.documents.readers.blocks import Cell, Row, Table
from samsyn.documents.readers.interpret.events import AreaRow, Event, FieldText, Opening
from samsyn.documents.readers.interpret.joining import append, is_cut, opens_low
from samsyn.documents.readers.interpret.numbering import (
    Numbered,
    cell_number,
    dotted_measure,
    numbered_heading,
    simple_item,
    worded_area,
    worded_measure,
)
from samsyn.documents.readers.interpret.stream import Para
from samsyn.documents.readers.interpret.words import field_of

_SINGLE = ("responsible", "deadline", "indicator")


@dataclass(frozen=True)
class Columns:
    """Which field each column holds; `width` is how many columns the table has."""

    fields: dict[int, str]
    width: int

    def has(self, name: str) -> bool:
        return name in self.fields.values()


def columns_of(row: Row) -> Columns | None:
    """Return the columns that a head row names, or None where the row is no head."""
    cells = [(index, cell) for index, cell in enumerate(row.cells) if cell.text.strip() and not cell.covered]
    fields = {index: name for index, cell in cells if (name := field_of(cell.text))}
    names = set(fields.values())
    if len(fields) < 2 or len(fields) * 2 < len(cells) or not names & {"text", "number"}:
        return None
    if names <= {"number", "ignored"} or (len(names) == 1 and len(fields) > 1):
        return None
    if "text" not in names:
        spare = next((index for index, _ in cells if index not in fields), None)
        ignored = next((index for index, name in fields.items() if name == "ignored"), None)
        chosen = spare if spare is not None else ignored
        if chosen is None:
            return None
        fields[chosen] = "text"
    return Columns(fields, len(row.cells))


class ColumnReader:
    """Reads the rows of a plan table in turn; keeps its place over pages."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.area: str | None = None
        self.last: dict[str, str] | None = None
        self._first = True  # of a table: it may go on in the last row of the page before

    def read(self, table: Table, start: int) -> list[Event]:
        """Return the events of the rows from `start` on."""
        events: list[Event] = []
        rows = table.rows[start:]
        for place, row in enumerate(rows):
            self._first = place == 0
            again = columns_of(row)
            if again:
                self.columns = again
            else:
                events.extend(self._row(row, rows[place + 1] if place + 1 < len(rows) else None))
        return events

    def _row(self, row: Row, following: Row | None) -> list[Event]:
        title = self._full_width(row, following)
        if title:
            self.last = None
            return [AreaRow(title, row.where)]
        values = self._values(row)
        events: list[Event] = []
        area = values.pop("area", None)
        if area and area != self.area:
            self.area, self.last = area, None
            events.append(AreaRow(area, row.where, own_column=True))
        if self._goes_on(row, values):
            return [*events, *self._continue(row, values)]
        if not values.get("text") and not values.get("number"):
            return events
        return [*events, self._open(row, values)]

    def _values(self, row: Row) -> dict[str, str]:
        values: dict[str, str] = {}
        for index, cell in enumerate(row.cells):
            name = self.columns.fields.get(index)
            text = cell.text.strip()
            if not name or not text or (cell.covered and name != "area"):
                continue
            if (
                name == "text"
                and cell_number(text)
                and (self.columns.has("number") is False)
                and len(text) < 12
            ):
                name = "number"
            values[name] = append(values.get(name), text) if name in values else text
        return values

    def _full_width(self, row: Row, following: Row | None) -> str | None:
        """Return the text of a row that is one merged cell, or a lone title in an unmerged sheet."""
        filled = [(index, cell) for index, cell in enumerate(row.cells) if cell.text.strip()]
        if not filled or len({cell.text for _, cell in filled}) > 1:
            return None
        index, cell = filled[0]
        text = cell.text.strip()
        if len(row.cells) == 1 or len([c for _, c in filled if c.covered]) >= max(1, len(row.cells) - 2):
            return text if len(text) < 160 else None
        if len(filled) > 1 or len(text) > 120 or "\n" in text:
            return None
        if worded_area(text) or (index == 0 and self.columns.fields.get(0) in ("number", None)):
            return None if cell_number(text) else text
        lone = index == 0 and not text.endswith(".") and not opens_low(text) and not worded_measure(text)
        full = following is not None and sum(bool(c.text.strip()) for c in following.cells) >= min(
            3, self.columns.width
        )
        numbered = numbered_heading(text)
        return text if lone and full and (numbered or self.last is None or len(text) < 60) else None

    def _goes_on(self, row: Row, values: dict[str, str]) -> bool:
        last = self.last
        if last is None or values.get("number"):
            return False
        text = values.get("text", "")
        if not text or self._covered_number(row):
            return bool(values)
        if is_cut(last.get("text", ""), text) or opens_low(text):
            return True
        if not self.columns.has("number"):
            return False
        cut = any(is_cut(last.get(name, ""), values.get(name, "")) for name in values if name != "text")
        lacks = not any(values.get(name) for name in _SINGLE) and any(last.get(name) for name in _SINGLE)
        return cut or lacks

    def _covered_number(self, row: Row) -> bool:
        return any(
            self.columns.fields.get(index) == "number" and cell.covered and cell.text.strip()
            for index, cell in enumerate(row.cells)
        )

    def _continue(self, row: Row, values: dict[str, str]) -> list[Event]:
        assert self.last is not None  # noqa: S101 (_goes_on has seen to it)
        for name, text in values.items():
            self.last[name] = append(self.last.get(name), text)
        lost = set(values) == {"follow_up"} and not self._covered_number(row) and not self._first
        return [FieldText(name, text, row.where, again=lost) for name, text in values.items()]

    def _open(self, row: Row, values: dict[str, str]) -> Opening:
        self.last = dict(values)
        text, number = values.pop("text", ""), values.pop("number", None)
        if number:
            number = cell_number(number) or number
            own = worded_measure(text)
            text = own.rest if own and own.number == number else text
        else:
            taken = number_off(text)
            number, text = (taken.number, taken.rest) if taken else (None, text)
        values["columns"] = " ".join(sorted(set(self.columns.fields.values())))
        return Opening(number, text, row.where, values, tabular=True)


def number_off(text: str) -> Numbered | None:
    """Take the number off a cell's text ("1.1 Mer ljus", "Åtgärd 2a: Mer ljus", "3. Mer ljus")."""
    first, newline, rest = text.partition("\n")
    taken = worded_measure(first) or dotted_measure(first) or simple_item(first)
    if not taken and newline and cell_number(first):
        return Numbered(cell_number(first), rest)
    return Numbered(taken.number, f"{taken.rest}{newline}{rest}".strip()) if taken else None


def title_rows(table: Table, head: int) -> list[Para]:
    """Return what stands above a table's head row (a sheet's title) as paragraphs."""
    return [Para(text, row.where) for row in table.rows[:head] for text in _once(row.cells)]


def _once(cells: tuple[Cell, ...]) -> list[str]:
    return list(dict.fromkeys(cell.text.strip() for cell in cells if cell.text.strip() and not cell.covered))
