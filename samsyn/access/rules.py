"""What may be done with roles, deputies, groups and one-time links."""

import hashlib
import secrets
from datetime import date, datetime, timedelta

from samsyn.base.refusal import Refusal

LINK_PERMISSIONS: dict[str, frozenset[str]] = {"followup": frozenset({"followup.write"})}
LINK_SESSION = timedelta(hours=12)
FRESH_LINKS = 3  # that one person may ask for
FRESH_WITHIN = timedelta(days=1)  # … in this time, and only once for the same link
DEPUTY_DAYS = 366


def check_deputy_dates(starts_on: date, ends_on: date, day: date) -> None:
    """Refuse dates in the wrong order, in the past, or so long that it is a new role rather than a deputy."""
    if ends_on < starts_on:
        raise Refusal("access.deputy_order")
    if ends_on < day:
        raise Refusal("access.deputy_past")
    if (ends_on - starts_on).days > DEPUTY_DAYS:
        raise Refusal("access.deputy_long")


def new_token() -> str:
    """A token for a link: 256 random bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a token. Plain SHA-256 is enough, since the token is random and long."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_state(
    *, expires_at: datetime, used_at: datetime | None, revoked_at: datetime | None, moment: datetime
) -> str:
    """What a link is: "revoked", "used", "expired" or "open", the first that holds."""
    if revoked_at is not None:
        return "revoked"
    if used_at is not None:
        return "used"
    return "expired" if moment >= expires_at else "open"


def link_session_holds(*, used_at: datetime | None, revoked_at: datetime | None, moment: datetime) -> bool:
    """Whether the session that a link opened still holds."""
    return revoked_at is None and used_at is not None and moment < used_at + LINK_SESSION
