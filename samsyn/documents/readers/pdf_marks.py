"""The text of each piece of marked content on a PDF page, and of what is drawn outside all marks."""

from dataclasses import dataclass, field
from typing import Any

from samsyn.documents.readers.hyphens import SOFT_HYPHEN
from samsyn.documents.readers.pdf_glyphs import HYPHEN, Glyph, glyphs

LINE_END = "\n"


@dataclass
class Piece:
    """A piece of marked content: text with line ends as newlines, and the line where it begins, from 1."""

    line: int
    text: str = ""
    bold: bool = True


@dataclass
class Marked:
    """A page's marked content by id; `loose` is unmarked text, `artifacts` text marked as no content."""

    pieces: dict[int, Piece] = field(default_factory=dict)
    loose: str = ""
    artifacts: str = ""


def marked_text(page: Any) -> Marked:
    """The text of a pypdfium2 page by its marks; spaces and line ends go with what stands before them."""
    found = Marked()
    line = 1
    last = -2
    for glyph in glyphs(page, boxes=False):
        text, ends = _sign(glyph)
        if glyph.look is not None:
            last = glyph.look.mark if not glyph.look.artifact else -2
        if last >= 0:
            piece = found.pieces.setdefault(last, Piece(line))
            piece.text += text
            piece.bold = piece.bold and (glyph.look is None or glyph.look.bold)
        elif last == -1:
            found.loose += text
        else:
            found.artifacts += text
        line += ends
    for piece in found.pieces.values():
        if piece.text == f"-{LINE_END}":  # marked alone: put in by layout
            piece.text = SOFT_HYPHEN + LINE_END
    return found


def _sign(glyph: Glyph) -> tuple[str, int]:
    """The sign, and how many lines end with it. After a hyphen pdfium leaves the line end out."""
    if glyph.text == HYPHEN:
        soft = glyph.look is not None and glyph.look.replaced
        return (SOFT_HYPHEN if soft else "-") + LINE_END, 1
    if glyph.text == "\r":
        return "", 0
    if glyph.text == "\n":
        return LINE_END, 1
    return (glyph.text if glyph.text >= " " and glyph.text not in "\ufffe\uffff" else ""), 0
