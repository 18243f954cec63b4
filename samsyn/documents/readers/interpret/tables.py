"""What kind of table is it? Plan tables become events, all others paragraphs."""

from samsyn.documents.readers.blocks import Table
from samsyn.documents.readers.interpret.columns import ColumnReader, columns_of, title_rows
from samsyn.documents.readers.interpret.events import Event, TableEnd
from samsyn.documents.readers.interpret.tabs import as_paras
from samsyn.documents.readers.interpret.vertical import is_vertical, vertical_events

_HEAD_ROWS = 12


def head_row(table: Table) -> int | None:
    """Return the index of the row that names the columns of a plan."""
    return next((index for index, row in enumerate(table.rows[:_HEAD_ROWS]) if columns_of(row)), None)


def is_plan_table(table: Table) -> bool:
    """Tell whether a table holds measures."""
    head = head_row(table)
    return (head is not None and len(table.rows) > head + 1) or is_vertical(table)


class TableReader:
    """Turns tables into events; a table without a head goes on in the columns of the one before."""

    def __init__(self) -> None:
        self._reader: ColumnReader | None = None

    def events(self, table: Table) -> list[Event]:
        """Return what a table says, as events or plain paragraphs."""
        found = self._plan(table)
        if found is None:
            return list(as_paras(table))
        return [*found, TableEnd(table.rows[-1].where)]

    def _plan(self, table: Table) -> list[Event] | None:
        head = head_row(table)
        if head is not None:
            columns = columns_of(table.rows[head])
            assert columns is not None  # noqa: S101 (head_row has just found it)
            if self._reader is None or self._reader.columns.width != columns.width or head > 0:
                self._reader = ColumnReader(columns)
            self._reader.columns = columns
            return [*title_rows(table, head), *self._reader.read(table, head + 1)]
        if is_vertical(table):
            self._reader = None
            return vertical_events(table)
        if self._reader and table.rows and len(table.rows[0].cells) == self._reader.columns.width:
            return self._reader.read(table, 0)
        return None

    def interrupt(self) -> None:
        """Text stands between: a row in the next table can't go on in the last one's."""
        if self._reader:
            self._reader.last = None
            self._reader.area = None
