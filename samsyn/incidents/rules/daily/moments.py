"""When an incident happened: atoms of time put together to a window on the report's days."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from samsyn.incidents.rules.daily.atoms import PARTS, Atom, atoms
from samsyn.incidents.rules.daily.days import NOON, Context, at, day_of, day_of_part, on_day
from samsyn.incidents.rules.daily.frame import DAY, Frame

Window = tuple[datetime, datetime]

_DAWN = 5 * 60
_CONNECTS = re.compile(
    r"(?:[\s,.;:()/–—-]|\b(?:kl|klockan|den|det|på|under|vid|ca|cirka|omkring|mellan|och|till|mot|från|natten|i|om|c:a|ungefär|"
    r"runt|strax|efter|före|innan|sent|tidigt|sen|tidig|någon|gång|fram|tiden|samma|natt|mitt|kring|en|t|a|o)\b)*",
    re.IGNORECASE,
)  # fmt: skip
_JOINS = re.compile(r"\b(?:och|till|fram till)\b|[–—-]", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:på plats|anländ\w*|anlände|släckt\w*|släckte|avslutat?|klart?|återlämnad\w*|gripen|greps|upptäck\w*|inkom\w*|anmäl\w*|larmades?)\b[^.]{0,30}$",
    re.IGNORECASE,
)  # fmt: skip
_JOINED_GAP = 30
_BARE = re.compile(r"\s*(?P<h>[01]?\d|2[0-4])(?= [A-ZÅÄÖ][a-zåäö])")
_FOUND = re.compile(r"\b(?:upptäck\w*|sågs|märktes|anmäl\w*)", re.IGNORECASE)


def window(text: str, context: Context) -> Window | None:
    """The proposed window of the incident `text` tells of, or None where it names no time."""
    found = atoms(text)
    if not any(atom.kind in ("clock", "range") for atom in found):
        found = [*_bare_hour(text), *found]
    groups = _groups(text, found)
    timed = [
        group
        for group in groups
        if any(atom.kind in ("clock", "range", "part") or atom.part for atom in group)
    ]
    if not timed:
        return _by_heading(context)
    if _found_after_the_night(text, timed):
        morning = _single(timed[0], context)[0].date()
        return datetime.combine(morning - DAY, time(22)), datetime.combine(morning, time(6))
    chosen = _chosen(text, timed)
    dates = [atom for group in groups[: groups.index(chosen)] for atom in group if _dates(atom)]
    dated = chosen if any(_dates(atom) for atom in chosen) else [*dates[-1:], *chosen]
    pair = _pair(text, chosen)
    if pair:
        return _between(pair, dates[-1:], context)
    part = next(
        (atom for group in timed for atom in group if atom.kind == "part" and group is not chosen), None
    )
    if part and not any(atom.part for atom in dated) and abs(part.start - chosen[-1].end) < 60:
        dated = [*dated, part]
    return _single(dated, context)


def _bare_hour(text: str) -> list[Atom]:
    """ "17 Trasig belysning": a number before a capital, first of all, where no other hour is told."""
    m = _BARE.match(text)
    return [Atom("clock", m.start("h"), m.end("h"), (int(m["h"]) % 24 * 60,))] if m else []


def _dates(atom: Atom) -> bool:
    return atom.kind in ("date", "weekday", "back") or (atom.kind == "part" and bool(atom.values))


def _groups(text: str, found: Sequence[Atom]) -> list[list[Atom]]:
    """Atoms that only small words part stand together."""
    groups: list[list[Atom]] = []
    for atom in found:
        gap = text[groups[-1][-1].end : atom.start] if groups else ""
        if (
            groups
            and len(gap) <= _JOINED_GAP
            and _CONNECTS.fullmatch(gap)
            and "\n\n" not in gap
            and ". " not in gap
        ):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return groups


def _found_after_the_night(text: str, timed: list[list[Atom]]) -> bool:
    """ "07.45 Inbrott under natten, upptäcktes av …": the hour is when somebody saw what the night had left."""
    if not _FOUND.search(text) or not any(
        atom.kind == "clock" and _DAWN <= atom.values[0] < NOON for atom in timed[0]
    ):
        return False
    return any(atom.part == "natt" for group in timed for atom in group)


def _chosen(text: str, timed: list[list[Atom]]) -> list[Atom]:
    """The first that is not when the police came or somebody found it; a window goes before a moment found later."""
    happened = [
        group for group in timed if not _LATER.search(text[max(0, group[0].start - 60) : group[0].start])
    ]
    clear = [group for group in happened if any(atom.kind in ("clock", "range") for atom in group)]
    first = (happened or timed)[0]
    if clear and clear[0] is not first and not _is_window(first):
        return clear[0]
    return first


def _is_window(group: Sequence[Atom]) -> bool:
    return any(atom.kind in ("clock", "range") for atom in group)


def _pair(text: str, group: list[Atom]) -> tuple[list[Atom], list[Atom]] | None:
    """ "mellan torsdag kväll och fredag 07.30": two moments that open and close a window."""
    for index in range(1, len(group)):
        gap = text[group[index - 1].end : group[index].start]
        left, right = group[:index], group[index:]
        opens = re.search(
            r"\b(?:mellan|från)\b[^.]{0,12}$", text[max(0, left[0].start - 16) : left[0].start], re.IGNORECASE
        )
        if _JOINS.search(gap) and (opens or re.search(r"[–—-]|till", gap)) and _timed(left) and _timed(right):
            return left, right
    return None


def _timed(group: Sequence[Atom]) -> bool:
    return any(atom.kind in ("clock", "part") or atom.part for atom in group) and not any(
        a.kind == "range" for a in group
    )


def _between(pair: tuple[list[Atom], list[Atom]], before: list[Atom], context: Context) -> Window:
    left, right = pair
    if not any(_dates(atom) for atom in left):
        left = [*before, *left]
    start = _single(left, context)[0]
    later = Context(context.frame, start.date(), before=start, above=context.above)
    end = _single(right, later)[1]
    while end < start:
        end += DAY
    return start, end


def _single(group: list[Atom], context: Context) -> Window:
    part_atom = next((atom for atom in group if atom.part), None)
    part = part_atom.part if part_atom else ""
    clock = next((atom for atom in group if atom.kind in ("clock", "range")), None)
    day = day_of(group, context)
    towards = any(atom.towards for atom in group) or any(a.kind == "back" and a.part == "natt" for a in group)
    if clock is None:
        return _part_window(part, day, towards, context)
    told = part or context.part or _night(context.frame) or (_half_day(clock, context) if clock.vague else "")
    minutes = [_in_part(value, told, clock.vague) for value in clock.values]
    start = on_day(minutes[0], part, day, towards, context)
    if len(minutes) == 1:
        return start, start
    end = datetime.combine(start.date(), at(minutes[1]))
    return start, end if end >= start else end + DAY


def _half_day(clock: Atom, context: Context) -> str:
    """ "klockan fem" after half past three in the afternoon is no morning."""
    before, hour = context.before, clock.values[0]
    if before is None or hour >= NOON:
        return ""
    then = before.hour * 60 + before.minute
    return "kväll" if hour < then <= hour + NOON else ""


def _night(frame: Frame) -> str:
    """A night's report: "halv elva" is in the evening."""
    return "natt" if frame.mode == "span" and frame.cut == NOON else ""


def _in_part(minutes: int, part: str, vague: bool) -> int:
    """ "nio på kvällen" is 21."""
    if minutes >= NOON or part not in ("eftermiddag", "kväll", "natt"):
        return minutes
    if part == "natt":
        return minutes + NOON if vague and minutes >= 8 * 60 else minutes
    return minutes + NOON if minutes >= 60 else minutes


def _part_window(part: str, day: date | None, towards: bool, context: Context) -> Window:
    begins, ends = PARTS[part]
    if day is None:
        day, towards = day_of_part(part, context)
    if part == "natt":
        evening = day - DAY if towards else day
        return datetime.combine(evening, time(22)), datetime.combine(evening + DAY, time(6))
    return datetime.combine(day, time(begins)), datetime.combine(day, time(ends))


def _by_heading(context: Context) -> Window | None:
    if not context.part:
        return None
    return _part_window(context.part, context.day, context.towards, context)
