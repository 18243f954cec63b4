"""The characters of a PDF page with place, look and mark, through pdfium; and the words they form."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from pypdfium2 import raw

from samsyn.documents.readers.hyphens import SOFT_HYPHEN

HYPHEN = "\x02"  # what pdfium gives for a hyphen at a line's end
_BOLD_WEIGHT = 600
_ABOVE, _BELOW = 0.75, 0.25  # of its size is what a line of text takes above and below its baseline


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


_NO_LOOK = Look(-1, 0.0, False, False, False)


class Word(NamedTuple):
    """Characters without space between them; box in points from the page's top left, as high as the text's size."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool


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
        if self.turn == 0:
            low, high = self.height + self.bottom - y0, self.height + self.bottom - y1
            return min(x0, x1) - self.left, min(low, high), max(x0, x1) - self.left, max(low, high)
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


class PageText:
    """The characters of a page in the order of the file; spaces and line ends that pdfium adds have no look."""

    def __init__(self, text: Any, turned: Upright) -> None:
        self._text = text
        self._turned = turned
        self._looks: dict[int, Look] = {}
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        sign_at = raw.FPDFText_GetUnicode
        self.signs = [chr(sign_at(text, at) & 0x1FFFFF) for at in range(raw.FPDFText_CountChars(text))]

    def look(self, at: int) -> Look | None:
        """How a character looks and is marked; None for one that isn't in the file."""
        owner = raw.FPDFText_GetTextObject(self._text, at)
        if not owner:
            return None
        key = ctypes.addressof(owner.contents)
        return self._looks.get(key) or self._looks.setdefault(key, self._read_look(owner, at))

    def sides(self, at: int) -> tuple[float, float]:
        """(x0, x1) of a character."""
        raw.FPDFText_GetLooseCharBox(self._text, at, self._box)
        x0, _top, x1, _bottom = self._turned.box(
            self._box.left, self._box.bottom, self._box.right, self._box.top
        )
        return x0, x1

    def baseline(self, at: int) -> float:
        """How far down the page the line stands that a character is written on."""
        raw.FPDFText_GetCharOrigin(self._text, at, self._x, self._y)
        return self._turned.point(self._x.value, self._y.value)[1]

    def _read_look(self, owner: Any, at: int) -> Look:
        marks = [raw.FPDFPageObj_GetMark(owner, i) for i in range(raw.FPDFPageObj_CountMarks(owner))]
        return Look(
            raw.FPDFPageObj_GetMarkedContentID(owner),
            round(raw.FPDFText_GetFontSize(self._text, at) * _scale(owner), 1),
            _is_bold(owner),
            any(_has(mark, b"ActualText") for mark in marks),
            any(_name(mark) == "Artifact" for mark in marks),
        )


@contextmanager
def page_text(page: Any) -> Iterator[PageText]:
    """The characters of a pypdfium2 page, to be used while it is open."""
    text = page.get_textpage()
    try:
        yield PageText(text.raw, upright(page))
    finally:
        text.close()


def words(text: PageText) -> list[Word]:
    """Group characters into words. Only a word's first and last character are measured: that keeps it fast."""
    found: list[Word] = []
    start: int | None = None
    for at, sign in enumerate([*text.signs, " "]):
        if start is not None and (sign.isspace() or text.signs[at - 1] == HYPHEN):
            found.append(_word(text, start, at - 1))
            start = None
        if start is None and not sign.isspace():
            start = at
    return [word for word in found if word.text]


def _word(text: PageText, first: int, last: int) -> Word:
    look = text.look(first) or _NO_LOOK
    shown = "".join(text.signs[first : last + 1])
    if not shown.isprintable():
        shown = "".join(shown_sign(sign, look) for sign in shown)
    (x0, x1), base = text.sides(first), text.baseline(first)
    if last > first:
        left, right = text.sides(last)
        x0, x1 = min(x0, left), max(x1, right)
    return Word(shown, x0, base - _ABOVE * look.size, x1, base + _BELOW * look.size, look.size, look.bold)


def shown_sign(sign: str, look: Look | None) -> str:
    """The character as text: pdfium's hyphen at a line's end a real one, what can't be text left out."""
    if sign == HYPHEN:
        return SOFT_HYPHEN if look is not None and look.replaced else "-"
    return sign if sign >= " " and sign not in "\ufffe\uffff" else ""


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
