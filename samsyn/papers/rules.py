"""How a memo goes: from draft by the unit head to the director. Pure rules."""

from dataclasses import dataclass
from datetime import date

from samsyn.base.refusal import Refusal

DRAFT, WITH_UNIT_HEAD, WITH_DIRECTOR, APPROVED, WITHDRAWN = (
    "draft", "with_unit_head", "with_director", "approved", "withdrawn",
)  # fmt: skip
UNIT_HEAD, DIRECTOR = "unit_head", "director"

NEXT = {
    (DRAFT, "submitted", ""): WITH_UNIT_HEAD,
    (DRAFT, "withdrawn", ""): WITHDRAWN,
    (WITH_UNIT_HEAD, "recalled", ""): DRAFT,
    (WITH_DIRECTOR, "recalled", ""): DRAFT,
    (WITH_UNIT_HEAD, "approved", UNIT_HEAD): WITH_DIRECTOR,
    (WITH_UNIT_HEAD, "returned", UNIT_HEAD): DRAFT,
    (WITH_DIRECTOR, "approved", DIRECTOR): APPROVED,
    (WITH_DIRECTOR, "returned", DIRECTOR): DRAFT,
}
NOTES = ("created", "numbered", "received", "handed_over")  # events that move nothing
STEP_OF = {WITH_UNIT_HEAD: UNIT_HEAD, WITH_DIRECTOR: DIRECTOR}


def after(state: str, event: str, step: str = "") -> str:
    """The state that `event` leads to; refuses `papers.wrong_state` where it can't happen."""
    try:
        return NEXT[(state, event, step)]
    except KeyError:
        raise Refusal("papers.wrong_state") from None


def state_of(events: list[tuple[str, str]]) -> str:
    """The state that a memo's events (kind, step) come to, from the first on."""
    state = DRAFT
    for kind, step in events:
        if kind not in NOTES:
            state = after(state, kind, step)
    return state


@dataclass(frozen=True)
class Section:
    """A free text of a memo: its code, and whether the paper may do without it."""

    code: str
    optional: bool = False


SECTIONS = (
    Section("proposed_decision"),
    Section("summary"),
    Section("matter"),
    Section("child_perspective"),
    Section("equality_perspective", optional=True),
)


FROM_ROUND = ("summary", "matter")  # sections whose proposal is counted from the round


@dataclass(frozen=True)
class Check:
    """Something that must be, or is, in order before the memo goes on.

    `count`, `words` and `place` fill its sentence; `said` is the words with what stands beside them, `follow_up`
    the id of the row where they stand.
    """

    code: str
    done: bool
    blocks: bool = False
    count: int = 0
    place: str = ""
    words: str = ""
    said: str = ""
    kept_by: str = ""
    follow_up: int = 0


BESIDE = 60  # characters on each side of a small number that are read with it


def said_with(text: str, start: int, end: int) -> str:
    """The words at [start, end) with what stands beside them, on one line."""
    return " ".join(text[max(0, start - BESIDE) : end + BESIDE].split())


def may_submit(checks: list[Check]) -> None:
    """Refuse `papers.not_ready` while something that blocks remains."""
    left = [check for check in checks if check.blocks and not check.done]
    if left:
        raise Refusal("papers.not_ready", count=len(left))


def check_dates(dated_on: date, meeting_on: date | None) -> None:
    """Refuse `papers.meeting_before`: a memo is written before the meeting that takes it up."""
    if meeting_on is not None and meeting_on < dated_on:
        raise Refusal("papers.meeting_before")


def check_comment(comment: str) -> None:
    """Sending back needs a word on why."""
    if not comment:
        raise Refusal("papers.no_comment")


def may_act(persons: frozenset[int], named: int | None) -> None:
    """Only the person named for the step, or who stands in for them, approves or returns."""
    if named is None or named not in persons:
        raise Refusal("papers.not_your_turn")


def check_other_hand(actor: str, events: list[tuple[str, str]]) -> None:
    """Two pairs of eyes: who sent the memo on, or approved it, can't approve it too, not even as a deputy.

    `events` are (kind, actor) from the first on; what happened before the last submission is of another text.
    """
    for kind, earlier in reversed(events):
        if kind in ("submitted", "approved") and earlier == actor:
            raise Refusal("papers.own_memo")
        if kind == "submitted":
            return


def check_numbering(state: str) -> None:
    """A registry number is part of the record, so it is entered before the bytes are made."""
    if state in (APPROVED, WITHDRAWN):
        raise Refusal("papers.number_frozen")


def check_reception(state: str, events: list[str]) -> None:
    """Only an approved paper is received, and once."""
    if state != APPROVED:
        raise Refusal("papers.not_approved")
    if "received" in events:
        raise Refusal("papers.received_before")


def check_characters(missing: list[str]) -> None:
    """Refuse characters that the document fonts lack, and show which."""
    if missing:
        raise Refusal(
            "papers.missing_characters", signs=" ".join(f"{c} (U+{ord(c[0]):04X})" for c in missing)
        )
