"""What the cells of a row say, once its columns are known; raises the row's first Fault."""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from samsyn.base.text import canonical
from samsyn.incidents.rules.content import LONGEST
from samsyn.incidents.rules.importing import columns
from samsyn.incidents.rules.importing.clocks import window
from samsyn.incidents.rules.importing.faults import Fault
from samsyn.incidents.rules.importing.numbers import number
from samsyn.incidents.rules.importing.points import Pair, pair, two_in_one
from samsyn.incidents.rules.outside_ids import kept_id

LONGEST_ID = 80
HASHED = "h:"  # an id that is made from what the row holds
YES = frozenset(["ja", "j", "yes", "y", "x", "1", "true", "sant", "anmäld", "anmält", "polisanmäld"])
NO = frozenset(["nej", "n", "no", "0", "false", "falskt", "-"])
NOT_KNOWN = frozenset(("vet ej", "okänt", "okänd", "unknown", "?"))
GRADES = {
    "mycket låg": 1,
    "låg": 2,
    "medel": 3,
    "normal": 3,
    "hög": 4,
    "mycket hög": 5,
    "low": 2,
    "medium": 3,
    "high": 4,
}


class Columns:
    """Where in a row each kind of column stands; cells that a short row lacks are empty."""

    def __init__(self, header: Sequence[str], kinds: dict[str, str]) -> None:
        self.header = tuple(header)
        self.where: dict[str, list[int]] = {}
        for index, heading in enumerate(header):
            if kind := kinds.get(heading, ""):
                self.where.setdefault(kind, []).append(index)
        self.first = {kind: places[0] for kind, places in self.where.items()}
        self._together: dict[tuple[str, ...], list[int]] = {}

    def cell(self, row: Sequence[str], kind: str) -> str:
        """The cell of this kind; empty where there is no such column."""
        index = self.first.get(kind)
        return "" if index is None else row[index]

    def cells(self, row: Sequence[str], *kinds: str) -> list[str]:
        """The different cells of these kinds that hold something."""
        if kinds not in self._together:
            self._together[kinds] = [index for kind in kinds for index in self.where.get(kind, ())]
        found = [row[index] for index in self._together[kinds] if row[index]]
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def heading(self, kind: str) -> str:
        """What the column of this kind is called in the file."""
        index = self.first.get(kind)
        return "" if index is None else self.header[index]


def when(at: Columns, row: Sequence[str], order: str) -> tuple[datetime, datetime]:
    """From when to when it was, in UTC."""
    day, clock = at.cell(row, columns.DAY), at.cell(row, columns.CLOCK)
    if not day:
        raise Fault("no_day", at.heading(columns.DAY))
    starts_at, ends_at = window(day, clock, order, (at.heading(columns.DAY), at.heading(columns.CLOCK)))
    end_day, end_clock = at.cell(row, columns.END_DAY), at.cell(row, columns.END_CLOCK)
    if not end_day and not end_clock:
        return starts_at, ends_at
    names = (at.heading(columns.END_DAY), at.heading(columns.END_CLOCK))
    _, ends_at = window(end_day or day, end_clock, order, names)
    if not end_day and ends_at < starts_at:  # "22.00 to 02.00" is over midnight
        ends_at += timedelta(days=1)
    return starts_at, ends_at


def where(at: Columns, row: Sequence[str]) -> Pair | None:
    """The point, in whichever system it is written."""
    single = at.cell(row, columns.POINT)
    if single:
        heading = at.heading(columns.POINT)
        return pair(*two_in_one(single), (heading, heading))
    if columns.NORTH not in at.first or columns.EAST not in at.first:
        return None
    names = (at.heading(columns.NORTH), at.heading(columns.EAST))
    return pair(at.cell(row, columns.NORTH), at.cell(row, columns.EAST), names)


def text(at: Columns, row: Sequence[str]) -> str:
    """Title and texts, each on lines of its own."""
    return _text(at, "\n".join(at.cells(row, columns.TITLE, columns.TEXT)), "text", columns.TEXT)


def place(at: Columns, row: Sequence[str]) -> str:
    """The place and its address; the district where neither is told."""
    parts = at.cells(row, columns.PLACE, columns.ADDRESS) or at.cells(row, columns.DISTRICT)
    return _text(at, ", ".join(parts), "place", columns.PLACE).replace("\n", " ")


def own_measure(at: Columns, row: Sequence[str]) -> str:
    """What was done about it."""
    measure = ". ".join(at.cells(row, columns.OWN_MEASURE))
    return _text(at, measure, "own_measure", columns.OWN_MEASURE).replace("\n", " ") if measure else ""


def _text(at: Columns, words: str, field: str, kind: str) -> str:
    clean = canonical(words)
    if len(clean) > LONGEST[field]:
        raise Fault("long_text", at.heading(kind))
    return clean


def seriousness(at: Columns, row: Sequence[str]) -> int | None:
    """From 1 to 5, None where it isn't told."""
    cell = at.cell(row, columns.SERIOUSNESS)
    if not cell:
        return None
    grade = GRADES.get(cell.casefold())
    if grade is None:
        told = number(cell)
        grade = int(told) if told is not None and told in (1, 2, 3, 4, 5) else None
    if grade is None:
        raise Fault("bad_seriousness", at.heading(columns.SERIOUSNESS))
    return grade


def police(at: Columns, row: Sequence[str]) -> str:
    """Whether it was reported to the police: "yes", "no", "unknown", empty where it isn't told."""
    cell = at.cell(row, columns.POLICE).casefold()
    if not cell:
        return ""
    for words, answer in ((YES, "yes"), (NO, "no"), (NOT_KNOWN, "unknown")):
        if cell in words:
            return answer
    raise Fault("bad_yes_no", at.heading(columns.POLICE))


def outside_id(at: Columns, row: Sequence[str], secret: str) -> str:
    """The row's id in its own system as it is kept; empty for none."""
    cell = at.cell(row, columns.ID)
    if len(cell) > LONGEST_ID:
        raise Fault("long_id", at.heading(columns.ID))
    return kept_id(secret, cell)


def hash_of(*content: object) -> str:
    """An id made from what a row holds: the same row is the same in every export."""
    joined = "\x1f".join(str(one) for one in content)
    return HASHED + hashlib.sha256(joined.encode()).hexdigest()[:40]
