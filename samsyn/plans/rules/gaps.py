"""How much of a plan is filled in, and what rests on one person."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.goals.rules import DELIVERABLE

GAPS = ("owner", "deputy", "deadline", "goal")


def lacking(**has: bool) -> tuple[str, ...]:
    """Those of GAPS that a measure does not have. Words for a deadline ("löpande") count as one."""
    return tuple(gap for gap in GAPS if not has[gap])


def aims(kind: str, direction: str, has_target: bool) -> bool:
    """Whether a goal can be reached: a deliverable, or an indicator with a target (none where neither is better)."""
    return kind == DELIVERABLE or has_target or direction == "neither"


@dataclass(frozen=True)
class Share:
    """How many of the measures have one thing."""

    what: str  # of GAPS, or "status"
    have: int
    of: int

    @property
    def lack(self) -> int:
        """How many lack it."""
        return self.of - self.have


def shares(gaps: Sequence[tuple[str, ...]]) -> list[Share]:
    """For each of GAPS how many measures have it; `gaps` are what each measure is `lacking`."""
    return [Share(gap, sum(gap not in lacks for lacks in gaps), len(gaps)) for gap in GAPS]


def rests_on_one(staff_actual: int | None) -> bool | None:
    """Whether the measure hangs on a single person; None where nobody has said how many do the work."""
    return None if staff_actual is None else staff_actual == 1


def finding(shares: Sequence[Share]) -> list[tuple[str, str, int]]:
    """What the plan's lead should say, as (code, what, count).

    Codes: `all_have` (told of owners only), `none_has`, `lack`. A plan without measures says nothing.
    """
    said = []
    for share in shares:
        if share.of and share.have == 0:
            said.append(("none_has", share.what, share.of))
        elif share.lack:
            said.append(("lack", share.what, share.lack))
        elif share.of and share.what == "owner":
            said.append(("all_have", share.what, share.of))
    return said
