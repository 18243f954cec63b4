"""Small numbers that point at a person: "en ungdom", "ett par individer". Pure text, no Django."""

import re
from dataclasses import dataclass

_COUNTS = (
    r"en|ett|två|tre|fyra|1|2|3|4|ett par|några få|någon enstaka|enstaka|endast någon|bara någon|"
    r"ytterligare en|en enda"
)
_NO_ADJECTIVE = "och|eller|till|som|i|av|från|på|för|med|hos|vid|om|åt|mellan|under"
_BETWEEN = rf"(?:\s+(?!(?:{_NO_ADJECTIVE})\b)[\wåäöé-]+){{0,2}}?"
_PERSONS = (
    r"ungdom(?:ar|en|arna)?|ung(?:a)?\s+(?:person|man|kvinna|vuxen|vuxna)|individ(?:er|en|erna)?|person(?:er|en|erna)?|"
    r"barn(?:et|en)?|elev(?:er|en|erna)?|flick(?:a|an|or|orna)|pojk(?:e|en|ar|arna)|kvinn(?:a|an|or|orna)|"
    r"man|mannen|män|männen|familj(?:en|er|erna)?|klient(?:er|en|erna)?|kill(?:e|en|ar|arna)|tjej(?:en|er|erna)?|"
    r"avhoppare(?:n)?|brukare(?:n)?|syskon(?:et)?|tonåring(?:en|ar)?|brottsoffer|placering(?:en|ar)?|boende"
)
_HOME = re.compile(r"ett\b.*\bboende", re.IGNORECASE)  # "ett skyddat boende" is a place, "en boende" a person
_PATTERN = re.compile(rf"\b(?:{_COUNTS})\b{_BETWEEN}\s+(?:{_PERSONS})\b(?!-)", re.IGNORECASE)
_ELLIPTIC = re.compile(
    r"\bytterligare (?:en|ett|två|tre|fyra)\b(?=\s+(?:är|har|ska|väntar|på)\b)", re.IGNORECASE
)


@dataclass(frozen=True)
class SmallNumber:
    """A place in a text, in characters from 0, that may tell who a person is."""

    start: int
    end: int
    words: str


def small_numbers(text: str) -> list[SmallNumber]:
    """Every phrase in `text` that counts fewer than five persons, in the order they stand."""
    found = [
        SmallNumber(m.start(), m.end(), m.group())
        for pattern in (_PATTERN, _ELLIPTIC)
        for m in pattern.finditer(text)
        if not _HOME.fullmatch(m.group())
    ]
    found.sort(key=lambda place: (place.start, -place.end))
    apart: list[SmallNumber] = []
    for place in found:
        if not apart or place.start >= apart[-1].end:
            apart.append(place)
    return apart
