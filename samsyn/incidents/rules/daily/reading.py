"""`read_daily`: the police's daily report as incidents in text order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from samsyn.incidents.rules.daily.atoms import atoms, words_beside_time
from samsyn.incidents.rules.daily.categories import category
from samsyn.incidents.rules.daily.cutting import Piece, pieces
from samsyn.incidents.rules.daily.days import Context
from samsyn.incidents.rules.daily.frame import DAY, Frame, covering, frame_of, resolved, sent_on
from samsyn.incidents.rules.daily.lines import LABEL, cells
from samsyn.incidents.rules.daily.moments import window
from samsyn.incidents.rules.daily.noise import CRIME, TYPICAL, has_clock, is_noise, points
from samsyn.incidents.rules.daily.places import place
from samsyn.incidents.rules.daily.tidy import tidy
from samsyn.incidents.rules.daily.told import Told, unordered
from samsyn.incidents.rules.daily.years import in_its_year
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import Known, Span

FIRST = 1.5  # what a word that names a crime weighs more where it stands first
_A_SENTENCE = 6  # words
_FEW = 3  # words that say nothing yet
_LEAD = 100  # characters of the first incident that may hold the date of the report
_SOMETIME = re.compile(r"\b(?:under (?:dagen|dygnet|helgen)|dagtid|okänd tid)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\bdatum|\bgäller\b|\bavser\b|\bomfattar\b", re.IGNORECASE)
SOME_DAY = date(2000, 1, 1)  # what weekdays are counted from where no day is known at all


@dataclass(frozen=True)
class DailyIncident:
    """An incident as proposed. Times are Stockholm's own clock; `personal` counts in `text`, `start` in tidy(text)."""

    time_from: datetime | None
    time_to: datetime | None
    place: str | None
    category: str
    personal: tuple[Span, ...]
    text: str
    start: int
    end: int


def read_daily(
    text: str, *, day: date | None = None, places: Sequence[str] = (), streets: Sequence[str] = ()
) -> list[DailyIncident]:
    """The incidents that the report tells of. `day` is when it was sent, where the report does not say."""
    text = tidy(text)
    found = [piece for piece in pieces(text, places) if _is_incident(text[piece.start : piece.end], piece)]
    frame = _frame(text, found, day)
    found = _without_title(found, frame)
    known = Known(places=frozenset(name.casefold() for name in [*places, *streets]))
    incidents: list[DailyIncident] = []
    told = Told()
    mixed = unordered(text, found)
    for piece in found:
        words = text[piece.start : piece.end]
        if piece.above in mixed:
            told = replace(told, clock=None)
        told = told.of(piece, frame) if frame else told
        when = _when(words, piece, frame, told) if frame else None
        told = told.then(words, when, frame.anchor) if frame else told
        incidents.append(_incident(text, piece, when, places, streets, known))
    return incidents


def _without_title(found: list[Piece], frame: Frame | None) -> list[Piece]:
    """The one date above all of a day and night's report is its title, and says no more than the frame."""
    titles = {tuple(atom for atom in piece.above.atoms if atom.kind == "date") for piece in found}
    if frame is None or frame.mode == "covers" or frame.last - frame.first > DAY or len(titles) != 1:
        return found
    return [replace(piece, above=piece.above.without_day()) for piece in found]


def _is_incident(text: str, piece: Piece) -> bool:
    if is_noise(text) or not re.search(r"[^\W\d_]{3}", text):
        return False
    weight = points(text)
    if piece.is_item:
        return (
            weight >= TYPICAL
            or (has_clock(text) and bool(words_beside_time(text)))
            or (bool(atoms(text)) and len(words_beside_time(text)) > 1)
            or (
                len(text.split()) > _FEW
                and bool(piece.above.crime or piece.above.atoms)
                and not LABEL.match(text)
            )
            or (len(text.split()) > _FEW and (place(text, (), ()) is not None))
        )
    found = atoms(text)
    where = place(text, (), ()) is not None
    if any(atom.kind in ("clock", "range") for atom in found):
        return (
            weight >= TYPICAL or where or (len(text.split()) >= _A_SENTENCE and text.rstrip().endswith("."))
        )
    if found and where and any(atom.part for atom in found) and text.rstrip().endswith("."):
        return True
    if (
        (weight or where)
        and _SOMETIME.search(text)
        and any(atom.kind == "date" for atom in piece.above.atoms)
    ):
        return True
    return weight >= CRIME * (1 if where or found else FIRST)


def _frame(text: str, found: Sequence[Piece], day: date | None) -> Frame | None:
    day = in_its_year(text, day) if day else None
    head, tail = (text[: found[0].start], text[found[-1].end :]) if found else ("", "")
    if any(atom.kind == "date" for atom in atoms(head)):
        return frame_of(head, text, day or _some_day(head), stamped=True)
    lead = text[: found[0].start + _LEAD] if found else ""
    if any(atom.kind == "date" for atom in atoms(lead)):
        return frame_of(lead, text, day or _some_day(lead))
    signed = [resolved(atom, day or SOME_DAY) for atom in atoms(tail) if atom.kind == "date"]
    if signed and signed[-1] is not None:
        return covering(signed[-1]) if _ABOUT.search(tail) else sent_on(signed[-1])
    if day is not None:
        return sent_on(day)
    dates = [atom for atom in atoms(text) if atom.kind == "date"]
    if not dates:
        return None
    told = resolved(dates[-1], SOME_DAY)
    return covering(told) if told is not None else None


def _some_day(head: str) -> date:
    """A heading's own year, where it has one."""
    years = [atom.values[0] for atom in atoms(head) if atom.kind == "date" and atom.values[0]]
    return date(years[0], 7, 1) if years else SOME_DAY


def _when(text: str, piece: Piece, frame: Frame, told: Told) -> tuple[datetime, datetime] | None:
    above, part, towards = piece.above.day(frame)
    context = Context(frame, above or told.day, part, towards, told.clock, above)
    return window(text, context) or (window(piece.lead, context) if piece.lead else None)


def _incident(
    text: str,
    piece: Piece,
    when: tuple[datetime, datetime] | None,
    places: Sequence[str],
    streets: Sequence[str],
    known: Known,
) -> DailyIncident:
    words = text[piece.start : piece.end]
    return DailyIncident(
        time_from=when[0] if when else None,
        time_to=when[1] if when else None,
        place=_place(words, piece, places, streets),
        category=category(words, piece.above.crime),
        personal=tuple(spans(words, known)),
        text=words,
        start=piece.start,
        end=piece.end,
    )


def _place(words: str, piece: Piece, places: Sequence[str], streets: Sequence[str]) -> str | None:
    row = cells(words)
    for name, cell in zip(piece.columns, row, strict=False):
        if name.startswith(("plats", "adress", "var")) and cell:
            return place(cell, places, streets) or cell
    return place(words, places, streets) or piece.above.place or None
