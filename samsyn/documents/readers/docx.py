"""Word documents (.docx) as paragraphs and tables in the order they are read.

`where` is {"paragraph": n}: every paragraph of the body counts, from 1, in the order of the file; also
empty ones, those in table cells and those in text boxes. Page headers and footers don't count.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from samsyn.base.text import without_bullet
from samsyn.documents.readers.blocks import Block, Line, Where
from samsyn.documents.readers.docx_headers import headers
from samsyn.documents.readers.docx_numbering import Numbering
from samsyn.documents.readers.docx_styles import Styles, switched_on, value
from samsyn.documents.readers.docx_tables import layout_cells, read_table
from samsyn.documents.readers.docx_text import PAGE_BREAK, boxes, is_deleted, runs
from samsyn.documents.readers.office import Package, open_package
from samsyn.documents.readers.reading import Unreadable

_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice", "smartTag"}


def docx_blocks(data: bytes, name: str) -> list[Block]:
    """Return the body's blocks, with a page header before them if it says date or registry number."""
    package = open_package(data, name)
    path = next((p for p in package.related("").values() if p.endswith("document.xml")), "word/document.xml")
    root = package.xml(path)
    body = root.find("body") if root is not None else None
    if body is None:
        raise Unreadable(f"{name} är inte ett Word-dokument. Spara den på nytt i Word som .docx.")
    blocks = list(_Reader(package, path).container(body))
    return [*headers(package, path, body, blocks, _Reader(package, path).container), *blocks]


class _Reader:
    """Walks a body or page header once, counting paragraphs and list numbers."""

    def __init__(self, package: Package, path: str) -> None:
        folder = path.rpartition("/")[0]
        self._styles = Styles(package.xml(f"{folder}/styles.xml"))
        self._numbering = Numbering(package.xml(f"{folder}/numbering.xml"), self._styles)
        self._count = 0
        self._break = False

    def container(self, parent: Element) -> Iterator[Block]:
        """The blocks of whatever holds paragraphs and tables: body, cell, text box, header."""
        for child in parent:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tbl":
                yield from self._table(child)
            elif child.tag in _WRAPPERS:
                yield from self.container(child)

    def _where(self) -> Where:
        return {"paragraph": max(self._count, 1)}

    def _table(self, tbl: Element) -> Iterator[Block]:
        frame = layout_cells(tbl)
        if frame is not None:
            for cell in frame:
                yield from self.container(cell)
            return
        begins = self._break
        self._break = False
        table = read_table(tbl, self.container, lambda: {"paragraph": self._count + 1})
        if table.rows:
            yield replace(table, breaks=begins)

    def _paragraph(self, p: Element) -> Iterator[Block]:
        self._count += 1
        where = self._where()
        pieces = list(runs(p))
        text = "".join(run.text for run in pieces)
        if self._styles.contents(p) or (is_deleted(p) and not text):
            return
        if switched_on(p, "pPr/pageBreakBefore"):
            self._break = True
        label, bullet = self._numbering.label(p) if text.strip() else ("", False)
        bold = _all_bold([(r.text, r.bold) for r in pieces], self._styles.bold(p))
        shape = Line("", where, heading=self._styles.heading(p), bullet=bullet, whole=True, bold=bold)
        yield from self._lines(f"{label} {text.lstrip()}" if label else text, shape)
        for box in boxes(p):
            yield from self.container(box)
        if (section := p.find("pPr/sectPr")) is not None and value(section, "type") != "continuous":
            self._break = True

    def _lines(self, text: str, shape: Line) -> Iterator[Line]:
        """A manual line break parts a paragraph into lines; a page break is noted for the next line."""
        for part in re.split(f"(\n|{PAGE_BREAK})", text):
            if part == PAGE_BREAK:
                self._break = True
            elif part != "\n" and (part.strip() or not text.strip(f"\n{PAGE_BREAK} \t")):
                yield self._line(part.strip(), shape)

    def _line(self, text: str, shape: Line) -> Line:
        body = without_bullet(text)
        begins = self._break and bool(text)
        self._break = self._break and not begins
        return replace(
            shape, text=text if body is None else body, bullet=shape.bullet or body is not None, breaks=begins
        )


def _all_bold(pieces: list[tuple[str, bool | None]], by_style: bool) -> bool:
    shown = [by_style if bold is None else bold for text, bold in pieces if text.strip()]
    return bool(shown) and all(shown)
