"""A ruled table on a page: its words sorted into its cells."""

from collections import defaultdict
from collections.abc import Iterable

from samsyn.documents.readers.blocks import Cell, Row, Table
from samsyn.documents.readers.pdf_glyphs import Word
from samsyn.documents.readers.pdf_grid import Grid
from samsyn.documents.readers.pdf_lines import paragraphs, printed

_NARROWEST = 9.0  # points: a narrower empty column or row is a double border


def place_of(word: Word, grid: Grid) -> tuple[int, int] | None:
    """The cell that holds the word's middle."""
    return grid.place((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)


def table_of(grid: Grid, words: Iterable[Word], numbers: dict[Word, int], page: int) -> Table | None:
    """The table with `words` in it; None if it holds none."""
    held: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        place = place_of(word, grid)
        if place is not None:
            held[place].append(word)
    if not held:
        return None
    texts = {
        place: paragraphs(printed(inside, numbers), _right(grid, place, inside))
        for place, inside in held.items()
    }
    columns = [c for c in range(len(grid.xs) - 1) if _shown(grid, c, texts)]
    rows = [
        row
        for r in range(len(grid.ys) - 1)
        if (row := _row(grid, r, columns, texts, _line(held, r, numbers), page))
    ]
    return Table(tuple(rows), rows[0].where) if rows else None


def _right(grid: Grid, place: tuple[int, int], words: list[Word]) -> float:
    """Where lines wrap in a cell: its right border less the margin that it has on the left."""
    columns = [
        column for (row, column), origin in grid.origins.items() if origin == place and row == place[0]
    ]
    left, right = grid.xs[min(columns)], grid.xs[max(columns) + 1]
    margin = min(word.x0 for word in words) - left
    return right - min(max(margin, 0.0), 10.0)


def _shown(grid: Grid, column: int, texts: dict[tuple[int, int], tuple[str, ...]]) -> bool:
    wide = grid.xs[column + 1] - grid.xs[column] >= _NARROWEST
    return wide or any(at == column for _row, at in texts)


def _line(held: dict[tuple[int, int], list[Word]], row: int, numbers: dict[Word, int]) -> int | None:
    """The first printed line that begins in the row."""
    return min(
        (numbers[w] for (at, _column), inside in held.items() if at == row for w in inside), default=None
    )


def _row(
    grid: Grid,
    row: int,
    columns: list[int],
    texts: dict[tuple[int, int], tuple[str, ...]],
    line: int | None,
    page: int,
) -> Row | None:
    if line is None:
        return None
    cells = []
    for column in columns:
        origin = grid.origins[row, column]
        cells.append(Cell(texts.get(origin, ()), covered=origin != (row, column)))
    return Row(tuple(cells), {"page": page, "line": line})
