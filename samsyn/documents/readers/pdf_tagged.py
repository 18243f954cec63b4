"""A tagged PDF as blocks in tag order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from samsyn.base.text import BULLET, without_bullet
from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table, Where
from samsyn.documents.readers.hyphens import SOFT_HYPHEN
from samsyn.documents.readers.lexicon import unwrapped
from samsyn.documents.readers.pdf_marks import Marked, Piece
from samsyn.documents.readers.pdf_tree import Mark, Node

_HEADINGS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6, "H": 1, "Title": 1}
_INLINE = {
    "Span",
    "Link",
    "Em",
    "Strong",
    "Quote",
    "Code",
    "Reference",
    "Annot",
    "Sub",
    "Ruby",
    "Warichu",
    "BibEntry",
}
_PASSED_OVER = {"TOC", "Artifact", "Form"}
_NUMBERED = re.compile(r"(?:\d+[.:)]|[a-zåäö][.)])+\s")
_OPEN_END = re.compile(
    r"[-–—/]$|(?:/|@|www\.)\S*$"
)  # layout may part a text here though no space stands there
_OWN_OPEN_END = re.compile(r"[–—/]$|(?:/|@|www\.)\S*$")  # our own words are not parted at their hyphens


@dataclass
class _Text:
    """Text being gathered, with where it began."""

    text: str = ""
    where: Where | None = None
    bold: bool = True

    def add(self, piece: Piece, page: int) -> None:
        if self.where is None and piece.text.strip():
            self.where = {"page": page + 1, "line": piece.line}
        self.text += piece.text
        self.bold = self.bold and (piece.bold or not piece.text.strip())


@dataclass
class TaggedReader:
    """Reads a tag tree; `exact` where the file keeps every space and marks each hyphen that layout put in.

    In our `own` papers no line break stands within a paragraph and no word is parted after its own hyphen.
    """

    pages: list[Marked]
    exact: bool
    own: bool = False
    used: set[tuple[int, int]] = field(default_factory=set)

    def blocks(self, node: Node, heading: int | None = None, bullet: str | None = None) -> Iterator[Block]:
        """The lines and tables below a tag. `bullet` is the label of a list item not yet written."""
        held = _Text()
        for kid in self._flat(node):
            if isinstance(kid, Mark):
                self._hold(held, kid)
                continue
            yield from (lines := list(self._lines(held, heading, bullet)))
            bullet = None if lines else bullet
            held = _Text()
            for block in self._block(kid, heading, bullet):
                yield block
                bullet = None
        yield from self._lines(held, heading, bullet)

    def _flat(self, node: Node) -> Iterator[Node | Mark]:
        """The kids, with inline tags replaced by what they hold."""
        for kid in node.in_order():
            if isinstance(kid, Node) and kid.type in _INLINE:
                yield from self._flat(kid)
            else:
                yield kid

    def _hold(self, held: _Text, mark: Mark) -> None:
        piece = self.pages[mark.page].pieces.get(mark.id)
        if piece is not None:
            self.used.add((mark.page, mark.id))
            held.add(piece, mark.page)

    def _block(self, node: Node, heading: int | None, bullet: str | None) -> Iterator[Block]:
        if node.type in _PASSED_OVER:
            self._mark_used(node)
        elif node.type == "Table":
            table = self._table(node)
            if table is not None:
                yield table
        elif node.type == "LI":
            yield from self._item(node)
        else:
            yield from self.blocks(node, _HEADINGS.get(node.type, heading), bullet)

    def _item(self, node: Node) -> Iterator[Block]:
        label = _Text()
        rest = Node("LBody")
        for at, kid in node.kids.items():
            if isinstance(kid, Node) and kid.type == "Lbl":
                for mark in self._marks(kid):
                    self._hold(label, mark)
            else:
                rest.kids[at] = kid
        yield from self.blocks(rest, None, label.text.strip())

    def _marks(self, node: Node) -> Iterator[Mark]:
        for kid in node.in_order():
            if isinstance(kid, Mark):
                yield kid
            else:
                yield from self._marks(kid)

    def _mark_used(self, node: Node) -> None:
        self.used.update((mark.page, mark.id) for mark in self._marks(node))

    def _lines(self, held: _Text, heading: int | None, label: str | None) -> Iterator[Line]:
        """The gathered text as a line, or several where the author broke it."""
        if held.where is None:
            return
        whole = own_joined(held.text) if self.own else joined(held.text, exact=self.exact)
        for text in whole.split("\n"):
            body = without_bullet(text)
            bullet = body is not None or (label is not None and _is_bullet(label, text))
            text = text if body is None else body
            if label and not bullet:
                text = f"{label} {text}"
            label = None
            yield Line(text.strip(), held.where, heading, bullet, whole=True, bold=held.bold)

    def _table(self, node: Node) -> Table | None:
        rows: list[Row] = []
        waiting: dict[int, tuple[int, Cell]] = {}
        for tr in self._rows(node):
            where, cells = self._cells(tr, waiting)
            where = where or (rows[-1].where if rows else None)
            if where is not None and any(cell.lines for cell in cells):
                header = all(isinstance(kid, Node) and kid.type == "TH" for kid in tr.in_order())
                rows.append(Row(tuple(cells), where, header))
        width = max((_used(row) for row in rows), default=0)
        filled = [Row((row.cells + (Cell(()),) * width)[:width], row.where, row.header) for row in rows]
        return Table(tuple(filled), rows[0].where) if rows else None

    def _rows(self, node: Node) -> Iterator[Node]:
        for kid in node.in_order():
            if isinstance(kid, Node) and kid.type == "TR":
                yield kid
            elif isinstance(kid, Node) and kid.type in ("THead", "TBody", "TFoot"):
                yield from self._rows(kid)

    def _cells(self, tr: Node, waiting: dict[int, tuple[int, Cell]]) -> tuple[Where | None, list[Cell]]:
        """A row's cells; a place without kid is an empty one. `waiting` holds those that reach down, by column."""
        cells: list[Cell] = []
        where: Where | None = None
        for at in range(max(tr.width, len(tr.kids))):
            _take_covered(cells, waiting)
            kid = tr.kids.get(at)
            cell, begins = self._cell(kid) if isinstance(kid, Node) else (Cell(()), None)
            where = where or begins
            colspan, rowspan = (kid.colspan, kid.rowspan) if isinstance(kid, Node) else (1, 1)
            for step in range(colspan):
                if rowspan > 1:
                    waiting[len(cells)] = (rowspan - 1, Cell(cell.lines, covered=True))
                cells.append(Cell(cell.lines, covered=step > 0))
        _take_covered(cells, waiting)
        return where, cells

    def _cell(self, node: Node) -> tuple[Cell, Where | None]:
        lines: list[str] = []
        where: Where | None = None
        for block in self.blocks(node):
            where = where or block.where
            if isinstance(block, Line):
                lines.append(f"{BULLET}{block.text}" if block.bullet else block.text)
            else:
                lines += ["\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows]
        return Cell(tuple(lines)), where


def _take_covered(cells: list[Cell], waiting: dict[int, tuple[int, Cell]]) -> None:
    """Fill in the cells from rows above that reach down to this one."""
    while len(cells) in waiting:
        left, cell = waiting.pop(len(cells))
        if left > 1:
            waiting[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _is_bullet(label: str, text: str) -> bool:
    """Whether a list item has a bullet; some programs leave the label out or in the text."""
    if label:
        return without_bullet(f"{label} x") is not None
    return not _NUMBERED.match(text)


def _used(row: Row) -> int:
    return max((at for at, cell in enumerate(row.cells, start=1) if cell.lines), default=0)


def joined(text: str, *, exact: bool) -> str:
    """Text whose lines layout has parted, in one; with `exact`, a line end without space was the author's."""
    if not exact:
        return unwrapped(re.split(" ?\n", text))
    whole, *parts = text.split("\n")
    for part in parts:
        if whole.endswith(SOFT_HYPHEN):
            whole = whole[:-1] + part
        elif not whole or not part or whole[-1].isspace() or _OPEN_END.search(whole[-200:]):
            whole += part
        else:
            whole += "\n" + part
    return whole


def own_joined(text: str) -> str:
    """Text of our own papers in one line. Where layout has lost the space at a line end, one is put in."""
    whole, *parts = text.split("\n")
    for part in parts:
        if whole.endswith(SOFT_HYPHEN):
            whole = whole[:-1] + part
        elif not whole or not part or whole[-1].isspace() or _OWN_OPEN_END.search(whole[-200:]):
            whole += part
        else:
            whole += f" {part}"
    return whole
