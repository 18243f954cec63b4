"""Dates as Swedish documents write them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from samsyn.documents.readers.interpret.words import MONTHS

_NAMES = "|".join((*MONTHS, *(f"{name[:3]}\\.?" for name in MONTHS), "sept\\.?"))
MONTH = rf"(?:{_NAMES})(?![a-zåäö])"
_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_ISO = r"(?P<y1>(?:19|20)\d\d)(?P<s>[-./]|\u2013)(?P<m1>0?[1-9]|1[0-2])(?P=s)(?P<d1>[0-2]?\d|3[01])(?!\d)"
_COMPACT = r"(?P<y4>20\d\d)(?P<m4>0[1-9]|1[0-2])(?P<d4>0[1-9]|[12]\d|3[01])(?!\d)"
_WORDS = rf"(?P<d2>\d{{1,2}})(?::?[ae])?\s+(?P<m2>{MONTH})(?:,?\s*(?:år\s+)?(?P<y2>(?:19|20)\d\d))?"
_SLASH = r"(?P<d3>\d{1,2})\s?/\s?(?P<m3>1[0-2]|0?[1-9])(?:[-/ ]\s?(?P<y3>(?:19|20)\d\d|\d\d(?!\d)))?(?![\d/])"
_DOTS = r"(?P<d5>\d{1,2})\.(?P<m5>1[0-2]|0?[1-9])\.(?P<y5>20\d\d)(?!\d)"
_DAY = re.compile(rf"(?<![\w:/–.-])(?:{_ISO}|{_COMPACT}|{_DOTS}|{_WORDS}|{_SLASH})", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d:/.-])(?:19|20)\d\d(?!\d|[:/]\d)")
YEARS = re.compile(
    r"(?<![\d:/])((?:19|20)\d\d)\s*(?:[-–—/]|till(?: och med)?|t\.?o\.?m\.?|och)\s*((?:20)?\d\d)(?![\d-])"
)


@dataclass(frozen=True)
class Day:
    """A day found in a text. `iso` is None where the year is not known."""

    iso: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Span:
    """The period that a document is about, as ISO days: it tells which year a day without one means."""

    first: str
    last: str

    @classmethod
    def of(cls, first: str | None, last: str | None) -> "Span | None":
        """The span between two days, or None where one of them isn't known."""
        return cls(first, last) if first and last else None

    @classmethod
    def year(cls, year: int) -> "Span":
        """A calendar year."""
        return cls(f"{year}-01-01", f"{year}-12-31")

    def year_of(self, month: int, day: int) -> int | None:
        """The only year in which the day lies within the span, or None."""
        years = range(int(self.first[:4]), int(self.last[:4]) + 1)
        fit = [year for year in years if self.first <= f"{year}-{month:02d}-{day:02d}" <= self.last]
        return fit[0] if len(fit) == 1 else None


def month_number(name: str) -> int:
    """Return 1–12 for a month's name or its short form."""
    return _NUMBERS[name[:3].lower()]


def _iso(year: int | None, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year else None
    except ValueError:
        return None


def _full(year: str | None, known: int | None) -> int | None:
    if not year:
        return known
    return int(year) if len(year) == 4 else 2000 + int(year)


def days(text: str, span: Span | None = None) -> list[Day]:
    """Return the days written in a text; one without year is the only such day in `span`."""
    found = []
    for match in _DAY.finditer(text):
        for kind in "14532":
            if match[f"d{kind}"]:
                named = match[f"m{kind}"]
                month = month_number(named) if kind == "2" else int(named)
                day = int(match[f"d{kind}"])
                known = span.year_of(month, day) if span else None
                iso = _iso(_full(match[f"y{kind}"], known), month, day)
                found.append(Day(iso, match.start(), match.end()))
                break
    return found


def first_day(text: str, span: Span | None = None) -> str | None:
    """Return the first day in a text as ISO, or None."""
    return next((day.iso for day in days(text, span) if day.iso), None)


def deadline(text: str, span: Span | None = None) -> str:
    """Return the (last) day of a deadline as ISO where one is written, else the words as they stand."""
    written = [day for day in days(text, span) if day.iso]
    return written[-1].iso or text if written else text


def month_end(year: int, month: int) -> str:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1]).isoformat()


def years_in(text: str) -> tuple[int, int] | None:
    """Return the first and last year of a period as "2022–2024", "2022/2023" or a single "2024"."""
    span = YEARS.search(text)
    if span:
        first = int(span[1])
        last = int(span[2]) if len(span[2]) == 4 else first // 100 * 100 + int(span[2])
        if first <= last <= first + 20:
            return first, last
    single = YEAR.search(text)
    return (int(single[0]), int(single[0])) if single else None
