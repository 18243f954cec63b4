"""Columns that a text file sets with runs of spaces: heading blocks become lines, tables become tables again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table
from samsyn.documents.readers.interpret import registry
from samsyn.documents.readers.interpret.columns import columns_of
from samsyn.documents.readers.interpret.dates import days
from samsyn.documents.readers.interpret.joining import append, opens_low
from samsyn.documents.readers.interpret.promises import OUTCOME, PROMISED

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_LABEL = re.compile(
    rf"(?:datum|handläggare|mottagare|er (?:beteckning|referens)|sida|instans|{registry.LABEL})\b.*",
    re.IGNORECASE,
)
_SLACK = 2  # signs that a cell may begin before its column's head
_EMPTY_AT_END = 2  # empty lines in a row that end a table


def without_columns(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; where a line stands in columns of spaces, its pieces as lines or rows of a table."""
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        end = _table_end(blocks, at)
        if end:
            out.append(_table([block for block in blocks[at:end] if isinstance(block, Line)]))
        else:
            end = at + 1
            while end < len(blocks) and _in_head(blocks[at]) and _pieces(blocks[end]):
                end += 1
            out.extend(_lines(blocks[at:end]) if _in_head(blocks[at]) else blocks[at:end])
        at = end
    return out


def _pieces(block: Block) -> list[re.Match[str]]:
    """The pieces of a line in columns; none where it has but one."""
    if not isinstance(block, Line) or block.whole or block.heading or "\t" in block.text or "|" in block.text:
        return []
    found = list(_PIECE.finditer(block.text))
    return found if len(found) > 1 and not block.bullet else []


def _in_head(block: Block) -> bool:
    pieces = [piece[0] for piece in _pieces(block)]
    return any(_LABEL.fullmatch(p) or registry.strict(p) or (days(p) and len(p) < 20) for p in pieces)


def _lines(run: Sequence[Block]) -> Iterable[Line]:
    """A heading block's pieces, each a line of its own; values below a row of labels stand with their labels."""
    rows = [(line, [piece[0] for piece in _pieces(line)]) for line in run if isinstance(line, Line)]
    labels = [text.strip(" :") for text in rows[0][1]]
    over = sum(bool(_LABEL.fullmatch(t)) and len(t) < 25 for t in labels) >= 2 and len(rows) > 1
    if over and len(rows[1][1]) == len(labels) and not any(_LABEL.fullmatch(text) for text in rows[1][1]):
        told = [f"{label}: {value}" for label, value in zip(labels, rows[1][1], strict=True)]
        rows = [(rows[0][0], told), *rows[2:]]
    for line, texts in rows:
        for place, text in enumerate(texts):
            yield replace(line, text=text, whole=True, breaks=line.breaks and place == 0)


def _table_end(blocks: Sequence[Block], at: int) -> int:
    """Where the table ends whose head stands at a place; 0 where none does."""
    names = [piece[0] for piece in _pieces(blocks[at])]
    promised = any(PROMISED.fullmatch(n) for n in names) and any(OUTCOME.fullmatch(n) for n in names)
    if not names or not (promised or columns_of(Row(tuple(Cell((n,)) for n in names), {}))):
        return 0
    last = at
    second = _pieces(blocks[at])[1].start() - _SLACK
    for index in range(at + 1, len(blocks)):
        block = blocks[index]
        if not isinstance(block, Line) or index - last > _EMPTY_AT_END or block.breaks:
            break
        if _pieces(block) or (block.text.strip() and len(block.text) - len(block.text.lstrip()) >= second):
            last = index
        elif block.text.strip() and not (index == last + 1 and len(block.text.strip()) < second):
            break
        elif block.text.strip():
            last = index
    return last + 1 if last > at + 1 or (last > at and _pieces(blocks[last])) else 0


def _table(lines: Sequence[Line]) -> Table:
    """Rows begin where the first column is filled, or after an empty line where the table has such."""
    starts = [piece.start() for piece in _pieces(lines[0])]
    parted = any(not line.text.strip() for line in lines[2:])
    rows: list[tuple[Line, list[str]]] = []
    fresh = True
    for line in lines:
        if not line.text.strip():
            fresh = True
            continue
        cells = _cells(line.text, starts)
        opens = len(rows) < 2 or (fresh if parted else bool(cells[0]) and not opens_low(cells[0]))
        if opens:
            rows.append((line, cells))
        else:
            joined = [append(one or None, more) for one, more in zip(rows[-1][1], cells, strict=True)]
            rows[-1] = rows[-1][0], joined
        fresh = False
    built = tuple(Row(tuple(Cell(tuple(c.split("\n"))) for c in cells), line.where) for line, cells in rows)
    return Table(built, lines[0].where)


def _cells(text: str, starts: Sequence[int]) -> list[str]:
    cells = [""] * len(starts)
    for piece in _PIECE.finditer(text):
        column = max((i for i, start in enumerate(starts) if start <= piece.start() + _SLACK), default=0)
        cells[column] = f"{cells[column]} {piece[0]}".strip()
    return cells
