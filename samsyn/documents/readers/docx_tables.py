"""Word tables as rows of equally many cells, merged cells filled from where they begin."""

from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element

from samsyn.base.text import BULLET
from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table, Where
from samsyn.documents.readers.docx_styles import switched_on, value

_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo"}
_WIDEST = 200  # columns; a table in a committee paper has ten

Container = Callable[[Element], Iterable[Block]]


def layout_cells(tbl: Element) -> list[Element] | None:
    """The cells of a table that only frames other content: one column, and one row or a table inside."""
    rows = [list(_children(row, "tc")) for row in _children(tbl, "tr")]
    if not rows or any(len(row) != 1 for row in rows):
        return None
    inside = any(next(_children(row[0], "tbl"), None) is not None for row in rows)
    return [row[0] for row in rows] if inside or len(rows) == 1 else None


def read_table(tbl: Element, container: Container, where: Callable[[], Where]) -> Table:
    """Read a table's rows; `container` reads a cell's content, `where` tells the next paragraph."""
    start = where()
    rows: list[Row] = []
    for tr in _children(tbl, "tr"):
        here = where()
        cells = _row(tr, rows[-1].cells if rows else (), container)
        if tr.find("trPr/del") is None and any(cells):
            rows.append(Row(tuple(cells), here, bool(switched_on(tr, "trPr/tblHeader"))))
    width = max((len(row.cells) for row in rows), default=0)
    return Table(tuple(_filled(row, width) for row in rows), start)


def _row(tr: Element, above: tuple[Cell, ...], container: Container) -> list[Cell]:
    cells = [Cell(())] * _number(value(tr, "trPr/gridBefore"), 0)
    for tc in _children(tr, "tc"):
        cell = Cell(tuple(_lines(container(tc))))
        merge = tc.find("tcPr/vMerge")
        if merge is not None and merge.get("val", "continue") == "continue" and len(cells) < len(above):
            cell = Cell(above[len(cells)].lines, covered=True)
        span = 1 if value(tc, "tcPr/hMerge") else _number(value(tc, "tcPr/gridSpan"), 1)
        if value(tc, "tcPr/hMerge") == "continue" and cells:
            cell = Cell(cells[-1].lines, covered=True)
        cells += [cell] + [Cell(cell.lines, covered=True)] * (span - 1)
    return cells


def _number(text: str | None, otherwise: int) -> int:
    return min(int(text), _WIDEST) if text and text.isdigit() else otherwise


def _filled(row: Row, width: int) -> Row:
    return Row(row.cells + (Cell(()),) * (width - len(row.cells)), row.where, row.header)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """A cell's lines; a table inside a cell gives one line a row, its cells parted by tabs."""
    for block in blocks:
        if isinstance(block, Line):
            if block.text.strip():
                yield f"{BULLET}{block.text}" if block.bullet else block.text
        else:
            for row in block.rows:
                yield "\t".join(cell.text.replace("\n", " ") for cell in row.cells if not cell.covered)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Children with the tag, seen through content controls and tracked insertions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)
