"""Extracts for the tests, built from plain text as a text file would give them."""

from samsyn.documents.readers.blocks import Cell, Extract, Line, Row, Table
from samsyn.documents.readers.interpret import interpret
from samsyn.documents.readers.reading import Reading


def lines(text: str) -> tuple[Line, ...]:
    """Return a text's lines as the text extractor gives them."""
    return tuple(Line(line, {"line": number}) for number, line in enumerate(text.split("\n"), 1))


def read_text(text: str) -> Reading:
    """Interpret a text as a .txt file."""
    return interpret(Extract("prov.txt", "0" * 64, "txt", lines(text)))


def table(*rows: tuple[str, ...]) -> Table:
    """Return a table; a cell that is "^" or "<" is covered by the one above or to the left."""
    built: list[Row] = []
    for place, row in enumerate(rows, 1):
        cells: list[Cell] = []
        for column, text in enumerate(row):
            if text == "^":
                cells.append(Cell(built[-1].cells[column].lines, covered=True))
            elif text == "<":
                cells.append(Cell(cells[-1].lines, covered=True))
            else:
                cells.append(Cell(tuple(text.split("\n"))))
        built.append(Row(tuple(cells), {"paragraph": place}))
    return Table(tuple(built), {"paragraph": 1})


def read_blocks(*blocks: Line | Table) -> Reading:
    """Interpret blocks as a Word file."""
    return interpret(Extract("prov.docx", "0" * 64, "docx", blocks))


def whole(text: str, heading: int | None = None, bullet: bool = False) -> Line:
    """Return a Word paragraph."""
    return Line(text, {"paragraph": 1}, heading=heading, bullet=bullet, whole=True)
