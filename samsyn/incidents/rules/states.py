"""The states of an incident, and what may be done in each."""

from samsyn.base.refusal import Refusal

RECEIVED, ASKED, ACCEPTED, REFUSED, MERGED = "received", "asked", "accepted", "refused", "merged"
OPEN = (RECEIVED, ASKED)

# what is done → in which states, and what it leads to (None: the state stays)
MOVES: dict[str, tuple[tuple[str, ...], str | None]] = {
    "accepted": ((RECEIVED, ASKED), ACCEPTED),
    "corrected": ((RECEIVED, ASKED, ACCEPTED), None),
    "asked": ((RECEIVED, ASKED), ASKED),
    "answered": ((ASKED,), RECEIVED),
    "refused": ((RECEIVED, ASKED, ACCEPTED), REFUSED),
    "merged": ((RECEIVED, ASKED, ACCEPTED), MERGED),
    "parted": ((MERGED,), RECEIVED),
    "led_to": ((ACCEPTED, MERGED), None),
    "reopened": ((REFUSED, ACCEPTED), RECEIVED),
}


def moved(state: str, move: str) -> str:
    """The state that `move` leads to from `state`; refuses a move that can't be made there."""
    allowed, leads_to = MOVES[move]
    if state not in allowed:
        raise Refusal("incidents.wrong_state")
    return leads_to or state
