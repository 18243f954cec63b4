"""Ways in without account: how long a link holds, what it is worth now, and what a phone is called in the list."""

import re
from datetime import date, datetime

from samsyn.base.refusal import Refusal

COOKIE = "samsyn_device"
PERMISSIONS = frozenset({"incidents.report"})
DAYS = 365  # that a link holds unless told otherwise
MOST_DAYS = 3 * 366
OPEN, REVOKED, EXPIRED, ENDED = "open", "revoked", "expired", "ended"
GUESSES = "20/m/ip"  # addresses that lead to no link, from one place

# the first that the browser calls itself; later ones claim to be the earlier as well
SYSTEMS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
           ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"))  # fmt: skip
BROWSERS = (("Edg", "Edge"), ("SamsungBrowser", "Samsung"), ("Firefox|FxiOS", "Firefox"),
            ("Chrome|CriOS", "Chrome"), ("Safari", "Safari"))  # fmt: skip


def link_state(
    *,
    expires_at: datetime,
    revoked_at: datetime | None,
    unit_ends_on: date | None,
    left_on: date | None,
    moment: datetime,
    day: date,
) -> str:
    """What a link is worth: "revoked", "ended" (its unit or person has), "expired" or "open", the first that holds."""
    if revoked_at is not None:
        return REVOKED
    if left_on is not None or (unit_ends_on is not None and unit_ends_on <= day):
        return ENDED
    return EXPIRED if moment >= expires_at else OPEN


def check_days(days: int) -> None:
    """Refuse a link that holds for no time, or for so long that nobody remembers it."""
    if not 1 <= days <= MOST_DAYS:
        raise Refusal("incidents.link_days", most=MOST_DAYS)


def device_kind(user_agent: str) -> str:
    """What a phone is called in the list, "Android, Chrome": no more of it is kept."""
    found = [_first(SYSTEMS, user_agent), _first(BROWSERS, user_agent)]
    return ", ".join(name for name in found if name)


def _first(names: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for mark, name in names if re.search(mark, user_agent)), "")
