"""Names that nothing else has, for rows that must not be alike."""

from itertools import count

_numbers = count()
_LETTERS = "abcdefghij"


def a_name(first: str) -> str:
    """The word with letters of its own: figures by chance may look like somebody's phone, which no name may hold."""
    return f"{first} {''.join(_LETTERS[int(digit)] for digit in str(next(_numbers)))}"
