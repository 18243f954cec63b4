"""The year of a report that names weekdays and days of the month, but no year: the one in which they agree."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from samsyn.incidents.rules.daily.atoms import Atom, atoms
from samsyn.incidents.rules.daily.frame import dated, resolved
from samsyn.incidents.rules.daily.words import WEEKDAY, WEEKDAYS

_NAMED = re.compile(
    rf"\b(?P<wd>{WEEKDAY}|mån|tis|ons|tors?|fre|lör|sön)(?:en|s)?\.?,?\s+(?:den\s+)?\W?$", re.IGNORECASE
)
_JUST_NOW = timedelta(days=4)  # a report of this week with a slip in it is no old one
_HALF_A_YEAR = timedelta(days=180)
_YEARS_BACK = 6  # after so many a weekday has been on every day of the month


def in_its_year(text: str, day: date) -> date:
    """`day`, or the last day that the text names, in the latest year in which its weekdays fall as it says."""
    found = [atom for atom in atoms(text) if atom.kind == "date"]
    full = next((one for atom in found if atom.values[0] and (one := resolved(atom, day))), None)
    if full:
        return day if abs(full - day) < _HALF_A_YEAR else full
    named = [(atom, weekday) for atom, weekday in _named(text, found) if resolved(atom, day)]
    nearest = [(dated(0, atom.values[1], atom.values[2], day), weekday) for atom, weekday in named]
    if any(one.weekday() == weekday for one, weekday in nearest):
        return day
    if len(named) == 1 and abs(nearest[0][0] - day) <= _JUST_NOW:
        return day
    for year in range(day.year, day.year - _YEARS_BACK - 1, -1):
        days = [(_on(atom, year), weekday) for atom, weekday in named]
        if all(one and one.weekday() == weekday for one, weekday in days):
            return max((one for one, _ in days if one), default=day)
    return day


def _named(text: str, found: list[Atom]) -> Iterator[tuple[Atom, int]]:
    for atom in found:
        before = _NAMED.search(text[max(0, atom.start - 20) : atom.start])
        if before:
            yield atom, WEEKDAYS[before["wd"].lower()]


def _on(atom: Atom, year: int) -> date | None:
    try:
        return date(year, atom.values[1], atom.values[2])
    except ValueError:
        return None
