"""What the list, the map and the files are narrowed by. A value that means nothing narrows nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK, cut

LONGEST_TEXT = 200
COUNTED, OPEN_STATES = "", "open"  # what counts; what waits for review
STATES = (COUNTED, OPEN_STATES, "accepted", "refused", "merged")
QUICK = {"7": 7, "30": 30, "90": 90, "365": 365}  # days back, today counted


@dataclass(frozen=True)
class Filter:
    """`since` and `until` both count. Weekdays (0 is Monday) and hours are ranges that may go past the end: 22–3."""

    text: str = ""
    area: UUID | None = None
    category: str = ""
    source: str = ""
    since: date | None = None
    until: date | None = None
    quick: str = ""
    weekdays: tuple[int, int] | None = None
    hours: tuple[int, int] | None = None
    state: str = COUNTED
    left_out: bool = False  # some words told who somebody is: such are not searched for

    @property
    def query(self) -> str:
        """The filter as a query string, always the same for the same filter."""
        given = {
            "q": self.text,
            "area": self.area or "",
            "category": self.category,
            "source": self.source,
            "from": "" if self.quick else self.since or "",
            "to": "" if self.quick else self.until or "",
            "quick": self.quick,
            "weekdays": _written(self.weekdays),
            "hours": _written(self.hours),
            "state": self.state,
        }
        return urlencode({name: value for name, value in given.items() if value != ""})

    @property
    def narrows(self) -> bool:
        """Whether anything is left out beside what never counts."""
        return replace(self, left_out=False) != Filter()

    @property
    def is_fine(self) -> bool:
        """Whether one of the filters is on that the page keeps folded."""
        own_days = not self.quick and bool(self.since or self.until)
        return own_days or bool(self.weekdays or self.hours or self.state)

    @property
    def is_finer_than_weeks(self) -> bool:
        """Whether it asks for something that only those who see the whole incident may know."""
        return bool(self.text or self.weekdays or self.hours)

    def by_weeks(self) -> "Filter":
        """The same, with its days widened to whole weeks: all that a coarse viewer may narrow by."""
        since = self.since - timedelta(days=self.since.weekday()) if self.since else None
        until = self.until + timedelta(days=6 - self.until.weekday()) if self.until else None
        return replace(self, since=since, until=until)


def read_filter(given: Mapping[str, str], today: date) -> Filter:
    """The filter that a query string means."""
    quick = given.get("quick", "")
    days = QUICK.get(quick)
    state = given.get("state", COUNTED)
    text, left_out = _without_persons(given.get("q", "").replace("\x00", "").strip()[:LONGEST_TEXT])
    return Filter(
        text=text,
        area=_uid(given.get("area", "")),
        category=given.get("category", "")[:40],
        source=given.get("source", "")[:40],
        since=today - timedelta(days=days - 1) if days else _day(given.get("from", "")),
        until=today if days else _day(given.get("to", "")),
        quick=quick if days else "",
        weekdays=_span(given.get("weekdays", ""), 6),
        hours=_span(given.get("hours", ""), 23),
        state=state if state in STATES else COUNTED,
        left_out=left_out,
    )


def members(span: tuple[int, int], size: int) -> list[int]:
    """The numbers of a range that may go past the end: 22–3 of 24 is 22, 23, 0, 1, 2, 3."""
    first, last = span
    return [(first + step) % size for step in range((last - first) % size + 1)]


def _without_persons(text: str) -> tuple[str, bool]:
    """The words without those that are stored nowhere, and so can't be found; the database is not told them either."""
    blocks = [span for span in spans(text) if span.severity == BLOCK] if text else []
    left = "".join(" " if is_person else piece for piece, is_person in cut(text, blocks))
    return " ".join(left.split()) if blocks else text, bool(blocks)


def _uid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _span(value: str, most: int) -> tuple[int, int] | None:
    first, _, last = value.partition("-")
    if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit()):
        return None
    found = int(first[:3]), int(last[:3])
    return found if max(found) <= most else None


def _written(span: tuple[int, int] | None) -> str:
    return f"{span[0]}-{span[1]}" if span else ""


def read_filter_query(query: str, today: date) -> Filter:
    """The filter of a query string as it stands in an address."""
    return read_filter(dict(parse_qsl(query)), today)
