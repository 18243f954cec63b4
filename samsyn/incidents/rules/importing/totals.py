"""Rows that sum up others: "Summa", "Totalt", or only numbers where the date should stand."""

import re
from collections.abc import Sequence

from samsyn.incidents.rules.importing.numbers import is_number

_TOTAL = re.compile(
    r"(?:del)?summa\b|sum(?:mering)?\b|tot(?:alt?|alsumma)?\b|sub-?total\b|grand total\b"
    r"|antal (?:totalt|rader|händelser)\b"
    r"|genomsnitt\b|medel(?:värde)?\b|average\b",
    re.I,
)


def is_total(cells: Sequence[str], day: str) -> bool:
    """Whether a row without a date of its own sums up others."""
    if day and day[:1].isdigit():
        return False
    filled = [cell for cell in cells if cell]
    return any(_TOTAL.match(cell) for cell in filled[:3]) or (
        not day and bool(filled) and all(is_number(cell) for cell in filled)
    )
