"""Page furniture (page numbers, running heads and feet) is taken out, so that cut sentences meet again."""

import re
from collections import Counter
from collections.abc import Sequence

from samsyn.documents.readers.blocks import Block, Line
from samsyn.documents.readers.interpret.numbering import worded_measure
from samsyn.documents.readers.interpret.words import field_of, section_of

_PAGE_NUMBER = re.compile(
    r"(?:sid(?:a|an|nr)?\.?|page)?\s*\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|/\s*\d{1,3})", re.IGNORECASE
)
_PAGE_WORD = re.compile(r"(?:sid(?:a|an|nr)?\.?|page)\s*:?\s*\d{1,3}", re.IGNORECASE)
_BARE = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")
_EDGE = 4


def is_page_number(text: str) -> bool:
    """Tell whether a line is only a page number ("3 (3)", "Sida 2 av 5")."""
    return bool(_PAGE_NUMBER.fullmatch(text.strip()) or _PAGE_WORD.fullmatch(text.strip()))


def without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without page numbers and without lines that stand at the edge of most pages."""
    pages = _pages(blocks)
    running = _running(blocks, pages)
    dropped: set[int] = set()
    for page in pages:
        edge = _edge(blocks, page)
        for index in edge:
            line = blocks[index]
            if isinstance(line, Line) and (
                _key(line.text) in running or (_BARE.fullmatch(line.text.strip()) and len(pages) > 1)
            ):
                dropped.add(index)
    kept: list[Block] = []
    carry = False
    for index, block in enumerate(blocks):
        gone = index in dropped or (isinstance(block, Line) and is_page_number(block.text))
        if gone:
            carry = carry or block.breaks
            kept.append(Line("", block.where, breaks=False))
        elif isinstance(block, Line) and block.text.strip() and carry:
            kept.append(_breaking(block))
            carry = False
        else:
            kept.append(block)
    return kept


def _breaking(line: Line) -> Line:
    return Line(line.text, line.where, line.heading, line.bullet, line.whole, True, line.bold)


def _pages(blocks: Sequence[Block]) -> list[range]:
    starts = [0, *(index for index, block in enumerate(blocks) if block.breaks and index)]
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def _edge(blocks: Sequence[Block], page: range) -> list[int]:
    filled = [index for index in page if _is_filled(blocks[index])]
    return [index for index in {*filled[:_EDGE], *filled[-_EDGE:]} if isinstance(blocks[index], Line)]


def _is_filled(block: Block) -> bool:
    return not isinstance(block, Line) or bool(block.text.strip())


def _key(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split())).lower()


def _running(blocks: Sequence[Block], pages: list[range]) -> set[str]:
    """Lines that stand near the edge of at least three pages and of more than half of them."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [blocks[index] for index in _edge(blocks, page)]
        counts.update({_key(line.text) for line in lines if isinstance(line, Line) and _may_run(line.text)})
    return {key for key, count in counts.items() if count >= 3 and count * 2 > len(pages)}


def _may_run(text: str) -> bool:
    """A label, a section's name or a measure opens content even if each page has one."""
    return len(text) < 120 and not field_of(text) and not section_of(text) and not worded_measure(text)
