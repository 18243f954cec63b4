"""The characters of a PDF page with place, look and mark, through pdfium; and the words they form."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

HYPHEN = "\x02"  # what pdfium gives for a hyphen at a line's end
_SOFT_HYPHEN = "\u00ad"
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Look:
    """What all characters of a text object share. `mark` is the marked content id, -1 for none.

    `replaced`: the file gives another text than what is drawn. `artifact`: the file says it isn't content.
    """

    mark: int
    size: float
    bold: bool
    replaced: bool
    artifact: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character; box in points from the page's top left corner. `look` is None for spaces pdfium adds."""

    text: str
    look: Look | None
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without space between them."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    glued: bool = False  # no space before it: a change of look inside a word


@dataclass(frozen=True, slots=True)
class Upright:
    """Turns pdfium's coordinates into points from the top left of the page as it is shown."""

    left: float
    bottom: float
    width: float
    height: float
    turn: int

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of a box given by two of its corners."""
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """(x, top) of a point."""
        x, y = x - self.left, y - self.bottom
        if self.turn == 90:
            return y, x
        if self.turn == 180:
            return self.width - x, y
        if self.turn == 270:
            return self.width - y, self.height - x
        return x, self.height - y


def upright(page: Any) -> Upright:
    """The turn of a pypdfium2 page; width and height are those of the page as shown."""
    left, bottom, _right, _top = page.get_cropbox()
    width, height = page.get_size()
    return Upright(left, bottom, width, height, page.get_rotation())


def glyphs(page: Any, *, boxes: bool) -> list[Glyph]:
    """The characters of a pypdfium2 page in the order of the file; without `boxes` all boxes are zero."""
    textpage = page.get_textpage()
    try:
        return list(_glyphs(textpage.raw, upright(page), boxes))
    finally:
        textpage.close()


def _glyphs(text: Any, turned: Upright, boxes: bool) -> Iterator[Glyph]:
    looks: dict[int, Look] = {}
    box = raw.FS_RECTF()
    for at in range(raw.FPDFText_CountChars(text)):
        sign = chr(raw.FPDFText_GetUnicode(text, at) & 0x1FFFFF)
        owner = raw.FPDFText_GetTextObject(text, at)
        if not owner:
            yield Glyph(sign, None)
            continue
        key = ctypes.cast(owner, ctypes.c_void_p).value or 0
        look = looks.get(key) or looks.setdefault(key, _look(owner, text, at))
        if boxes and raw.FPDFText_GetLooseCharBox(text, at, box):
            yield Glyph(sign, look, *turned.box(box.left, box.bottom, box.right, box.top))
        else:
            yield Glyph(sign, look)


def _look(owner: Any, text: Any, at: int) -> Look:
    size = raw.FPDFText_GetFontSize(text, at) * _scale(owner)
    marks = [raw.FPDFPageObj_GetMark(owner, i) for i in range(raw.FPDFPageObj_CountMarks(owner))]
    return Look(
        raw.FPDFPageObj_GetMarkedContentID(owner),
        round(size, 1),
        _is_bold(owner),
        any(_has(mark, b"ActualText") for mark in marks),
        any(_name(mark) == "Artifact" for mark in marks),
    )


def _scale(owner: Any) -> float:
    """Word and others set the font at size 1 and scale it."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(owner, matrix):
        return 1.0
    return float((abs(matrix.b**2 + matrix.d**2)) ** 0.5) or 1.0


def _is_bold(owner: Any) -> bool:
    font = raw.FPDFTextObj_GetFont(owner)
    name = string_of(raw.FPDFFont_GetBaseFontName, font, "latin-1").lower()
    return (
        raw.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or "bold" in name or "black" in name or "heavy" in name
    )


def _name(mark: Any) -> str:
    length = ctypes.c_ulong()
    buffer = ctypes.create_string_buffer(64)
    wide = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFPageObjMark_GetName(mark, wide, len(buffer), length)
    return buffer.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0")


def _has(mark: Any, key: bytes) -> bool:
    return bool(raw.FPDFPageObjMark_GetParamStringValue(mark, key, None, 0, ctypes.c_ulong()))


def string_of(function: Any, subject: Any, encoding: str) -> str:
    """What a pdfium call that fills a buffer gives."""
    length = function(subject, None, 0)
    if not length:
        return ""
    buffer = ctypes.create_string_buffer(length)
    function(subject, buffer, length)
    return buffer.raw.decode(encoding, "replace").rstrip("\0")


def words(signs: list[Glyph]) -> list[Word]:
    """Group characters into words; a change to bold inside a word gives two, the second glued on."""
    found: list[Word] = []
    held: list[Glyph] = []
    glued = False
    for sign in signs:
        space = sign.look is None or sign.text.isspace()
        if held and (space or not _same_word(held[-1], sign)):
            found.append(_word(held, glued))
            glued = not space and _touches(held[-1], sign)
            held = []
        elif space:
            glued = False
        if not space:
            held.append(sign)
    if held:
        found.append(_word(held, glued))
    return found


def _same_word(last: Glyph, sign: Glyph) -> bool:
    if last.look is not sign.look and (
        last.look is None or sign.look is None or last.look.bold != sign.look.bold
    ):
        return False
    return _touches(last, sign)


def _touches(last: Glyph, sign: Glyph) -> bool:
    """Whether `sign` follows right after `last` on the same line."""
    height = max(last.bottom - last.top, 1.0)
    level = abs(last.bottom - sign.bottom) < 0.5 * height
    return level and -0.5 * height < sign.x0 - last.x1 < 0.3 * height


def _word(held: list[Glyph], glued: bool) -> Word:
    look = held[0].look or Look(-1, 0.0, False, False, False)
    return Word(
        "".join(_sign(glyph) for glyph in held),
        min(glyph.x0 for glyph in held),
        min(glyph.top for glyph in held),
        max(glyph.x1 for glyph in held),
        max(glyph.bottom for glyph in held),
        look.size,
        look.bold,
        glued,
    )


def _sign(glyph: Glyph) -> str:
    if glyph.text == HYPHEN:
        return _SOFT_HYPHEN if glyph.look is not None and glyph.look.replaced else "-"
    return glyph.text if glyph.text >= " " and glyph.text not in "\ufffe\uffff" else ""
