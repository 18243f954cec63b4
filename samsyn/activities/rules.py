"""What an activity may be, and what of it may be told to whom and when."""

from datetime import date

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical

PLANNED, DONE, CANCELLED = "planned", "done", "cancelled"
STATES = (PLANNED, DONE, CANCELLED)
LONGEST = {"title": 200, "public_line": 300, "internal_note": 20_000}


def state(*, done: bool, cancelled: bool) -> str:
    """The activity's state as a code."""
    if cancelled:
        return CANCELLED
    return DONE if done else PLANNED


def overdue(*, done: bool, cancelled: bool, last_day: date, today: date) -> bool:
    """Whether its day has passed without anyone saying how it went."""
    return not done and not cancelled and last_day < today


def checked_text(field: str, text: str) -> str:
    """The text in canonical form; a title or a public line is one line."""
    clean = canonical(text)
    if field != "internal_note":
        clean = clean.replace("\n", " ")
    if len(clean) > LONGEST[field]:
        raise Refusal("activities.long_text", longest=LONGEST[field])
    if field == "title" and not clean:
        raise Refusal("activities.no_title")
    return clean


def check_days(starts_on: date, ends_on: date | None) -> None:
    """Refuses an end before the start."""
    if ends_on is not None and ends_on < starts_on:
        raise Refusal("activities.ends_before_start")


def check_done(*, done: bool, starts_on: date, today: date) -> None:
    """Refuses to call done what has not begun."""
    if done and starts_on > today:
        raise Refusal("activities.done_too_early")


def finding(*, done: int, planned: int, late: int, cancelled: int) -> tuple[str, int]:
    """What the list's heading should say: what nobody has told the outcome of comes first.

    Codes: late, done, planned, cancelled, nothing.
    """
    for code, count in (("late", late), ("done", done), ("planned", planned), ("cancelled", cancelled)):
        if count:
            return code, count
    return "nothing", 0
