"""What day a daily report is about: told by its heading, or the day it was sent."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from samsyn.incidents.rules.daily.atoms import Atom, atoms
from samsyn.incidents.rules.daily.words import MONTH, MONTHS

DAY = timedelta(days=1)
MORNING = 8 * 60  # a report is sent in the morning: later times than this are yesterday's
_LEAD_IN = 40  # characters in which the first incident may still say what day it is about
_CLEAR = 2  # what one clear word weighs
NOON = 12 * 60
SHIFT = 6 * 60  # where a day and night of the police parts
_SPAN = re.compile(
    rf"(?P<d1>\d\d?)\s*(?:(?P<n1>{MONTH})\.?)?\s*(?:[-–—]|till|och)\s*(?:\w+dag\s+)?(?:den\s+)?(?P<d2>\d\d?)\s*(?P<n2>{MONTH})\b\.?\s*(?P<y>20\d\d)?|"
    r"(?P<e1>\d\d?)\s*(?:/(?P<m1>\d\d?))?\s*[-–—]\s*(?P<e2>\d\d?)/(?P<m2>\d\d?)(?:[- /](?P<y2>20\d\d))?",
    re.IGNORECASE,
)
_SHORT_SPAN = re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d1>\d\d)\s?[/–-]\s?(?P<d2>\d\d)(?![\d-])")
_SENT = re.compile(
    r"\b(?:i\s?går|gårdag\w*|senaste dygnet|det gångna dygnet|gångna dygnet|gångna natten|föregående dygn|i\s?natt|i\s?morse|god\s?morgon|morgonrapport|"
    r"sedan (?:igår|i går)|nattens|senaste natten|skickat|rapporten skickad|igår)\b",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"\b(?:händelser (?:under )?(?:den )?(?=\d|\w+dag)|avser|gäller|inträffat|i\s?kväll|ikväll|kvällsrapport|rapport för|dygnet)\b",
    re.IGNORECASE,
)


_PERIOD = re.compile(
    r"\b(?:\w*period|händelsedatum|rapportdygn|gäller|avser|omfattar)\s*:?\s*(?:\w+dag(?:en)?,?\s+)?(?:den\s+)?$",
    re.IGNORECASE,
)
_IS_HEADING = re.compile(r"^\s?:\s*(?:\n|$)")
_TO = re.compile(r"[-–—/]|\btill\b|\boch\b|\bt\.?\s?o\.?\s?m\b", re.IGNORECASE)
_YESTERDAY = re.compile(
    r"\b(?:i\s?går|gårdagens?(?:\s+\w+)?),?[\s(,]+(?:\w+dag(?:en)?,?\s+)?(?:den\s+)?$", re.IGNORECASE
)  # "i går den 14/10", "igår (2022-10-14)"


@dataclass(frozen=True)
class Frame:
    """The report's days. "sent": sent in the morning of `last`; "covers": about `first` alone; "span": from `cut` on `first`."""

    mode: Literal["sent", "covers", "span"]
    first: date
    last: date
    cut: int = SHIFT

    @property
    def anchor(self) -> date:
        """The day that "fredag" or "14/10" is nearest to."""
        return self.last

    def weekday(self, weekday: int) -> date:
        """What day "lördag" is: the latest before the report was sent, or one beside the day it is about."""
        if self.mode == "covers":
            near = (self.first + step * DAY for step in range(-2, 5))
            return next(day for day in near if day.weekday() == weekday)
        return self.last - ((self.last.weekday() - weekday) % 7) * DAY


def sent_on(day: date) -> Frame:
    """A report that was sent in the morning of `day`."""
    return Frame("sent", day - DAY, day, MORNING)


def covering(day: date) -> Frame:
    """What happened on `day`; small hours that follow on an evening are the next day's."""
    return Frame("covers", day, day)


def frame_of(head: str, text: str, day: date, *, stamped: bool = False) -> Frame:
    """The frame by the report's first lines `head` (`stamped`: may say when it was sent), its `text`, and `day` where it names none."""
    span = _span(head, day) or _short_span(head)
    if span:
        return span
    covered = [a for a in atoms(head) if a.kind == "date" and _PERIOD.search(head[: a.start])]
    last = max((a.start for a in atoms(head) if a.kind == "date"), default=0)
    if len(covered) == 1 and covered[0].start == last and (about := resolved(covered[0], day)):
        return covering(about)
    days = [resolved(atom, day) for atom in atoms(head) if atom.kind == "date"]
    if days and days[0] and _YESTERDAY.search(head[: next(a.start for a in atoms(head) if a.kind == "date")]):
        return Frame("sent", days[0], days[0] + DAY, 0)
    known = [found for found in days if found]
    joined = _joined(head, day)
    if joined:
        return Frame("span", *joined, _cut(head))
    if len(known) >= 2 and known[1] - known[0] == DAY:
        return Frame("span", known[0], known[1], _cut(head))
    if not known:
        return sent_on(day)
    if stamped and _stamped(head):
        return sent_on(known[0])
    if any(atom.part == "natt" and atom.towards for atom in atoms(head)):
        return Frame("span", known[0] - DAY, known[0], NOON)
    return _by_words(head, text, known[0])


def _stamped(head: str) -> bool:
    """ "7 november 06.00": the morning hour when the report was sent stands after its date."""
    for atom, after in pairwise(atoms(head)):
        if atom.kind == "date" and after.kind == "clock" and SHIFT - 60 <= after.values[0] <= NOON:
            return not re.sub(r"\bkl(?:ockan)?\b|[\s.,]", "", head[atom.end : after.start])
    return False


def _joined(head: str, day: date) -> tuple[date, date] | None:
    """ "2022-10-10 – 2022-10-16": what joins two dates says that all days between them are meant."""
    for one, other in pairwise(atom for atom in atoms(head) if atom.kind == "date"):
        first, last, gap = resolved(one, day), resolved(other, day), head[one.end : other.start]
        if first and last and DAY <= last - first <= 7 * DAY and _TO.search(gap) and "\n" not in gap:
            return first, last
    return None


def _by_words(head: str, text: str, day: date) -> Frame:
    """One date in the heading: sent that morning, or about that day? Night and weekday words tell."""
    dated = _CLEAR * bool(
        re.search(
            r"\bdatum:[^\d\n]{0,20}$",
            head[: next(a.start for a in atoms(head) if a.kind == "date")],
            re.IGNORECASE,
        )
    )
    dated += (
        2
        * _CLEAR
        * any(_IS_HEADING.search(head[a.end : a.end + 3]) and a.kind == "date" for a in atoms(head))
    )
    sent, covers = 2 * len(_SENT.findall(text[:600])), 2 * len(_COVERS.findall(head)) + dated
    for atom in atoms(text):
        if atom.kind == "part" and atom.values and not _in_head(atom, head):
            weekday = atom.values[0]
            sent += _CLEAR * (weekday == (day - DAY).weekday() and not atom.towards)
            sent += weekday == day.weekday() and atom.towards
            covers += 2 * (weekday == ((day + DAY).weekday() if atom.towards else day.weekday()))
        elif (
            atom.kind == "weekday"
            and atom.start < len(head) + _LEAD_IN
            and not _in_head(atom, head[: head.find("\n")])
        ):
            sent += 2 * (atom.values[0] == (day - DAY).weekday())
        elif atom.kind == "date" and not _in_head(atom, head):
            found = resolved(atom, day)
            sent += 2 * (found == day - DAY)
            covers += 2 * (found == day + DAY)
    return sent_on(day) if sent >= covers + _CLEAR else covering(day)


def _in_head(atom: Atom, head: str) -> bool:
    return atom.start < len(head)


def _span(head: str, day: date) -> Frame | None:
    for m in _SPAN.finditer(head):
        try:
            last = _ends(m, day)
            first_day = int(m["d1"] or m["e1"])
            first = (
                last.replace(day=first_day)
                if first_day < last.day
                else (last.replace(day=1) - DAY).replace(day=first_day)
            )
        except ValueError:
            continue
        if timedelta(0) < last - first <= 7 * DAY:
            return Frame("span", first, last, _cut(head))
    return None


def _short_span(head: str) -> Frame | None:
    """ "2023-01-24/25"."""
    m = _SHORT_SPAN.search(head)
    try:
        first, last = (date(int(m["y"]), int(m["m"]), int(m[d])) for d in ("d1", "d2")) if m else (None, None)
    except ValueError:
        return None
    return Frame("span", first, last, _cut(head)) if first and last and first < last else None


def _ends(m: re.Match[str], day: date) -> date:
    month = MONTHS[m["n2"].lower()] if m["n2"] else int(m["m2"])
    year = m["y"] or m["y2"]
    return dated(int(year) if year else 0, month, int(m["d2"] or m["e2"]), day)


def _cut(head: str) -> int:
    if re.search(r"\bnatt", head, re.IGNORECASE):
        return NOON
    clocks = [atom.values[0] for atom in atoms(head) if atom.kind in ("clock", "range")]
    return clocks[0] if clocks and 4 * 60 <= clocks[0] <= 12 * 60 else SHIFT


def resolved(atom: Atom, anchor: date) -> date | None:
    """The day of a date atom; None for one that the calendar lacks."""
    try:
        year, month, day = atom.values
        return dated(year, month, day, anchor)
    except ValueError:
        return None


def dated(year: int, month: int, day: int, anchor: date) -> date:
    """The date; without a year (0) the one nearest to `anchor`."""
    if year:
        return date(year, month, day)
    near = [date(anchor.year + step, month, day) for step in (-1, 0, 1) if (month, day) != (2, 29)] or [
        date(anchor.year, month, day)
    ]
    return min(near, key=lambda found: abs(found - anchor))
