"""When an incident happened: atoms of time put together to a window on the report's days."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from samsyn.incidents.rules.daily.atoms import PARTS, Atom, atoms
from samsyn.incidents.rules.daily.frame import DAY, SHIFT, Frame, resolved

Window = tuple[datetime, datetime]

NOON = 12 * 60
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


@dataclass(frozen=True)
class Context:
    """What stands above an incident: the day and part of day of its heading, and when the one before was."""

    frame: Frame
    day: date | None = None
    part: str = ""
    towards: bool = False
    before: datetime | None = None
    above: date | None = None  # the heading's own day, that "lördag" is nearest to


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
    day = _named_day(group, context)
    towards = any(atom.towards for atom in group) or any(a.kind == "back" and a.part == "natt" for a in group)
    if clock is None:
        return _part_window(part, day, towards, context)
    told = part or context.part or _night(context.frame) or (_half_day(clock, context) if clock.vague else "")
    minutes = [_in_part(value, told, clock.vague) for value in clock.values]
    start = _on_day(minutes[0], part, day, towards, context)
    if len(minutes) == 1:
        return start, start
    end = datetime.combine(start.date(), _time(minutes[1]))
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


def _named_day(group: Sequence[Atom], context: Context) -> date | None:
    frame = context.frame
    for kind in ("date", "back", "part", "weekday"):
        for atom in group:
            if atom.kind != kind or (kind == "part" and not atom.values):
                continue
            if kind == "date":
                found = resolved(atom, frame.anchor)
                if found:
                    return _towards(found, group)
            elif kind == "back":
                return frame.last - atom.values[0] * DAY
            else:
                return _weekday(atom.values[0], frame, context.above)
    return None


def named_day(text: str, frame: Frame) -> date | None:
    """The day that the text names, if any."""
    return _named_day(atoms(text), Context(frame))


def _towards(day: date, group: Sequence[Atom]) -> date:
    """ "6/10, natten till fredag": the weekday of the night that touches the day."""
    weekday = next((atom.values[0] for atom in group if atom.towards and atom.values), None)
    return next((near for near in (day, day + DAY) if near.weekday() == weekday), day)


def _weekday(weekday: int, frame: Frame, above: date | None) -> date:
    """The weekday nearest to the heading's day, else the latest before the report's last."""
    if above is not None:
        return min((above + step * DAY for step in range(-3, 4)), key=lambda d: d.weekday() != weekday)
    return frame.weekday(weekday)


def _in_part(minutes: int, part: str, vague: bool) -> int:
    """ "nio på kvällen" is 21."""
    if minutes >= NOON or part not in ("eftermiddag", "kväll", "natt"):
        return minutes
    if part == "natt":
        return minutes + NOON if vague and minutes >= 8 * 60 else minutes
    return minutes + NOON if minutes >= 60 else minutes


def _on_day(minutes: int, part: str, day: date | None, towards: bool, context: Context) -> datetime:
    if day is None and context.day is not None:
        return _under_heading(minutes, context)
    if day is not None:
        if towards:
            day = day - DAY if minutes >= NOON else day
        elif (
            part == "natt" and minutes < NOON and (day < context.frame.last or context.frame.mode == "covers")
        ):
            day = day + DAY
        return datetime.combine(day, _time(minutes))
    return datetime.combine(_frame_day(minutes, context), _time(minutes))


def _under_heading(minutes: int, context: Context) -> datetime:
    day = context.day
    assert day is not None  # noqa: S101 - asked above
    if context.towards:
        return datetime.combine(day - DAY if minutes >= NOON else day, _time(minutes))
    small = minutes < 6 * 60
    if small and (context.part in ("natt", "kväll") or _follows_an_evening(day, minutes, context.before)):
        return datetime.combine(day + DAY, _time(minutes))
    return datetime.combine(day, _time(minutes))


def _follows_an_evening(day: date, minutes: int, before: datetime | None) -> bool:
    """An hour of the night told after an hour of the evening is the next day's."""
    if before is None:
        return False
    if before.date() == day:
        return before.hour >= 15
    return before.date() == day + DAY and datetime.combine(day + DAY, _time(minutes)) >= before


def _frame_day(minutes: int, context: Context) -> date:
    frame = context.frame
    if frame.mode == "covers":
        small = minutes < 6 * 60 or (
            minutes < 8 * 60 and context.before is not None and context.before.date() > frame.first
        )
        return (
            frame.first + DAY
            if small and _follows_an_evening(frame.first, minutes, context.before)
            else frame.first
        )
    if frame.mode == "span" and (frame.last - frame.first) > DAY:
        return _in_long_span(minutes, context)
    if not frame.cut and minutes < SHIFT and _follows_an_evening(frame.first, minutes, context.before):
        return frame.last
    return frame.first if minutes >= frame.cut else frame.last


def _in_long_span(minutes: int, context: Context) -> date:
    """A weekend: the first day on which the moment comes after the one before."""
    day = context.before.date() if context.before else context.frame.first
    if context.before and datetime.combine(day, _time(minutes)) < context.before - timedelta(hours=3):
        day += DAY
    return min(day, context.frame.last)


def _part_window(part: str, day: date | None, towards: bool, context: Context) -> Window:
    begins, ends = PARTS[part]
    if day is None:
        day, towards = _day_of_part(part, context)
    if part == "natt":
        evening = day - DAY if towards else day
        return datetime.combine(evening, time(22)), datetime.combine(evening + DAY, time(6))
    return datetime.combine(day, time(begins)), datetime.combine(day, time(ends))


def _day_of_part(part: str, context: Context) -> tuple[date, bool]:
    """The day of "under natten" and its like, and whether it is the morning's."""
    frame = context.frame
    if context.day is not None:
        before = context.towards and part in ("kväll", "eftermiddag")
        return context.day - before * DAY, context.towards and part == "natt"
    if frame.mode == "covers":
        return frame.first, False
    if part == "natt":
        return frame.last, True
    if part == "morgon" and context.before is not None and context.before.date() >= frame.last:
        return frame.last, False
    return frame.first, False


def _by_heading(context: Context) -> Window | None:
    if not context.part:
        return None
    return _part_window(context.part, context.day, context.towards, context)


def _time(minutes: int) -> time:
    minutes %= 24 * 60
    return time(minutes // 60, minutes % 60)
