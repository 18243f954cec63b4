"""Who sees what of an incident: rows by audience, and how much of a row."""

from dataclasses import dataclass
from enum import IntEnum

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal

AUTHORITIES, GROUP, ALL = 1, 2, 3


class Clearance(IntEnum):
    """How much a viewer may see of others' reports."""

    OWN = 0  # only their own
    COARSE = 1  # category, area and week of what the group may see; words only of what all may see
    GROUP = 2  # all of what the group may see
    AUTHORITY = 3  # everything


@dataclass(frozen=True)
class Sight:
    """`rows`: the lowest audience whose rows are seen (None: no rows); `words`: the lowest audience whose words are."""

    rows: int | None
    words: int


SIGHTS = {
    Clearance.OWN: Sight(None, ALL),
    Clearance.COARSE: Sight(GROUP, ALL),
    Clearance.GROUP: Sight(GROUP, GROUP),
    Clearance.AUTHORITY: Sight(AUTHORITIES, AUTHORITIES),
}


def clearance(viewer: Viewer) -> Clearance:
    """The viewer's clearance. Guards and landlords are not bound by the secrecy act: they see the coarse."""
    if viewer.may("incidents.authority"):
        return Clearance.AUTHORITY
    if not viewer.may("incidents.view"):
        return Clearance.OWN
    return Clearance.GROUP if viewer.bound else Clearance.COARSE


def sight(viewer: Viewer) -> Sight:
    """Which rows and whose words the viewer sees."""
    return SIGHTS[clearance(viewer)]


def check_audience(*, kind: str, now: int, after: int, is_police: bool) -> None:
    """Refuse who may not decide that: what comes from the police is widened by the police alone."""
    if kind == "police" and after > now and not is_police:
        raise Refusal("incidents.police_audience")
