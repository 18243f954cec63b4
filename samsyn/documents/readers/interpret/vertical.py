"""Plan tables that stand on end: the label left, the text right ("Insats 1:1 | …", "Uppföljning | …")."""

from collections.abc import Iterator

from samsyn.documents.readers.blocks import Row, Table
from samsyn.documents.readers.interpret.columns import number_off
from samsyn.documents.readers.interpret.events import AreaRow, Event, FieldText, Opening
from samsyn.documents.readers.interpret.numbering import cell_number, worded_area, worded_measure
from samsyn.documents.readers.interpret.words import field_of


def is_vertical(table: Table) -> bool:
    """Tell whether a table's left column holds labels and openings of measures."""
    rows = [pair for row in table.rows for pair in _pairs(row)]
    known = sum(1 for label, _ in rows if opens_measure(label) or field_of(label) or not label)
    opening = any(opens_measure(label) or field_of(label) in ("text", "follow_up") for label, _ in rows)
    return bool(rows) and opening and known * 2 >= len(rows)


def opens_measure(label: str) -> bool:
    """Tell whether a left cell opens a measure ("Insats 1:1")."""
    return bool(label) and worded_measure(label.partition("\n")[0]) is not None


def _pairs(row: Row) -> Iterator[tuple[str, str]]:
    """Pairs of label and text; a row may hold two of them side by side."""
    cells = [cell.text.strip() for cell in row.cells if not cell.covered]
    if len(cells) >= 4 and len(cells) % 2 == 0 and all(field_of(label) for label in cells[2::2]):
        yield from zip(cells[::2], cells[1::2], strict=True)
    elif len(cells) >= 2:
        yield cells[0], "\n".join(cell for cell in cells[1:] if cell)
    elif cells:
        yield (cells[0], "")


def vertical_events(table: Table) -> list[Event]:
    """Return the events of a table on end."""
    events: list[Event] = []
    number: str | None = None
    for row in table.rows:
        for label, text in _pairs(row):
            field = field_of(label)
            if opens_measure(label) and not (field and not any(c.isdigit() for c in label)):
                events.append(_opening(label, text, row))
                number = None
            elif not label:
                events.append(FieldText(None, text, row.where))
            elif field == "number" and cell_number(text):
                number = cell_number(text)
                events.append(Opening(number, "", row.where, tabular=True))
            elif field == "text" and not (number and isinstance(events[-1], Opening)):
                events.append(_unlabelled(text, row))
            elif field:
                events.append(FieldText(field, text, row.where))
                number = None
            elif not text and (worded_area(label) or len(row.cells) > 1):
                events.append(AreaRow(label, row.where))
            else:
                events.append(FieldText("ignored", text, row.where))
    return events


def _opening(label: str, text: str, row: Row) -> Opening:
    first, _, more = label.partition("\n")
    taken = worded_measure(first)
    number, title = (taken.number, taken.rest) if taken else (None, "")
    body = "\n".join(part for part in (title, more.strip(), text) if part)
    return Opening(number, body, row.where, tabular=True)


def _unlabelled(text: str, row: Row) -> Opening:
    taken = number_off(text)
    return Opening(taken.number if taken else None, taken.rest if taken else text, row.where, tabular=True)
