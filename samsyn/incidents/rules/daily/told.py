"""What the incidents before one have told of time: a report goes on from the hour and the day it has come to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from samsyn.incidents.rules.daily.atoms import Atom, atoms
from samsyn.incidents.rules.daily.cutting import Piece
from samsyn.incidents.rules.daily.headings import Above


@dataclass(frozen=True)
class Told:
    """The last hour told below the same heading, and in running text the last day named."""

    clock: datetime | None = None
    day: date | None = None

    def of(self, piece: Piece) -> "Told":
        """What of it holds for `piece`: a day named in running text goes for what follows in it."""
        return replace(self, day=None) if piece.is_item and not piece.runs_on else self

    def then(self, words: str, when: tuple[datetime, datetime] | None) -> "Told":
        """What is told after those words too."""
        if when is None:
            return self
        named = any(_names_a_day(atom) for atom in atoms(words))
        begins = self.clock if is_night(when) else when[0]  # a whole night says no hour to go on from
        return Told(begins, when[0].date() if named else self.day)


def is_night(window: tuple[datetime, datetime]) -> bool:
    """Whether the window is a whole night."""
    return (window[0].hour, window[1].hour) == (22, 6)


def unordered(text: str, found: Iterable[Piece]) -> set[Above]:
    """The headings below which the hours go up and down: a small hour there follows on no evening."""
    hours: dict[Above, list[int]] = defaultdict(list)
    for piece in found:
        clock = next((a for a in atoms(text[piece.start : piece.end]) if a.kind in ("clock", "range")), None)
        hours[piece.above].extend(clock.values[:1] if clock else ())
    return {above for above, told in hours.items() if _falls(told) > 1}


def _falls(hours: list[int]) -> int:
    return sum(later < earlier for earlier, later in pairwise(hours))


def _names_a_day(atom: Atom) -> bool:
    return atom.kind in ("date", "weekday") or (atom.kind == "part" and bool(atom.values))
