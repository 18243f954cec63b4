"""Numbers of measures and areas, as printed, taken off their words and titles."""

import re
from dataclasses import dataclass

_PLAIN = (
    r"(?-i:(?:[A-ZÅÄÖ][.:-]?\d{1,3}(?:[.:]\d+)*[a-z]?|[IVX]+[.:]\d+|"
    r"\d{1,3}(?:[.:]\s?\d+)*(?: ?[a-zåäö])?)(?![\w%]))"
)
_MEASURE_WORD = r"(?:del)?(?:insats|åtgärd|aktivitet|åtagande)(?:en)?"
_WORDED = re.compile(
    rf"{_MEASURE_WORD}\s*(?:nr\.?|nummer|#)?\s*(?P<number>{_PLAIN}|\d+-\d+|(?-i:[A-ZÅÄÖ])(?=\s*[:.)–—-]|"
    rf"\s*$))"
    r"\s*(?P<sep>[:.)–—-]*)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_UNNUMBERED = re.compile(
    rf"(?:{_MEASURE_WORD}\s*:\s*|(?-i:Insats|Åtgärd|Aktivitet)\s+(?-i:(?=[A-ZÅÄÖ][a-zåäö]+ ))"
    r"(?!ansvar|tid|upp|klar|indik|mått|status|nr))(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_DOTTED = re.compile(
    r"(?P<number>(?:[A-ZÅÄÖ]|\d{1,2})(?:[.:]\d{1,2}){1,2}[a-z]?|[A-ZÅÄÖ]\d{1,2}[a-z]?|"
    r"\d{1,2}[a-z])(?P<sep>[.:)–-]?)\s+(?P<rest>[^\W\d_].*)",
    re.DOTALL,
)
_SIMPLE = re.compile(r"(?P<number>\d{1,3}[a-z]?)(?P<sep>[.):])\s+(?P<rest>\S.*)", re.DOTALL)
_CELL = re.compile(
    rf"(?:{_MEASURE_WORD}|nr\.?|nummer|#)?\s*(?:nr\.?)?\s*(?P<number>{_PLAIN}|\d+[-,]\d+|"
    rf"(?-i:[A-ZÅÄÖ]))\s*[.:)]?",
    re.IGNORECASE,
)
_ROMAN = r"(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))"
_AREA_WORD = (
    r"(?:(?:prioriterat|strategiskt|gemensamt|vårt) )?(?:samverkans|fokus|insats|mål|utvecklings|problem|"
    r"åtgärds|tema|huvud|"
    r"del|prioriterings|verksamhets|arbets|samarbets)?område"
)
_LOOSE_AREA_WORD = (
    r"(?:prioritering|tema|spår|inriktning|mål|övergripande mål|delmål|strategi|målsättning|kapitel|del)"
)
_AREA = re.compile(
    rf"(?P<word>{_AREA_WORD}|{_LOOSE_AREA_WORD})\s*(?:nr\.?\s*)?(?P<number>(?-i:\d{{1,2}}(?:\.\d+)?|"
    rf"{_ROMAN}|[A-ZÅÄÖ])(?!\w))?"
    r"(?![\w])\s*(?P<sep>[:.)–—-]*)\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(
    rf"(?P<number>\d{{1,2}}(?:[.:]\d{{1,2}})*|{_ROMAN}|[A-ZÅÄÖ])(?P<sep>[.):–-]|"
    rf"\s[–-])?\s+(?P<title>[^\W\d_\s].*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Numbered:
    """A number and what it numbers."""

    number: str | None
    rest: str


def _tidy(number: str) -> str:
    return re.sub(r"\s", "", number)


def worded_measure(text: str) -> Numbered | None:
    """Read "Insats 1:1 …", "Åtgärd nr 4 – …", "Åtgärd: …"."""
    found = _WORDED.fullmatch(text.strip())
    if found:
        rest = found["rest"].strip()
        if found["sep"] or not rest or rest[0] in "\"'”’«(" or not rest[0].islower():
            return Numbered(_tidy(found["number"]), rest)
        return None
    found = _UNNUMBERED.fullmatch(text.strip())
    return Numbered(None, found["rest"].strip()) if found else None


def dotted_measure(text: str) -> Numbered | None:
    """Read "1.1 …", "1:1 …", "A3 …", "2a) …": a number of two parts before text."""
    found = _DOTTED.fullmatch(text.strip())
    return Numbered(_tidy(found["number"]), found["rest"].strip()) if found else None


def simple_item(text: str) -> Numbered | None:
    """Read "1. …", "2) …"."""
    found = _SIMPLE.fullmatch(text.strip())
    return Numbered(found["number"], found["rest"].strip()) if found else None


def cell_number(text: str) -> str | None:
    """Return the number if a cell holds only that, perhaps with its word."""
    found = _CELL.fullmatch(text.strip())
    return (
        re.sub(r"(?<=\d),(?=\d)", ".", _tidy(found["number"])) if found else None
    )  # a sheet prints 1.1 as 1,1


def worded_area(text: str) -> tuple[Numbered, bool] | None:
    """Read "Samverkansområde 1: Våld", "Prioriterat område: …"; the flag is false for a word as "Mål"."""
    found = _AREA.fullmatch(text.strip())
    if not found:
        return None
    own = not re.fullmatch(_LOOSE_AREA_WORD, found["word"], re.IGNORECASE)
    number, title = found["number"], found["title"].strip()
    if not number and not (own and found["sep"] and title):
        return None
    if number and not found["sep"] and title and title[0].islower():
        return None
    return Numbered(number.upper() if number else None, title), own


def numbered_heading(text: str) -> tuple[Numbered, bool] | None:
    """Read "1. Våld", "A. Trygghet", "IV Narkotika"; the flag tells whether a sign stands after the number."""
    found = _NUMBERED.fullmatch(text.strip())
    if not found or not (found["sep"] or found["number"][0].isdigit() or len(found["number"]) > 1):
        return None
    if found["title"][0].islower():
        return None
    return Numbered(found["number"], found["title"].strip()), bool(found["sep"])
