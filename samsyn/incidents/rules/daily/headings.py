"""Headings within a daily report: a day, a place, a kind of crime, that hold for what stands below."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from samsyn.incidents.rules.daily.atoms import Atom, atoms
from samsyn.incidents.rules.daily.frame import DAY, Frame, resolved
from samsyn.incidents.rules.daily.lines import AND_MORE
from samsyn.incidents.rules.daily.noise import points
from samsyn.incidents.rules.daily.places import place

_SHORT, _WORDS = 60, 7
_ASIDE = re.compile(r"\s\([^()]*\)(?=\s*:?\s*$)")  # "Söndag 18/12 (4 advent):"
_FILLER = re.compile(
    r"\b(?:den|under|dygnet|dygn|händelser|händelse|rapport|dag|dagtid|kvällstid|nattetid|och|till|mot|natten|"
    r"v|vecka|kl|fram|från|för|i|på|passet|pass|nattpass|kvällspass|dagpass|kommun|sammanfattning|polisens|dagliga|"
    r"nyår\w*|midsommar\w*|jul(?:afton|dagen)|annandag\w*|påsk\w*|långfredag\w*|skärtorsdag\w*|valborg\w*|första maj|"
    r"lucia|nationaldag\w*|kristi|himmelsfärds?\w*|pingst\w*|allhelgona\w*|trettondag\w*|advent|\d+)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\bi [A-ZÅÄÖ][\w-]+")  # "Natten mot söndag i Bro"
_SHIFTS = (
    (re.compile(r"\bnatt(?:pass\w*|etid)?\b", re.IGNORECASE), "natt"),
    (re.compile(r"\bkvälls?(?:pass\w*|tid)\b", re.IGNORECASE), "kväll"),
    (re.compile(r"\bför-?middags?(?:pass\w*)\b", re.IGNORECASE), "förmiddag"),
)
_ONLY_NAMES = re.compile(
    r"^[A-ZÅÄÖ][\w.&/åäöé-]*(?:[ ,/-]+(?:och |[A-ZÅÄÖ])[\w.&åäöé-]*){0,3}(?: kommun| centrum)?:?$"
)


@dataclass(frozen=True)
class Above:
    """What stands above an incident."""

    atoms: tuple[Atom, ...] = ()
    place: str = ""
    crime: str = ""

    def without_day(self) -> "Above":
        """What stands above but for the date."""
        return replace(self, atoms=tuple(atom for atom in self.atoms if atom.kind not in ("date", "weekday")))

    def day(self, frame: Frame) -> tuple[date | None, str, bool]:
        """The day and part of day that the heading names, and whether the night is the morning's."""
        day, part, towards, before = None, "", False, ""
        for atom in self.atoms:
            if atom.part:
                part, towards = atom.part, atom.towards
            if atom.kind == "date":
                day = resolved(atom, frame.anchor) if day is None or before != "date" else day
            elif atom.values and atom.kind in ("weekday", "part") and day is None:
                day = frame.weekday(atom.values[0])
            elif atom.kind == "back":
                day = frame.last - atom.values[0] * DAY
            before = "date" if atom.kind == "date" else before  # "31/12 – 1/1" begins on the first
        return day, part, towards


def below(line: str, above: Above, *, followed_by_items: bool, places: frozenset[str]) -> Above | None:
    """What holds below `line` where it is a heading, else None."""
    line = _ASIDE.sub("", AND_MORE.sub("", line))
    words = line.strip().strip("=-–—*_#•. \t")
    if not words or len(words) > _SHORT or len(words.split()) > _WORDS or line.rstrip().endswith("."):
        return None
    bare = words.rstrip(":").strip()
    found = tuple(atom for atom in atoms(bare) if atom.kind not in ("clock", "range"))
    if (
        found
        and (len(found) == len(atoms(bare)) or words.endswith(":"))
        and not re.search(r"\w", _rest(bare, atoms(bare)))
    ):
        return Above(found)
    shift = _shift(bare)
    if shift:
        return replace(above, atoms=(*(a for a in above.atoms if not a.part), Atom("part", 0, 0, (), shift)))
    if atoms(bare):
        return None
    if bare.casefold() in places:
        return replace(above, place=bare, crime="")
    if points(bare) > 0:
        is_kind = "," not in bare and place(bare, (), ()) is None
        return replace(above, crime=bare) if followed_by_items and is_kind else None
    if _ONLY_NAMES.fullmatch(words):
        return replace(above, place=bare.removesuffix(" kommun"), crime="")
    return None


def _rest(text: str, found: Iterable[Atom]) -> str:
    for atom in reversed(list(found)):
        text = text[: atom.start] + " " + text[atom.end :]
    return re.sub(r"[\d:.,]", "", _FILLER.sub("", _WHERE.sub("", text)))


def _shift(text: str) -> str:
    if len(text.split()) > 2:
        return ""
    return next((part for pattern, part in _SHIFTS if pattern.fullmatch(text.split()[0])), "")
