"""Lines with tabs or pipes are rows of a table that has become text; they become tables again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table
from samsyn.documents.readers.interpret.joining import append, is_cut, opens_low
from samsyn.documents.readers.interpret.lines import opens, paragraphs_of
from samsyn.documents.readers.interpret.markup import is_rule, paragraphs, unmarked
from samsyn.documents.readers.interpret.stream import Item, Para


def items_of(blocks: Sequence[Block], exact: bool = False) -> list[Item]:
    """Return paragraphs and tables in reading order; `exact` where the file knows a cell's paragraphs."""
    items: list[Item] = []
    run: list[Line] = []
    rows: list[Row] = []
    gap = 0

    def flush_lines() -> None:
        items.extend(paragraphs_of(run))
        run.clear()

    def flush_rows() -> None:
        if rows:
            items.append(Table(tuple(_aligned(rows)), rows[0].where))
            rows.clear()

    for block in blocks:
        if isinstance(block, Table):
            flush_rows()
            flush_lines()
            items.append(clean_table(block, exact))
            continue
        cells = _cells(block, bool(rows))
        if cells is not None:
            flush_lines()
            if cells:
                rows.append(Row(tuple(Cell(tuple(cell.split("\n"))) for cell in cells), block.where))
        elif rows and not block.text.strip():
            gap += 1
            continue
        elif rows and _continues(rows[-1], block, gap):
            rows[-1] = _continued(rows[-1], block)
        else:
            flush_rows()
            run.append(block)
        gap = 0
    flush_rows()
    flush_lines()
    return items


def _aligned(rows: list[Row]) -> list[Row]:
    """Columns set with several tabs: where each row has as many filled cells, those are its cells."""
    filled = [tuple(cell for cell in row.cells if cell.text.strip()) for row in rows]
    if len({len(cells) for cells in filled}) == 1 and len(filled[0]) >= 3:
        return [replace(row, cells=cells) for row, cells in zip(rows, filled, strict=True)]
    return rows


def clean_table(table: Table, exact: bool = False) -> Table:
    """Return the table with clean texts, without rules and empty rows."""
    rows = []
    for row in table.rows:
        cells = tuple(
            Cell(tuple(paragraphs(cell.lines, exact).split("\n")), cell.covered) for cell in row.cells
        )
        if any(cell.text.strip() for cell in cells) and not all(
            is_rule(c.text) or not c.text.strip() for c in cells
        ):
            rows.append(replace(row, cells=cells))
    return replace(table, rows=tuple(rows))


def _cells(line: Line, within: bool) -> list[str] | None:
    """Return the cells of a row; empty for a drawn rule; None where the line is no row."""
    text = line.text
    if line.heading or line.bullet:
        return None
    if text.strip() and is_rule(text) and re.search(r"[-–—=_]{3,}|\|", text):
        return []
    stripped = text.strip()
    if stripped.startswith("|") and stripped.endswith("|") and stripped.count("|") >= 2:
        return [unmarked(cell) for cell in stripped[1:-1].split("|")]
    if "\t" not in text.rstrip():
        return None
    cells = [unmarked(cell) for cell in re.split(r"\t+" if line.whole else r"\t", text.rstrip("\n"))]
    filled = [cell for cell in cells if cell]
    if len(filled) >= 2 or (filled and within and not cells[0]):
        return cells
    return None


def _continues(row: Row, line: Line, gap: int) -> bool:
    """Tell whether a line without tab belongs to the last cell of the row above."""
    text = unmarked(line.text)
    if line.heading or line.bullet or opens(text):
        return False
    last = row.cells[-1].text
    return (
        is_cut(last, text)
        or (gap == 0 and (opens_low(text) or len(last) > 60))
        or line.text.lstrip().startswith("<p>")
    )


def _continued(row: Row, line: Line) -> Row:
    text = append(row.cells[-1].text, unmarked(line.text))
    return replace(row, cells=(*row.cells[:-1], Cell(tuple(text.split("\n")))))


def as_paras(table: Table) -> list[Para]:
    """Return a table's cells as paragraphs, in reading order, each text once."""
    return [
        Para(line, row.where)
        for row in table.rows
        for cell in row.cells
        if not cell.covered
        for line in cell.lines
        if line.strip()
    ]
