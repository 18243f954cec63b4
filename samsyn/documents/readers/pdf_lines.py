"""Words on a page as printed lines, and lines as paragraphs, judged by where they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from samsyn.base.text import without_bullet
from samsyn.documents.readers.hyphens import join
from samsyn.documents.readers.pdf_glyphs import Word

_LABEL = re.compile(r"(?:\d{1,2}(?:[.:]\d{1,2})*[.)]?|[a-zåäö][.)]|[-–•·▪◦●○■□➢►✓\uf0b7\uf0a7\uf02d\uf0d8])")
_COLUMN_GAP = 2.0  # in text heights: wider than any space of justified text
_LABEL_GAP = 4.5
_LONG_WORD = 8
_NEW_PARAGRAPH = 1.3  # times the usual distance between lines
_ENDED = re.compile(r"[.!?:;][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line. `number` counts the page's lines from 1; `first` is its first word's width."""

    text: str
    number: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    first: float


def level_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Group words that stand on one level, top to bottom, each level left to right."""
    levels: list[list[Word]] = []
    top = bottom = 0.0  # of the level's highest word
    for word in sorted(words, key=lambda word: word.top + word.bottom):
        overlap = min(bottom, word.bottom) - max(top, word.top)
        if levels and overlap > 0.5 * min(bottom - top, word.bottom - word.top):
            levels[-1].append(word)
        else:
            levels.append([word])
            top = bottom = 0.0
        if word.bottom - word.top > bottom - top:
            top, bottom = word.top, word.bottom
    return [sorted(level, key=lambda word: word.x0) for level in levels]


def printed(words: Sequence[Word], numbers: dict[Word, int]) -> list[Printed]:
    """The lines that `words` form; `numbers` tells each word's line on the page."""
    return [_printed(level, numbers) for level in level_lines(words)]


def _printed(level: list[Word], numbers: dict[Word, int]) -> Printed:
    return Printed(
        "".join(_spaced(level)),
        min(numbers[word] for word in level),
        level[0].x0,
        min(word.top for word in level),
        max(word.x1 for word in level),
        max(word.bottom for word in level),
        max(level, key=lambda word: len(word.text)).size,
        all(word.bold for word in level),
        level[0].x1 - level[0].x0,
    )


def _spaced(level: list[Word]) -> Iterator[str]:
    """The words with a space between them, or a tab where a gap shows columns."""
    for at, word in enumerate(level):
        if at:
            last = level[at - 1]
            height = max(last.size, word.size, 1.0)
            widest = _LABEL_GAP if at == 1 and _LABEL.fullmatch(last.text) else _COLUMN_GAP
            gap = word.x0 - last.x1
            yield "\t" if gap > widest * height else " "
        yield word.text


def starts_paragraph(last: Printed, line: Printed, right: float, pitch: float) -> bool:
    """Whether `line` opens a paragraph; lines wrap at `right` and usually stand `pitch` points apart."""
    if line.top - last.top > _NEW_PARAGRAPH * pitch or abs(line.size - last.size) > 0.7:
        return True
    if without_bullet(line.text) is not None or line.bold != last.bold:
        return True
    goes_on = line.text[:1].islower() and not _ENDED.search(last.text)
    fits = last.x1 + 0.25 * last.size + line.first < right - 1.0
    return fits and not goes_on


def pitch_of(lines: Sequence[Printed]) -> float:
    """The usual distance from line to line, in points."""
    steps = [b.top - a.top for a, b in pairwise(lines) if 0 < b.top - a.top < 2.2 * a.size + 4]
    return sorted(steps)[len(steps) // 3] if steps else 16.0


def _joined(text: str, last: Printed, line: Printed, right: float) -> str:
    """A word too long for its column is cut without hyphen: it fills a line alone and goes on in the next."""
    cut = last.text.isalpha() and len(last.text) >= _LONG_WORD and right - last.x1 < 0.5 * last.size
    return text + line.text if cut and line.text[:1].islower() else join(text, line.text)


def paragraphs(lines: Sequence[Printed], right: float) -> tuple[str, ...]:
    """The lines of a cell as whole paragraphs, words divided at line ends joined."""
    found: list[str] = []
    pitch = pitch_of(lines)
    for at, line in enumerate(lines):
        if at and not starts_paragraph(lines[at - 1], line, right, pitch):
            found[-1] = _joined(found[-1], lines[at - 1], line, right)
        else:
            found.append(line.text)
    return tuple(text.replace("\t", " ") for text in found)
