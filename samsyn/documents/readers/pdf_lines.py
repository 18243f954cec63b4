"""Words on a page as printed lines, and lines as paragraphs, judged by where they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from samsyn.base.text import without_bullet
from samsyn.documents.readers.hyphens import join
from samsyn.documents.readers.lexicon import unwrapped
from samsyn.documents.readers.pdf_glyphs import Word

_LABEL = re.compile(r"(?:\d{1,2}(?:[.:]\d{1,2})*[.)]?|[a-zåäö][.)]|[-–•·▪◦●○■□➢►✓\uf0b7\uf0a7\uf02d\uf0d8])")
_COLUMN_GAP = 2.0  # in text heights: wider than any space of justified text
_LABEL_GAP = 4.5
_SAME_GAP = 0.7  # points
_NEW_PARAGRAPH = 1.3  # times the usual distance between lines
_HEADING_STEP = 1.8  # times its size is the most from line to line in a heading
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
    """The words with a space between them, or a tab where a gap shows columns; gaps all alike are justified text."""
    gaps = [word.x0 - last.x1 for last, word in pairwise(level)]
    justified = len(gaps) > 1 and max(gaps) - min(gaps) < _SAME_GAP
    for at, word in enumerate(level):
        if at:
            last = level[at - 1]
            height = max(last.size, word.size, 1.0)
            widest = _LABEL_GAP if at == 1 and _LABEL.fullmatch(last.text) else _COLUMN_GAP
            gap = word.x0 - last.x1
            yield "\t" if gap > widest * height and not justified else " "
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


def whole_headings(lines: Sequence[Printed], larger: Sequence[float]) -> list[Printed]:
    """The lines, a heading that is set in one of the `larger` sizes and wraps over several of them as one."""
    width = max((line.x1 for line in lines), default=0.0) - min((line.x0 for line in lines), default=0.0)
    found: list[Printed] = []
    last: Printed | None = None
    for line in lines:
        if last is not None and round(line.size) in larger and _wraps(last, line, width):
            found[-1] = replace(found[-1], text=join(found[-1].text, line.text), bottom=line.bottom)
        else:
            found.append(line)
        last = line
    return found


def _wraps(last: Printed, line: Printed, width: float) -> bool:
    alike = abs(line.size - last.size) < 0.7 and line.bold == last.bold and line.number == last.number + 1
    if not alike or line.top - last.top > _HEADING_STEP * line.size or _ENDED.search(last.text):
        return False
    return line.text[:1].islower() or last.x1 - last.x0 + 0.25 * last.size + line.first >= width - 1.0


def pitch_of(lines: Sequence[Printed]) -> float:
    """The usual distance from line to line, in points."""
    steps = [b.top - a.top for a, b in pairwise(lines) if 0 < b.top - a.top < 2.2 * a.size + 4]
    return sorted(steps)[len(steps) // 3] if steps else 16.0


def paragraphs(lines: Sequence[Printed], right: float) -> tuple[str, ...]:
    """The lines of a cell as whole paragraphs, words divided at line ends joined."""
    found: list[list[Printed]] = []
    pitch = pitch_of(lines)
    for at, line in enumerate(lines):
        if at and not starts_paragraph(lines[at - 1], line, right, pitch):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(
        unwrapped([line.text for line in wrapped], [right - line.x1 < line.size for line in wrapped]).replace(
            "\t", " "
        )
        for wrapped in found
    )
