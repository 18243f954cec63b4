"""What another system's token may, how often it may ask, and where a listing goes on."""

import base64
import binascii
import threading
import time
from dataclasses import dataclass
from datetime import datetime

from samsyn.base.refusal import Refusal

# scope → the permissions it gives, and whether it sees what the area group sees in full
SCOPES: dict[str, tuple[frozenset[str], bool]] = {
    "report": (frozenset({"incidents.report"}), False),
    "read": (frozenset({"incidents.view"}), False),
    "read_group": (frozenset({"incidents.view"}), True),
    "read_all": (frozenset({"incidents.view", "incidents.authority"}), True),
}
LONGEST_DAYS = 730
MOST_PER_MINUTE = 60_000


def permissions_of(scopes: list[str]) -> frozenset[str]:
    """All that the scopes give together."""
    return frozenset().union(*(SCOPES[scope][0] for scope in scopes if scope in SCOPES))


def is_bound(scopes: list[str]) -> bool:
    """Whether what the area group may see is shown in full."""
    return any(SCOPES[scope][1] for scope in scopes if scope in SCOPES)


def check_token(*, name: str, scopes: list[str], days: int, per_minute: int) -> None:
    """Refuse a token that nobody could tell apart, that may nothing, or that never ends."""
    if not name:
        raise Refusal("api.no_name")
    if not scopes or any(scope not in SCOPES for scope in scopes):
        raise Refusal("api.no_scope")
    if not 1 <= days <= LONGEST_DAYS:
        raise Refusal("api.days", longest=LONGEST_DAYS)
    if not 1 <= per_minute <= MOST_PER_MINUTE:
        raise Refusal("api.per_minute", most=MOST_PER_MINUTE)


class Buckets:
    """A token bucket a caller, in this process: `per_minute` at once, filled again evenly."""

    def __init__(self) -> None:
        self._left: dict[int, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def wait(self, caller: int, per_minute: int, moment: float | None = None) -> float:
        """Take one; returns 0, or the seconds until there is one again."""
        moment = time.monotonic() if moment is None else moment
        with self._lock:
            left, since = self._left.get(caller, (float(per_minute), moment))
            left = min(float(per_minute), left + (moment - since) * per_minute / 60)
            if left < 1:
                self._left[caller] = (left, moment)
                return (1 - left) * 60 / per_minute
            self._left[caller] = (left - 1, moment)
            return 0.0

    def empty(self) -> None:
        """Begin anew with every caller."""
        with self._lock:
            self._left.clear()


@dataclass(frozen=True)
class After:
    """Where a listing goes on: after the incident that starts at `starts_at` and has the id `id`."""

    starts_at: datetime
    id: int


def cursor_of(after: After) -> str:
    """The place as an opaque word."""
    return _word(f"{after.starts_at.isoformat()} {after.id}")


def after_of(cursor: str) -> After:
    """The place that the word means; refuses another word."""
    try:
        moment, number = _meant(cursor).split(" ")
        after = After(datetime.fromisoformat(moment), int(number))
        if after.starts_at.tzinfo is None or not 0 <= after.id < 2**63:
            raise Refusal("api.cursor")
    except ValueError as error:
        raise Refusal("api.cursor") from error
    return after


def change_cursor(incident: int, event: int) -> str:
    """Where a listing of changes goes on, as an opaque word."""
    return _word(f"{incident} {event}")


def change_of(cursor: str) -> tuple[int, int]:
    """The last incident and the last event that were told; refuses another word."""
    if not cursor:
        return 0, 0
    try:
        incident, event = (int(part) for part in _meant(cursor).split(" "))
    except ValueError as error:
        raise Refusal("api.cursor") from error
    if not (0 <= incident < 2**63 and 0 <= event < 2**63):
        raise Refusal("api.cursor")
    return incident, event


def _word(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _meant(word: str) -> str:
    try:
        return base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)).decode()
    except (binascii.Error, UnicodeError) as error:
        raise ValueError("not one of our words") from error
