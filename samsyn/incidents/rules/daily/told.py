"""What the incidents before one have told of time: a report goes on from the hour and the day it has come to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from samsyn.incidents.rules.daily.atoms import Atom, atoms
from samsyn.incidents.rules.daily.cutting import Piece
from samsyn.incidents.rules.daily.days import named_day
from samsyn.incidents.rules.daily.frame import Frame, resolved
from samsyn.incidents.rules.daily.headings import Above


@dataclass(frozen=True)
class Told:
    """The last hour told below the same heading, and in running text the last day named."""

    clock: datetime | None = None
    day: date | None = None
    lead: str = ""

    def of(self, piece: Piece, frame: Frame) -> "Told":
        """What of it holds for `piece`: a day named in running text goes for what follows in it."""
        if piece.lead and piece.lead != self.lead:  # "I går, torsdag, hände följande:"
            return replace(self, day=named_day(piece.lead, frame) or self.day, lead=piece.lead)
        return replace(self, day=None) if piece.is_item and not piece.runs_on else self

    def then(self, words: str, when: tuple[datetime, datetime] | None, anchor: date) -> "Told":
        """What is told after those words too."""
        if when is None:
            return self
        found = atoms(words)
        dated = next((resolved(atom, anchor) for atom in found if atom.kind == "date"), None)
        named = any(_names_a_day(atom) for atom in found)
        begins = self.clock if is_night(when) else when[0]  # a whole night says no hour to go on from
        return replace(self, clock=begins, day=(dated or when[0].date()) if named else self.day)


def is_night(window: tuple[datetime, datetime]) -> bool:
    """Whether the window is a whole night."""
    return (window[0].hour, window[1].hour) == (22, 6)


def unordered(text: str, found: Iterable[Piece]) -> set[Above]:
    """The headings below which the hours go up and down: a small hour there follows on no evening."""
    last: dict[Above, int] = {}
    falls: Counter[Above] = Counter()
    for piece in found:
        named = atoms(text[piece.start : piece.end])
        hours = [atom.values[0] for atom in named if atom.kind in ("clock", "range") and not atom.vague]
        if any(_names_a_day(atom) for atom in named):
            last.pop(piece.above, None)
        elif hours:
            falls[piece.above] += hours[0] < last.get(piece.above, 0)
            last[piece.above] = hours[0]
    return {above for above, times in falls.items() if times > 1}


def _names_a_day(atom: Atom) -> bool:
    return atom.kind in ("date", "weekday") or (atom.kind == "part" and bool(atom.values))
