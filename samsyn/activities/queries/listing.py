"""The list of activities as its page shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from samsyn.accounts.viewer import Viewer
from samsyn.activities import queries
from samsyn.activities.models import Activity, ActivityKind
from samsyn.activities.rules import CANCELLED, DONE, PLANNED, STATES, finding, overdue, state
from samsyn.activities.sockets import TARGETS, Target
from samsyn.activities.wording import STATES as STATE_WORDS
from samsyn.activities.wording import heading_words, lead_words
from samsyn.base.dates import today


@dataclass(frozen=True)
class ActivityRow:
    """An activity in the list: its state, whether its day has passed untold, what it counts for."""

    activity: Activity
    state: str
    late: bool
    counts_for: Sequence[Target]


@dataclass(frozen=True)
class ActivityList:
    """The page of activities. `months` are first days; the chosen filters stand in `chosen`."""

    heading: str
    lead: str
    counts: Mapping[str, int]
    by_month: Sequence[tuple[date, Sequence[ActivityRow]]]
    kinds: Sequence[ActivityKind]
    months: Sequence[date]
    states: Sequence[tuple[str, str]]
    chosen: Mapping[str, str]

    @property
    def narrowed(self) -> bool:
        """Whether a filter is on."""
        return any(self.chosen.values())


def activity_list(viewer: Viewer, kind: str, month: str, code: str) -> ActivityList:
    """The activities that the filters leave; a filter that means nothing is no filter."""
    rows = queries.activities(viewer)
    first = month_of(month)
    if kind_uid := _uid(kind):
        rows = rows.filter(kind__uid=kind_uid)
    if first:
        rows = queries.in_month(rows, first)
    if code in STATES:
        rows = queries.in_state(rows, code)
    told = _told(viewer, list(rows))
    counts = {name: sum(row.state == name for row in told) for name in STATES}
    late = sum(row.late for row in told)
    said = finding(done=counts[DONE], planned=counts[PLANNED], late=late, cancelled=counts[CANCELLED])
    return ActivityList(
        heading=heading_words(*said),
        lead=lead_words(done=counts[DONE], planned=counts[PLANNED], late=late),
        counts={**counts, "late": late},
        by_month=_by_month(told),
        kinds=list(queries.all_kinds(viewer)),
        months=queries.months(viewer),
        states=[(name, str(word)) for name, word in STATE_WORDS.items()],
        chosen={
            "kind": kind if kind_uid else "",
            "month": month if first else "",
            "state": code if code in STATES else "",
        },
    )


def _told(viewer: Viewer, rows: Sequence[Activity]) -> list[ActivityRow]:
    counts_for: dict[int, list[Target]] = {}
    for kind in TARGETS:
        for pk, targets in kind.chosen(viewer, rows).items():
            counts_for.setdefault(pk, []).extend(targets)
    return [_row(row, counts_for.get(row.pk, [])) for row in rows]


def _row(row: Activity, targets: Sequence[Target]) -> ActivityRow:
    cancelled = row.cancelled_on is not None
    late = overdue(done=row.done, cancelled=cancelled, last_day=row.ends_on or row.starts_on, today=today())
    return ActivityRow(row, state(done=row.done, cancelled=cancelled), late, targets)


def _by_month(rows: Sequence[ActivityRow]) -> list[tuple[date, list[ActivityRow]]]:
    found: dict[date, list[ActivityRow]] = {}
    for row in rows:
        found.setdefault(row.activity.starts_on.replace(day=1), []).append(row)
    return list(found.items())


def month_of(code: str) -> date | None:
    """2022-10 as its first day, None for anything else."""
    try:
        return date.fromisoformat(f"{code}-01")
    except ValueError:
        return None


def _uid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
