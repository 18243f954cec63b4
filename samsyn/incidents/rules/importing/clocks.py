"""Times of day: "21:30", "kl 21.30", "2130", "9:30 PM", a part of a day; and a whole moment of date and time."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from samsyn.incidents.rules.importing.days import day_in, fits_another_order
from samsyn.incidents.rules.importing.faults import Fault
from samsyn.incidents.rules.windows import STOCKHOLM

_CLOCK = re.compile(
    r"(?:kl\.?|klockan|ca\.?|at)?\s*(?:ca\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:](\d{2})(?:[.,]\d+)?)?"
    r"\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|[+-]\d{2}:?\d{2})?$",
    re.I,
)
_FOUR = re.compile(r"(?:kl\.?|klockan)?\s*(\d{2})(\d{2})(?:\s*(z|[+-]\d{2}:?\d{2}))?$", re.I)
_FRACTION = re.compile(r"0?[.,]\d+$")
_BETWEEN = re.compile(r"^[\sTt,;–-]*")
DAY_SECONDS = 86_400
Window = tuple[datetime, datetime]


@lru_cache(maxsize=4096)
def clock(text: str) -> tuple[time, str] | None:
    """The time of day and the zone it names ("" for Swedish time); None where the text is no time."""
    if _FRACTION.match(text):
        return _part_of_day(float("0." + re.split("[.,]", text)[1]))
    found = _FOUR.match(text)
    if found is not None:
        return _clock(int(found[1]), int(found[2]), 0, "", found[3] or "")
    found = _CLOCK.match(text)
    if found is None or not (found[2] or found[4] or text.lower().startswith("k")):
        return None
    return _clock(int(found[1]), int(found[2] or 0), int(found[3] or 0), found[4] or "", found[5] or "")


def _clock(hour: int, minute: int, second: int, half: str, zone: str) -> tuple[time, str] | None:
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    if hour == 24 and minute == second == 0:
        return time(23, 59, 59), zone
    try:
        return time(hour, minute, second), zone
    except ValueError:
        return None


def _part_of_day(part: float) -> tuple[time, str]:
    seconds = min(round(part * DAY_SECONDS), DAY_SECONDS - 1)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60), ""


@lru_cache(maxsize=8192)
def day_and_rest(text: str, order: str) -> tuple[date, str, float | None] | str:
    """The day, what stands after it, and a serial's part of a day; the code of a fault where there is no day."""
    found = day_in(text, order)
    if found is None:
        return "day_order" if fits_another_order(text) else "bad_day"
    return found.day, _BETWEEN.sub("", text[found.end :]), found.fraction


@lru_cache(maxsize=16_384)
def window(day_text: str, clock_text: str, order: str, columns: tuple[str, str]) -> Window:
    """From when to when the cells say that it was, in UTC: a moment, or the whole day where no time is told."""
    parts = day_and_rest(day_text, order)
    if isinstance(parts, str):
        raise Fault(parts, columns[0])
    day, rest, fraction = parts
    told = _clock_of(clock_text, order, columns) if clock_text else None
    if told is None and rest:
        told = clock(rest)
        if told is None:
            raise Fault("bad_clock", columns[0])
    if told is None and fraction:
        told = _part_of_day(fraction)
    if told is None:
        return _moment(day, time()), _moment(day + timedelta(days=1), time())
    moment = _moment(day, *told)
    return moment, moment


def _clock_of(text: str, order: str, columns: tuple[str, str]) -> tuple[time, str]:
    told = clock(text)
    if told is None:  # Excel writes a time as a moment of its first day, other systems repeat the date
        parts = day_and_rest(text, order)
        told = clock(parts[1]) if not isinstance(parts, str) and parts[1] else None
    if told is None:
        raise Fault("bad_clock", columns[1])
    return told


def _moment(day: date, clock_: time, zone: str = "") -> datetime:
    if not zone:
        return datetime.combine(day, clock_, STOCKHOLM).astimezone(UTC)
    if zone in "zZ":
        return datetime.combine(day, clock_, UTC)
    hours, minutes = int(zone[:3]), int(zone[0] + zone[-2:])
    return datetime.combine(day, clock_, UTC) - timedelta(hours=hours, minutes=minutes)
