"""A daily report cut into pieces: items of lists, rows of tables, records, paragraphs; each with what stands above."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from samsyn.incidents.rules.daily.atoms import atoms, words_beside_time
from samsyn.incidents.rules.daily.headings import Above, below
from samsyn.incidents.rules.daily.lines import LABEL, Line, cells, lines
from samsyn.incidents.rules.daily.noise import CRIME, has_clock, is_farewell, is_noise, points
from samsyn.incidents.rules.daily.places import place
from samsyn.incidents.rules.daily.sentences import goes_on, leads_with_time, parted

ITEMS = ("bullet", "number", "row", "timed")
_COLUMNS = re.compile(
    r"^(?:tid(?:punkt)?|datum|plats|ort|adress|händelse|brott\w*|kategori|typ|rubrik|ärende|beskrivning|text|kommun|dag|"
    r"kl\.?|område|nr|notering|åtgärd|vad|var|när|start|slut|dnr|datum/tid|tid/datum)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(r"([A-ZÅÄÖ][\wåäö-]+(?: [\wåäö]+)?): ")  # "Bro: 13.15 …; 15.40 …"
_HANGING = 2  # a line further in goes on with the one above
_TITLE = 70
_WRAPPED = 40  # a shorter line was ended by its writer


@dataclass(frozen=True)
class Piece:
    """Characters [start, end) that may be an incident. `is_item`: set apart by the writer, not found in prose."""

    start: int
    end: int
    above: Above
    is_item: bool
    columns: tuple[str, ...] = ()
    lead: str = ""  # words before it that set its time where it names none
    runs_on: bool = False  # begins within a line or paragraph


@dataclass
class _Item:
    kind: str
    above: Above
    lines: list[Line] = field(default_factory=list)
    columns: tuple[str, ...] = ()

    @property
    def titled(self) -> bool:
        """ "22:30 Bro, trafikbrott" on a line of its own, above what happened."""
        first = self.lines[0]
        return self.kind == "timed" and len(first.text) < _TITLE and not first.ends

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


def pieces(text: str, places: Sequence[str]) -> list[Piece]:
    """All pieces, in text order, noise among them."""
    cutter = _Cutter(frozenset(name.casefold() for name in places))
    every = list(lines(text))
    for line, following in zip(every, _following(every), strict=True):
        cutter.take(line, following)
    cutter.close()
    return [piece for item in cutter.items for piece in _of(item)]


def _following(every: Sequence[Line]) -> list[Line | None]:
    """The next line with words after each, found from the end: a thousand empty lines are gone through once."""
    found: list[Line | None] = []
    last: Line | None = None
    for line in reversed(every):
        found.append(last)
        last = line if line.text.strip() else last
    return found[::-1]


class _Cutter:
    """Goes through the lines; keeps what stands above and the item that is open."""

    def __init__(self, places: frozenset[str]) -> None:
        self.places = places
        self.items: list[_Item] = []
        self.above = Above()
        self.columns: tuple[str, ...] = ()
        self.open: _Item | None = None
        self.blank = False

    def take(self, line: Line, following: Line | None) -> None:
        """One line more."""
        if not line.text.strip():
            self.blank = True
        elif not self._is_heading(line, following):
            self._words(line)
            self.blank = False

    def close(self) -> None:
        """The open item has come to its end."""
        if self.open:
            self.items.append(self.open)
        self.open = None

    def _is_heading(self, line: Line, following: Line | None) -> bool:
        if line.opens == "row":
            return self._is_header_row(line)
        if line.opens == "label" or re.fullmatch(r"\W+", line.text) or is_farewell(line.text):
            if line.opens == "label":
                return False
            self.close()
            self.blank = True
            return True
        if self.open and not self.blank and self.open.kind == "label":
            return False
        items = bool(
            following and (following.listed or (following.opens in ITEMS and line.opens != following.opens))
        )
        if line.opens in ("number", "bullet") and not items:
            return False
        found = below(line.words, self.above, followed_by_items=items, places=self.places)
        if found is None or (line.opens == "timed" and not found.atoms):
            return False
        self.close()
        self.above = found
        return True

    def _is_header_row(self, line: Line) -> bool:
        row = cells(line.text)
        if re.fullmatch(r"[\s|:–-]+", line.text):
            return True
        if (
            len(row) >= 2
            and sum(bool(_COLUMNS.match(cell)) for cell in row) >= min(2, len(row))
            and not has_clock(line.text)
        ):
            self.close()
            self.columns = tuple(cell.casefold() for cell in row)
            return True
        return False

    def _words(self, line: Line) -> None:
        if self._goes_on(line):
            assert self.open is not None  # noqa: S101 - told by _goes_on
            self.open.lines.append(line)
            return
        self.close()
        self.open = _Item(
            line.opens or "prose", self.above, [line], self.columns if line.opens == "row" else ()
        )

    def _goes_on(self, line: Line) -> bool:
        item = self.open
        if item is None:
            return False
        if item.kind == "number" and line.opens in ("timed", "label", "") and not self.blank:
            return not (line.opens == "timed" and has_clock(item.text) and points(line.text) >= CRIME)
        if not self.blank and line.opens in ("timed", "") and line.indent > item.lines[0].indent + _HANGING:
            return True
        if item.kind == "timed" and line.opens == "" and not words_beside_time(item.text):
            return True
        if item.titled and line.opens == "" and not self.blank and line.ends:
            return True
        if line.opens == "label" or item.kind == "label":
            return self._same_record(item, line)
        if line.opens in ITEMS:
            return self._is_detail(item, line)
        title = item.lines[0].words.strip()
        if self.blank and item.titled and line.ends:  # its paragraphs, until the next line that opens
            return not is_noise(line.text) and not leads_with_time(line.text)
        if self.blank:
            is_title = len(item.lines) == 1 and len(title) < _TITLE and not title.endswith((".", "!"))
            return (
                is_title
                and points(title) >= CRIME
                and not is_noise(line.text)
                and not (has_clock(title) and has_clock(line.text))
            )
        if line.listed and item.lines[-1].listed:
            return goes_on(line.text)
        return not self._begins_in_block(item, line)

    def _same_record(self, item: _Item, line: Line) -> bool:
        if item.kind != "label":
            return not self.blank and item.kind in ("bullet", "timed", "prose") and not is_noise(item.text)
        if self.blank and line.opens == "label":
            return _label(line) not in [_label(one) for one in item.lines] and not _complete(item)
        if self.blank:
            return False
        return line.opens != "label" or _label(line) not in [_label(one) for one in item.lines]

    def _is_detail(self, item: _Item, line: Line) -> bool:
        """A bullet under a numbered incident, or a time on the line below a title."""
        if item.kind == "number" and line.opens == "bullet" and not self.blank:
            whole = points(line.words) >= CRIME and has_clock(line.words)
            return points(item.text) >= CRIME and not whole
        first = item.lines[0].words.strip()
        if line.opens == "timed" and item.kind in ("prose", "number", "bullet") and len(item.lines) == 1:
            untold = not has_clock(first) and len(first) < _TITLE and not first.endswith(".")
            return untold and points(first) >= CRIME and not is_noise(first)
        return False

    def _begins_in_block(self, item: _Item, line: Line) -> bool:
        """A line of a list without signs."""
        if is_noise(line.text):
            return points(line.text) < CRIME
        before = item.lines[-1].text.strip()
        ended = before.endswith(".") or len(before) < _WRAPPED or _had_room(before, line)
        if item.kind not in ("prose", "timed") or not ended or not line.text.strip()[:1].isupper():
            return False
        if points(line.text) < CRIME or points(item.text) < CRIME:
            return False
        is_body = len(item.lines) == 1 and has_clock(line.text) and not has_clock(before)
        return not is_body and (has_clock(line.text) or place(line.text, (), ()) is not None)


def _had_room(before: str, line: Line) -> bool:
    """Whether the line's first word would have stood on the line before, had that not been ended."""
    return len(before) + len(line.text.split()[0]) < line.width


def _label(line: Line) -> str:
    match = LABEL.match(line.text)
    return match[1].casefold() if match else ""


def _complete(item: _Item) -> bool:
    return points(item.text) >= CRIME and has_clock(item.text)


def _of(item: _Item) -> list[Piece]:
    first = item.lines[0]
    start, end = first.start + first.body, item.lines[-1].end
    whole = item.text[first.body :]
    start += len(whole) - len(whole.lstrip())
    if item.kind not in ("prose", "timed") or (
        item.titled and len(item.lines) > 1 and item.lines[1].width > _TITLE
    ):
        return [Piece(start, end, item.above, True, item.columns)]
    text = "\n".join(line.text for line in item.lines)
    shift = first.start
    within = _INLINE.match(text)
    above = replace(item.above, place=within[1]) if within and not atoms(within[1]) else item.above
    set_apart = item.kind == "timed" or (first.listed and bool(above.crime))
    return [
        Piece(
            start=shift + part.start,
            end=shift + part.end,
            above=above,
            is_item=part.apart or (set_apart and part.start == 0),
            lead=part.lead,
            runs_on=part.start > 0,
        )
        for part in parted(text)
    ]
