"""Page headers and footers that repeat are taken off, so that text cut by a page break meets again."""

import re
from collections import defaultdict
from collections.abc import Sequence

from samsyn.documents.readers.interpret.words import section_of
from samsyn.documents.readers.page_headers import is_page_number, tells_more
from samsyn.documents.readers.pdf_lines import Printed

_EDGE = 6  # lines from a page's top or bottom that can be header or footer
_SAME_PLACE = 6.0  # points
_SHORT = 60
_MARGIN = 0.2  # of the page's height
_NUMBER = re.compile(
    r"\b\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|/\s*\d{1,3}\b|av\s+\d{1,3}\b)|\bsida\s+\d{1,3}\b|\t\d{1,3}$", re.I
)


def without_furniture(pages: Sequence[list[Printed]], heights: Sequence[float]) -> list[list[Printed]]:
    """Each page's lines without page numbers and what repeats; a header that tells something new stays."""
    seen: dict[str, list[int]] = defaultdict(list)
    edges = [_edges(lines, height) for lines, height in zip(pages, heights, strict=True)]
    for at, edge in enumerate(edges):
        for key in {_key(line) for line in edge}:
            seen[key].append(at)
    return [
        _kept(pages, at, edges[at], {key for key, on in seen.items() if len(on) > 1}, seen)
        for at in range(len(pages))
    ]


def _kept(
    pages: Sequence[list[Printed]],
    at: int,
    edge: set[Printed],
    repeated: set[str],
    seen: dict[str, list[int]],
) -> list[Printed]:
    lines = pages[at]
    running = {line for line in edge if _key(line) in repeated and not section_of(line.text)}
    head = set(lines[:_EDGE])
    if running & head and (at == 0 or _begins(pages, at, running & head, seen)):
        running -= head
    return [
        line for line in lines if line not in running and not (line in edge and is_page_number(line.text))
    ]


def _begins(
    pages: Sequence[list[Printed]], at: int, running: set[Printed], seen: dict[str, list[int]]
) -> bool:
    """Whether a document of its own begins on a page: its top tells a date or number that the page before doesn't."""
    fresh = all(seen[_key(line)][0] == at for line in running)
    head = running if fresh else {line for line in pages[at][:_EDGE] if _is_short(line)}
    return tells_more([line.text for line in head], [line.text for line in pages[at - 1]])


def _is_short(line: Printed) -> bool:
    return len(line.text) <= _SHORT and not line.text.endswith((".", ","))


def _edges(lines: list[Printed], height: float) -> set[Printed]:
    """The lines that may be header or footer: few, and near the edge of the page."""
    above = [line for line in lines[:_EDGE] if line.top < _MARGIN * height]
    return {*above, *(line for line in lines[-_EDGE:] if line.top > (1 - _MARGIN) * height)}


def _key(line: Printed) -> str:
    """Same words at the same place, whatever the page number."""
    return f"{round(line.top / _SAME_PLACE)} {_NUMBER.sub('#', line.text)}"
