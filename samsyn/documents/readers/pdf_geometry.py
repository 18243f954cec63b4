"""A PDF without useful tags: printed lines and ruled tables, found by where things stand on the page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from samsyn.base.text import without_bullet
from samsyn.documents.readers.blocks import Block, Line, Table, Where
from samsyn.documents.readers.pdf_columns import ladders, with_columns
from samsyn.documents.readers.pdf_furniture import without_furniture
from samsyn.documents.readers.pdf_glyphs import Word, page_text, upright, words
from samsyn.documents.readers.pdf_grid import Grid, grids
from samsyn.documents.readers.pdf_lines import (
    Printed,
    level_lines,
    pitch_of,
    printed,
    starts_paragraph,
    whole_headings,
)
from samsyn.documents.readers.pdf_rules import rules
from samsyn.documents.readers.pdf_tables import place_of, table_of

_LARGER = 1.15  # times the body's size makes a heading
_HEADING_LENGTH = 160
_PITCH = 14.0  # points from line to line where places are not read


@dataclass
class Sheet:
    """What stands on one page."""

    number: int
    height: float
    lines: list[Printed] = field(default_factory=list)
    tables: list[tuple[float, Table]] = field(default_factory=list)


def page_sheet(page: Any, number: int) -> Sheet:
    """Read a pypdfium2 page with tables and places."""
    with page_text(page) as text:
        found = words(text)
    numbers = {word: at for at, level in enumerate(level_lines(found), start=1) for word in level}
    sheet = Sheet(number, upright(page).height)
    for grid in _grids(page, found):
        inside = [word for word in found if place_of(word, grid) is not None]
        table = table_of(grid, inside, numbers, number)
        if table is not None and len(table.rows[0].cells) > 1:
            sheet.tables.append((grid.ys[0], table))
            found = [word for word in found if place_of(word, grid) is None]
    sheet.lines = printed(found, numbers)
    return sheet


def _grids(page: Any, found: Sequence[Word]) -> list[Grid]:
    """Ruled grids, and those with rules across only whose words stand in columns."""
    drawn = rules(page, upright(page))
    ruled = grids(drawn)
    single = [grid for grid in ruled if len(grid.xs) == 2]
    split = [
        grid for one in [*single, *ladders(drawn, ruled)] if (grid := with_columns(one, found)) is not None
    ]
    return sorted([grid for grid in ruled if len(grid.xs) > 2] + split, key=lambda grid: grid.ys[0])


def quick_sheet(page: Any, number: int) -> Sheet:
    """Read only the text of a pypdfium2 page, with lines placed as if evenly spaced."""
    textpage = page.get_textpage()
    texts = [text.strip() for text in textpage.get_text_bounded().splitlines() if text.strip()]
    textpage.close()
    lines = [
        Printed(text, at, 0, _PITCH * at, 400, _PITCH * at + 11, 11, False, 0)
        for at, text in enumerate(texts, 1)
    ]
    return Sheet(number, _PITCH * (len(lines) + 1), lines)


def sheet_blocks(sheets: Sequence[Sheet]) -> list[Block]:
    """The blocks of all pages in order; each page's first block is marked as following a break."""
    body = _body_size(sheets)
    larger = _larger_sizes(sheets, body)
    blocks: list[Block] = []
    kept = without_furniture([sheet.lines for sheet in sheets], [sheet.height for sheet in sheets])
    for sheet, lines in zip(sheets, kept, strict=True):
        blocks += _marked(list(_page(sheet, lines, larger)), first=not blocks)
    return blocks


def _body_size(sheets: Sequence[Sheet]) -> float:
    sizes = Counter[float]()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _larger_sizes(sheets: Sequence[Sheet], body: float) -> list[float]:
    """Sizes that headings are set in, the largest first."""
    found = {round(line.size) for sheet in sheets for line in sheet.lines if line.size >= _LARGER * body}
    return sorted((float(size) for size in found), reverse=True)


def _page(sheet: Sheet, lines: list[Printed], larger: list[float]) -> Iterator[Block]:
    right = max((line.x1 for line in lines), default=0.0)
    pitch = pitch_of(lines)
    lines = whole_headings(lines, larger)
    waiting = sorted(sheet.tables, key=lambda placed: placed[0])
    last: Printed | None = None
    for line in lines:
        while waiting and waiting[0][0] <= line.top:
            yield waiting.pop(0)[1]
            last = None
        where: Where = {"page": sheet.number, "line": line.number}
        if last is not None and starts_paragraph(last, line, right, pitch):
            yield Line("", where)
        yield _line(line, where, larger)
        last = line
    yield from (table for _top, table in waiting)


def _line(line: Printed, where: Where, larger: list[float]) -> Line:
    body = without_bullet(line.text)
    size = float(round(line.size))
    heading = min(larger.index(size) + 1, 6) if size in larger and len(line.text) <= _HEADING_LENGTH else None
    text = line.text if body is None else body.lstrip("\t ")
    return Line(text, where, heading=heading, bullet=body is not None, bold=line.bold)


def _marked(blocks: list[Block], *, first: bool) -> list[Block]:
    """The page's blocks, the first one marked as following a page break."""
    if first or not blocks:
        return blocks
    head = blocks[0]
    if isinstance(head, Table):
        return [Table(head.rows, head.where, breaks=True), *blocks[1:]]
    return [Line(head.text, head.where, head.heading, head.bullet, head.whole, True, head.bold), *blocks[1:]]
