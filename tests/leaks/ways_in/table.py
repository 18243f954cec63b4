"""The table of ways in."""

from collections.abc import Callable

from tests.leaks.stage import Stage

Way = Callable[[Stage, str], object]
WAYS: dict[str, list[tuple[str, Way]]] = {}


def way(door: str, field: str) -> Callable[[Way], Way]:
    """Enter a way in: behind which door, in which field."""

    def entered(send: Way) -> Way:
        WAYS.setdefault(door, []).append((field, send))
        return send

    return entered
