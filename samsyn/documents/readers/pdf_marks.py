"""The text of each piece of marked content on a PDF page, and of what is drawn outside all marks."""

from dataclasses import dataclass, field
from typing import Any

from samsyn.documents.readers.hyphens import SOFT_HYPHEN
from samsyn.documents.readers.pdf_glyphs import HYPHEN, page_text, shown_sign

LINE_END = "\n"
_ARTIFACT = -2


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
    last = _ARTIFACT
    with page_text(page) as text:
        for at, sign in enumerate(text.signs):
            look = text.look(at)
            if look is not None:
                last = _ARTIFACT if look.artifact else look.mark
            ends = sign in (HYPHEN, LINE_END)
            # after a hyphen pdfium leaves the line end out
            shown = shown_sign(sign, look) + (LINE_END if ends else "")
            _add(found, last, shown, line, look is None or look.bold)
            line += ends
    for piece in found.pieces.values():
        if piece.text == f"-{LINE_END}":  # marked alone: put in by layout
            piece.text = SOFT_HYPHEN + LINE_END
    return found


def _add(found: Marked, mark: int, shown: str, line: int, bold: bool) -> None:
    if mark >= 0:
        piece = found.pieces.get(mark) or found.pieces.setdefault(mark, Piece(line))
        piece.text += shown
        piece.bold = piece.bold and bold
    elif mark == _ARTIFACT:
        found.artifacts += shown
    else:
        found.loose += shown
