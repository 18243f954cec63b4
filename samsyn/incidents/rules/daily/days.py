"""What day a moment of a daily report falls on: by its words, the heading above, or how the report goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from samsyn.incidents.rules.daily.atoms import Atom, atoms
from samsyn.incidents.rules.daily.frame import DAY, SHIFT, Frame, resolved

NOON = 12 * 60


@dataclass(frozen=True)
class Context:
    """What stands above an incident: the day and part of day of its heading, and when the one before was."""

    frame: Frame
    day: date | None = None
    part: str = ""
    towards: bool = False
    before: datetime | None = None
    above: date | None = None  # the heading's own day, that "lördag" is nearest to


def day_of(group: Sequence[Atom], context: Context) -> date | None:
    """The day that a group of atoms names, if any."""
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
    return day_of(atoms(text), Context(frame))


def _towards(day: date, group: Sequence[Atom]) -> date:
    """ "6/10, natten till fredag": the weekday of the night that touches the day."""
    weekday = next((atom.values[0] for atom in group if atom.towards and atom.values), None)
    return next((near for near in (day, day + DAY) if near.weekday() == weekday), day)


def _weekday(weekday: int, frame: Frame, above: date | None) -> date:
    """The weekday nearest to the heading's day, else the latest before the report's last."""
    if above is not None:
        return min((above + step * DAY for step in range(-3, 4)), key=lambda d: d.weekday() != weekday)
    return frame.weekday(weekday)


def on_day(minutes: int, part: str, day: date | None, towards: bool, context: Context) -> datetime:
    """The moment, on its day; a night's small hours are the day after."""
    if day is None and context.day is not None:
        return _under_heading(minutes, context)
    if day is not None:
        if towards:
            day = day - DAY if minutes >= NOON else day
        elif (
            part == "natt" and minutes < NOON and (day < context.frame.last or context.frame.mode == "covers")
        ):
            day = day + DAY
        return datetime.combine(day, at(minutes))
    return datetime.combine(_frame_day(minutes, context), at(minutes))


def _under_heading(minutes: int, context: Context) -> datetime:
    day = context.day
    assert day is not None  # noqa: S101 - asked above
    if context.towards:
        return datetime.combine(day - DAY if minutes >= NOON else day, at(minutes))
    small = minutes < 6 * 60
    if small and (context.part in ("natt", "kväll") or _follows_an_evening(day, minutes, context.before)):
        return datetime.combine(day + DAY, at(minutes))
    return datetime.combine(day, at(minutes))


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


def _follows_an_evening(day: date, minutes: int, before: datetime | None) -> bool:
    """An hour of the night told after an hour of the evening is the next day's."""
    if before is None:
        return False
    if before.date() == day:
        return before.hour >= 15
    return before.date() == day + DAY and datetime.combine(day + DAY, at(minutes)) >= before


def _in_long_span(minutes: int, context: Context) -> date:
    """A weekend: the first day on which the moment comes after the one before."""
    day = context.before.date() if context.before else context.frame.first
    if context.before and datetime.combine(day, at(minutes)) < context.before - timedelta(hours=3):
        day += DAY
    return min(day, context.frame.last)


def day_of_part(part: str, context: Context) -> tuple[date, bool]:
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


def at(minutes: int) -> time:
    """Minutes of the day as a time."""
    minutes %= 24 * 60
    return time(minutes // 60, minutes % 60)
