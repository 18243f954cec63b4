"""A memo's way as steps in turn: writer, unit head, director, secretary."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samsyn.organisations.models import Person
from samsyn.papers.models import Memo, MemoEvent
from samsyn.papers.rules import APPROVED, DRAFT, WITH_DIRECTOR, WITH_UNIT_HEAD
from samsyn.ui.templatetags.samsyn_text import short_day

LAST = 3  # the secretary's step


@dataclass(frozen=True)
class Step:
    """One who handles the memo: `state` is done, now, back or not."""

    state: str
    what: str
    who: str


def steps(memo: Memo, events: Sequence[MemoEvent]) -> list[Step]:
    """The four steps, each with who took it and when, or who is to."""
    last = _since_submission(events)
    received = next((e for e in events if e.kind == "received"), None)
    order = (DRAFT, WITH_UNIT_HEAD, WITH_DIRECTOR, APPROVED)
    at = order.index(memo.state)
    returned = memo.state == DRAFT and any(event.kind == "returned" for event in events[-1:])
    rows = [
        (_("Written"), last.get("submitted"), memo.officer),
        (_("Approved by the unit head"), last.get("unit_head"), _named(memo.unit_head)),
        (_("Approved by the director"), last.get("director"), _named(memo.director)),
        (_("Fetched for the committee"), received, _("Committee secretary")),
    ]
    return [
        _step(number, at, what, event, named, back=returned)
        for number, (what, event, named) in enumerate(rows)
    ]


def _step(number: int, at: int, what: str, event: MemoEvent | None, named: str, *, back: bool) -> Step:
    if number < at or (number == at == LAST and event):
        return Step("done", what, _signed(event) if event else named)
    if number == at:
        return Step("back" if back else "now", what, named)
    return Step("not", what, named)


def _since_submission(events: Sequence[MemoEvent]) -> dict[str, MemoEvent]:
    found: dict[str, MemoEvent] = {}
    for event in events:
        if event.kind == "submitted":
            found = {"submitted": event}
        elif event.kind == "approved":
            found[event.step] = event
    return found


def _named(person: Person | None) -> str:
    return (person.title or person.name) if person else _("Not named")


def _signed(event: MemoEvent) -> str:
    return f"{event.name}, {short_day(event.at)}"
