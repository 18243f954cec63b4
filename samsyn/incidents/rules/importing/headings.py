"""Where the headings of a table stand: below a title and other lines, or nowhere."""

from collections.abc import Sequence

from samsyn.incidents.rules.importing.columns import kind_by_name
from samsyn.incidents.rules.importing.days import day_in
from samsyn.incidents.rules.importing.numbers import is_number

SEARCHED = 40  # rows
UNNAMED = "Kolumn"
Row = tuple[int, list[str]]


def header_in(rows: Sequence[Row]) -> tuple[int, tuple[str, ...]]:
    """The number of the row with the headings and the headings; row 0 and "Kolumn 1" … where the table has none."""
    best, most = None, 0.0
    for place, (_, cells) in enumerate(rows[:SEARCHED]):
        score = _score(cells, rows[place + 1 : place + 6])
        if score > most:
            best, most = rows[place], score
    if best is None:
        width = max((len(cells) for _, cells in rows), default=0)
        return 0, tuple(f"{UNNAMED} {index}" for index in range(1, width + 1))
    return best[0], named(best[1])


def named(cells: Sequence[str]) -> tuple[str, ...]:
    """The headings, each different: an empty one by its place, a second one of the same name with a number."""
    cells = list(cells)
    while cells and not cells[-1]:
        cells.pop()
    found: list[str] = []
    for index, cell in enumerate(cells, 1):
        heading = " ".join(cell.split()) or f"{UNNAMED} {index}"
        copies = sum(one == heading or one.startswith(f"{heading} (") for one in found)
        found.append(f"{heading} ({copies + 1})" if copies else heading)
    return tuple(found)


def _score(cells: Sequence[str], below: Sequence[Row]) -> float:
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(is_number(cell) or day_in(cell) for cell in filled):
        return 0.0
    known = sum(bool(kind_by_name(cell)[0]) for cell in filled if len(cell) < 40)
    widths = [sum(bool(cell) for cell in row) for _, row in below]
    alike = sum(abs(width - len(filled)) <= max(2, len(filled) // 2) for width in widths) / (len(widths) or 1)
    return known + alike if known >= 2 or (known and len(filled) <= 3) else 0.0
