"""When something happened: a window on the clock in Sweden, and what counts go by."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from samsyn.base.refusal import Refusal

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW, EVENING, NIGHT, OTHER = "now", "evening", "night", "other"
WHEN = (NOW, EVENING, NIGHT, OTHER)
AHEAD = timedelta(minutes=15)  # a phone's clock may run this much before ours
LONGEST = timedelta(days=31)
OLDEST = timedelta(days=366 * 30)


class Counted(NamedTuple):
    """What an incident is counted by: its local start date, weekday (0 is Monday) and hour."""

    day: date
    weekday: int
    hour: int


def counted(starts_at: datetime) -> Counted:
    """The day, weekday and hour that the window's start falls on in Sweden."""
    local = starts_at.astimezone(STOCKHOLM)
    return Counted(local.date(), local.weekday(), local.hour)


def window(when: str, moment: datetime) -> tuple[datetime, datetime]:
    """The window that "now", "evening" or "night" means when it is said at `moment`; never later than that.

    The evening is 17–22 and the night 22–06: the one that is under way, else the latest that was.
    """
    if when == NOW:
        return moment, moment
    local = moment.astimezone(STOCKHOLM)
    begins, hours = (17, 5) if when == EVENING else (22, 8)
    day = local.date() if local.hour >= begins else local.date() - timedelta(days=1)
    start = datetime.combine(day, time(begins), STOCKHOLM)
    end = datetime.combine(day, time(begins), STOCKHOLM) + timedelta(hours=hours)
    return start, min(end, moment)


def check_window(starts_at: datetime, ends_at: datetime, moment: datetime) -> None:
    """Refuse a window in the wrong order, in the future, too long to say when, or too old to be meant."""
    if ends_at < starts_at:
        raise Refusal("incidents.window_order")
    if starts_at > moment + AHEAD or ends_at > moment + LONGEST:
        raise Refusal("incidents.in_future")
    if ends_at - starts_at > LONGEST:
        raise Refusal("incidents.window_long")
    if starts_at < moment - OLDEST:
        raise Refusal("incidents.too_old")


def local_moment(day: date, clock: time) -> datetime:
    """A clock time on a day in Sweden."""
    return datetime.combine(day, clock, STOCKHOLM)
