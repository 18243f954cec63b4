"""The confirm page as its template draws it: rows, and the pane of the one in focus."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import STOCKHOLM, today
from samsyn.incidents.forms.daily import ItemForm, UnitsForm
from samsyn.incidents.models import Category, DailyItem, DailyReport, Incident
from samsyn.incidents.queries import by_code
from samsyn.incidents.queries.daily import Proposal, items, proposals
from samsyn.incidents.queries.passing import concerned, passed_to
from samsyn.incidents.queries.units import units
from samsyn.incidents.review_words import when_long, when_short
from samsyn.incidents.rules.questions import marked
from samsyn.incidents.wording.daily import daily_heading

WAITING, TAKEN = DailyItem.State.WAITING, DailyItem.State.TAKEN


@dataclass(frozen=True)
class DailyLine:
    """A row of the list. Once taken in it shows what was taken in, not what the police wrote."""

    item: DailyItem
    category: Category | None
    when: str
    where: str
    text: str
    has_marks: bool
    here: bool


def page_of(viewer: Viewer, daily: DailyReport, wanted: str, form: ItemForm | None = None) -> dict[str, Any]:
    """All that the template shows; `form` is one that was refused."""
    rows, told = items(viewer, daily), proposals(viewer, daily)
    focus = _focus(rows, wanted)
    names = by_code(viewer)
    at = rows.index(focus) if focus else 0
    waiting = sum(row.state == WAITING for row in rows)
    page = {
        "daily": daily,
        "heading": daily_heading(waiting),
        "lines": [_line(row, _of(told, row), names, row == focus) for row in rows],
        "focus": focus,
        "number": at + 1,
        "count": len(rows),
        "waiting": waiting,
        "before": rows[at - 1] if at else None,
        "after": rows[at + 1] if at + 1 < len(rows) else None,
    }
    return page | (_pane(viewer, daily, focus, _of(told, focus), form) if focus else {})


def next_waiting(viewer: Viewer, item: DailyItem) -> DailyItem:
    """The one to go on with: the next that waits, else the first that does, else the same."""
    rows = [row for row in items(viewer, item.daily) if row.state == WAITING]
    later = [row for row in rows if row.position > item.position]
    return next(iter(later or rows), item)


def _focus(rows: Sequence[DailyItem], wanted: str) -> DailyItem | None:
    here = next((row for row in rows if str(row.position + 1) == wanted), None)
    return here or next((row for row in rows if row.state == WAITING), rows[0] if rows else None)


def _of(told: Sequence[Proposal], row: DailyItem) -> Proposal | None:
    return told[row.position] if row.position < len(told) else None


def _line(row: DailyItem, told: Proposal | None, names: dict[str, Category], here: bool) -> DailyLine:
    taken = row.incident
    if taken is not None:
        when = when_short(taken, today())
        return DailyLine(row, taken.category, when, taken.place_text, taken.text, False, here)
    if told is None:
        return DailyLine(row, None, "", "", "", False, here)
    when = when_short(_as_row(told), today()) if told.time_from else ""
    return DailyLine(row, names.get(told.category), when, told.place, told.text, bool(told.marks), here)


def _as_row(told: Proposal) -> Incident:
    """Unsaved: only for saying when."""
    assert told.time_from is not None  # noqa: S101 - asked before
    assert told.time_to is not None  # noqa: S101
    return Incident(
        starts_at=told.time_from.replace(tzinfo=STOCKHOLM), ends_at=told.time_to.replace(tzinfo=STOCKHOLM)
    )


def _pane(
    viewer: Viewer, daily: DailyReport, focus: DailyItem, told: Proposal | None, form: ItemForm | None
) -> dict[str, Any]:
    taken = focus.incident
    if taken is not None:
        chosen = concerned(viewer, taken)
        passed = passed_to(viewer, taken)
        told_already = {one.unit_id for one in passed}
        rows = units(viewer).exclude(pk__in=told_already)
        start = [unit.uid for unit in chosen if unit.pk not in told_already]
        return {
            "taken": taken,
            "when": when_long(taken),
            "passed": passed,
            "units_form": UnitsForm(rows, initial={"units": start}) if rows else None,
        }
    if told is None:
        return {"told": None}
    return {
        "told": told,
        "pieces": marked(told.text, [(span.start, span.end, span.kind) for span in told.marks]),
        "form": form or ItemForm(viewer, told, daily.day),
    }
