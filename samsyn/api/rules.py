"""What another system's token may, how often it may ask, and where a listing goes on."""

import base64
import binascii
import hashlib
import hmac
import threading
import time
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

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
_NONCE = 12


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
    """Where a listing goes on: after a moment, and after `tie` among what has the same moment."""

    moment: datetime
    tie: str


def cursor_of(secret: str, after: After) -> str:
    """The place as a sealed word: what it is made of is none of the caller's."""
    return _word(secret, f"{after.moment.isoformat()} {after.tie}")


def after_of(secret: str, cursor: str) -> After:
    """The place that the word means; refuses another word."""
    try:
        moment, tie = _meant(secret, cursor).split(" ")
        return After(datetime.fromisoformat(moment), tie)
    except ValueError as error:
        raise Refusal("api.cursor") from error


def change_cursor(secret: str, incident: int, event: int) -> str:
    """Where a listing of changes goes on, as a sealed word: numbers would tell how much else there is."""
    return _word(secret, f"{incident} {event}")


def change_of(secret: str, cursor: str) -> tuple[int, int]:
    """The last incident and the last event that were told; refuses another word."""
    if not cursor:
        return 0, 0
    try:
        incident, event = (int(part) for part in _meant(secret, cursor).split(" "))
    except ValueError as error:
        raise Refusal("api.cursor") from error
    return incident, event


def _word(secret: str, text: str) -> str:
    # the nonce comes of the text, so that the same place is the same word
    nonce = hmac.new(_key(secret, "nonce"), text.encode(), hashlib.sha256).digest()[:_NONCE]
    sealed = AESGCM(_key(secret, "cursor")).encrypt(nonce, text.encode(), None)
    return base64.urlsafe_b64encode(nonce + sealed).decode().rstrip("=")


def _meant(secret: str, word: str) -> str:
    try:
        sealed = base64.urlsafe_b64decode(word + "=" * (-len(word) % 4))
        return AESGCM(_key(secret, "cursor")).decrypt(sealed[:_NONCE], sealed[_NONCE:], None).decode()
    except (binascii.Error, UnicodeError, InvalidTag, ValueError) as error:
        raise ValueError("not one of our words") from error


def _key(secret: str, purpose: str) -> bytes:
    return hmac.new(secret.encode(), f"samsyn api {purpose}".encode(), hashlib.sha256).digest()
