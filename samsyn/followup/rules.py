"""What a follow-up may be and become: statuses, the state table, dates of reminders. No Django here."""

from collections.abc import Iterable
from datetime import date, timedelta

from samsyn.base.dates import add_months
from samsyn.base.refusal import Refusal

STATUSES = ("not_started", "to_plan", "ongoing", "behind", "stopped", "done", "moved")
NEED_REASON = frozenset({"behind", "stopped"})

# how far a follow-up has come
UNOPENED, DRAFT, IN, BACK, ACCEPTED = "unopened", "draft", "in", "back", "accepted"
STATES = (UNOPENED, DRAFT, IN, BACK, ACCEPTED)
OPEN_STATES = (UNOPENED, DRAFT, BACK)  # the owner still has something to hand in
HANDED_IN = (IN, ACCEPTED)

# verb -> from state -> to state
MOVES: dict[str, dict[str, str]] = {
    "save": {UNOPENED: DRAFT, DRAFT: DRAFT, BACK: BACK},
    "hand_in": {UNOPENED: IN, DRAFT: IN, BACK: IN},
    "ask_back": {IN: BACK},
    "accept": {IN: ACCEPTED},
    "correct": {ACCEPTED: ACCEPTED},
}

# the state that a dated event leaves behind; the other kinds of event leave it as it was
STATE_AFTER = {
    "opened": UNOPENED,
    "handed_in": IN,
    "sent_back": BACK,
    "accepted": ACCEPTED,
    "corrected": ACCEPTED,
    "imported": ACCEPTED,
}
EVENTS = (*STATE_AFTER, "assigned")

REMINDER_DAYS = (14, 3, 0)
REMINDER_GRACE = 2  # days that a reminder may come late, after a stop, and still be the same reminder
MAX_TEXT = 50_000  # characters
MAX_LINE = 1_000
MAX_FILE = 10 * 1024 * 1024  # bytes
FILE_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "txt": "text/plain",
}


def moved(verb: str, state: str) -> str:
    """The state after `verb`; refuses with `followup.cannot_<verb>` where the table has no such move."""
    to = MOVES[verb].get(state)
    if to is None:
        raise Refusal(f"followup.cannot_{verb}")
    return to


def derived_state(events: Iterable[str], *, saved: bool) -> str:
    """The state that the events, oldest first, and whether a draft was ever saved add up to."""
    state = UNOPENED
    for kind in events:
        state = STATE_AFTER.get(kind, state)
    return DRAFT if state == UNOPENED and saved else state


def check_draft(status: str, text: str, *, has_reason: bool) -> None:
    """What a draft may hold; half-written is fine."""
    if status and status not in STATUSES:
        raise Refusal("followup.unknown_status")
    if len(text) > MAX_TEXT:
        raise Refusal("followup.too_long", most=MAX_TEXT, length=len(text))
    if has_reason and status not in NEED_REASON:
        raise Refusal("followup.reason_not_asked")


def check_complete(status: str, text: str, *, has_reason: bool) -> None:
    """What must be filled in to hand in: a status, a text, and why where it is behind or stopped."""
    check_draft(status, text, has_reason=has_reason)
    if not status:
        raise Refusal("followup.no_status")
    if not text:
        raise Refusal("followup.no_text")
    if status in NEED_REASON and not has_reason:
        raise Refusal("followup.no_reason")


def check_characters(missing: Iterable[str]) -> None:
    """Refuse characters that the document fonts lack, and show which."""
    signs = sorted(set(missing))
    if signs:
        raise Refusal(
            "followup.missing_characters", signs=" ".join(f"{s} (U+{ord(s[0]):04X})" for s in signs)
        )


def check_file(name: str, content: bytes) -> str:
    """The media type of an attachment; refuses other kinds, empty files and files over ten megabytes."""
    ending = name.rpartition(".")[2].lower()
    if ending not in FILE_TYPES:
        raise Refusal("followup.file_type", name=name, kinds=", ".join(sorted(FILE_TYPES)))
    if not content:
        raise Refusal("followup.file_empty", name=name)
    if len(content) > MAX_FILE:
        raise Refusal("followup.file_big", name=name, most=MAX_FILE // 1024 // 1024)
    if not _looks_like(ending, content):
        raise Refusal("followup.file_other", name=name, ending=ending)
    return FILE_TYPES[ending]


_OPENINGS = {
    "pdf": b"%PDF-",
    "docx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "png": b"\x89PNG\r\n",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
}


def _looks_like(ending: str, content: bytes) -> bool:
    return b"\x00" not in content if ending == "txt" else content.startswith(_OPENINGS[ending])


def check_round(period_from: date, period_to: date, due_on: date, today: date) -> None:
    """A round covers a period that has begun and is due today or later."""
    if period_to < period_from:
        raise Refusal("followup.period_backwards")
    if due_on < today:
        raise Refusal("followup.due_passed", due_on=due_on.isoformat())
    if period_from > due_on:
        raise Refusal("followup.period_ahead")


def due_in_july(due_on: date) -> bool:
    """Whether the round falls due when most owners are on holiday."""
    return due_on.month == 7


def days_left(due_on: date, today: date) -> int:
    """Whole days until the due date; negative when it has passed."""
    return (due_on - today).days


def reminder_due(opens_on: date, due_on: date, today: date) -> int | None:
    """The reminder to send today (14, 3 or 0 days before), or None.

    A reminder that would have come on the opening day or before it is left out: the opening mail said it. One
    that was missed is made up for within REMINDER_GRACE days, never after the due date.
    """
    for days in sorted(REMINDER_DAYS):
        day = due_on - timedelta(days=days)
        if opens_on < day <= today <= min(day + timedelta(days=REMINDER_GRACE), due_on):
            return days
    return None


def check_comment(comment: str) -> None:
    """Asking back needs a question."""
    if not comment:
        raise Refusal("followup.no_comment")
    if len(comment) > MAX_LINE:
        raise Refusal("followup.too_long", most=MAX_LINE, length=len(comment))


def may_write(persons: Iterable[int], owner_id: int | None, deputy_id: int | None, *, manages: bool) -> bool:
    """Owner, deputy and who stands in for either; the coordinator where there is no owner."""
    acting = set(persons)
    return bool(acting & {owner_id, deputy_id}) or (manages and owner_id is None)


def check_check_in(held_on: date, next_on: date | None, today: date, *, people: int) -> None:
    """A check-in has been held, by at least two, and the next one comes after it."""
    if held_on > today:
        raise Refusal("followup.check_in_ahead")
    if next_on is not None and next_on <= held_on:
        raise Refusal("followup.next_before")
    if people < 2:
        raise Refusal("followup.check_in_alone")


_RHYTHM_MONTHS = {"month": 1, "quarter": 3, "term": 6, "half_year": 6, "school_year": 12, "year": 12}


def next_check_in(rhythm: str, last: date | None, agreed_next: date | None, valid_from: date) -> date | None:
    """The day by which the next check-in should be held: the one agreed on, else by the agreement's rhythm.

    None where the agreement has no rhythm counted in months and nothing was agreed on.
    """
    months = _RHYTHM_MONTHS.get(rhythm)
    if agreed_next is not None or months is None:
        return agreed_next
    return add_months(last or valid_from, months)


def round_finding(handed_in: int, of: int, days: int, *, closed: bool) -> str:
    """What a round's heading says: "closed", "all_in", "late", "last_day" or "under_way"."""
    if closed:
        return "closed"
    if of and handed_in == of:
        return "all_in"
    if days < 0:
        return "late"
    return "under_way" if days else "last_day"
