"""Dates in every form that people and systems write them. Which of day, month and year stands first, a column says."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

ORDERS = ("dmy", "mdy", "ymd")
MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan januari january", "feb februari february", "mar mars march", "apr april", "maj may", "jun juni june",
            "jul juli july", "aug augusti august", "sep sept september", "okt oct oktober october", "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_THREE = re.compile(r"(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)")
_WEEKDAY = r"(?:(?:mån|tis|ons|tors?|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[a-zåäö]*\.?,?\s+)?(?:den\s+)?"
_WORDS = re.compile(
    _WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th|:[ae]|\.)?[\s-]*([a-zåäö]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)", re.I
)
_WORDS_FIRST = re.compile(_WEEKDAY + r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)", re.I)
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?$")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(18_264, 73_051)  # 1950–2099
_CENTURY_TURN = 70


@dataclass(frozen=True)
class Found:
    """A date at the start of a text: the day, where the rest begins, and an Excel serial's part of the day."""

    day: date
    end: int
    fraction: float | None = None


@dataclass
class Evidence:
    """What a column's dates tell of the order in which day and month stand."""

    fits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ORDERS, 0))
    seen: int = 0
    short: int = 0  # with a year of two digits
    separators: dict[str, int] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """Take in one cell; forms that can be read in one way only say nothing of the others."""
        found = _THREE.match(text)
        if found is None:
            return
        self.seen += 1
        # "12.10.22" begins with the day wherever it can; "22-10-14" may be either
        is_day_first = found[2] != "-" and (_three(found, "dmy") or _three(found, "mdy"))
        self.short += len(found[4]) == 2 and not is_day_first
        self.separators[found[2]] = self.separators.get(found[2], 0) + 1
        for order in ORDERS:
            self.fits[order] += _three(found, order) is not None

    @property
    def order(self) -> str:
        """The order that most of the dates fit; where they tell nothing, the Swedish one."""
        swedish = "ymd" if self.separators.get("-", 0) * 2 > self.seen else "dmy"
        ranked = sorted(
            self._possible, key=lambda order: (self.fits[order], order == swedish, order == "dmy")
        )
        return ranked[-1]

    @property
    def is_sure(self) -> bool:
        """Whether the dates fit one order better than any other, or need none."""
        fits = [self.fits[order] for order in self._possible]
        return not self.seen or fits.count(max(fits)) == 1

    @property
    def _possible(self) -> tuple[str, ...]:
        # where every year has four digits, it stands last
        return ORDERS if self.short else ("dmy", "mdy")


def day_in(text: str, order: str = "dmy") -> Found | None:
    """The date that the text begins with; None where there is none that can be."""
    found = _YEAR_FIRST.match(text) or _COMPACT.match(text)
    if found is not None:
        return _found(found.end(), int(found[1]), int(found[2]), int(found[3]))
    found = _THREE.match(text)
    if found is not None:
        return _three(found, order)
    return _in_words(text) or _serial(text)


def fits_another_order(text: str) -> bool:
    """Whether the text is a date if day and month stand otherwise than in its column."""
    found = _THREE.match(text)
    return found is not None and any(_three(found, order) for order in ORDERS)


def _three(found: re.Match[str], order: str) -> Found | None:
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if order == "ymd" and len(found[4]) == 2:
        return _found(found.end(), _year(first), second, third) if len(found[1]) == 2 else None
    year = third if len(found[4]) == 4 else _year(third)
    month, day = (first, second) if order == "mdy" else (second, first)
    return _found(found.end(), year, month, day)


def _in_words(text: str) -> Found | None:
    found = _WORDS.match(text)
    if found is not None and found[2].lower() in MONTHS:
        year = int(found[3]) if len(found[3]) == 4 else _year(int(found[3]))
        return _found(found.end(), year, MONTHS[found[2].lower()], int(found[1]))
    found = _WORDS_FIRST.match(text)
    if found is not None and found[1].lower() in MONTHS:
        return _found(found.end(), int(found[3]), MONTHS[found[1].lower()], int(found[2]))
    return None


def _serial(text: str) -> Found | None:
    found = _SERIAL.match(text)
    if found is None or int(found[1]) not in _SERIALS:
        return None
    fraction = float(f"0.{found[2]}") if found[2] else None
    return Found(_SERIAL_ZERO + timedelta(days=int(found[1])), len(text), fraction)


def _year(short: int) -> int:
    return short + (2000 if short < _CENTURY_TURN else 1900)


def _found(end: int, year: int, month: int, day: int) -> Found | None:
    try:
        return Found(date(year, month, day), end)
    except ValueError:
        return None
