"""The nesting grid of squares, 250 m at finest, on which places are counted."""

FINEST = 250  # metres
SIZES = (250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000)


def cell_of(x: int, y: int) -> tuple[int, int]:
    """Number of the 250 m square that holds the point. A larger square is this divided by 2, 4, 8 … rounded down."""
    return x // FINEST, y // FINEST


def corner_of(cell: tuple[int, int], size: int = FINEST) -> tuple[int, int]:
    """The south-western corner of a square of this size, metres."""
    return cell[0] * size, cell[1] * size


def middle_of(cell: tuple[int, int], size: int = FINEST) -> tuple[int, int]:
    """The middle of a square of this size, metres: as near as anyone may know where a home is."""
    x, y = corner_of(cell, size)
    return x + size // 2, y + size // 2


def points_of(cell: tuple[int, int]) -> list[tuple[int, int]]:
    """The middle of a 250 m square and points at its four corners, a metre within it."""
    x, y = corner_of(cell)
    last = FINEST - 1
    return [middle_of(cell), (x + 1, y + 1), (x + last, y + 1), (x + last, y + last), (x + 1, y + last)]
