"""One page of the list, by key: page 1,000 is found as fast as page 1."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet, Subquery

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import day_begins
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.counting import Counts, counts_of
from samsyn.incidents.queries.narrowing import narrowed
from samsyn.incidents.queries.seen import Seen, seen
from samsyn.incidents.queries.visible import read_whole, visible
from samsyn.incidents.queries.weeks import page_by_weeks, spot_of, tie_of
from samsyn.incidents.rules.filters import Filter

ROWS = 50
LATEST = ("-starts_at", "-id")
TOLD = (
    "uid", "starts_at", "ends_at", "day", "place_text", "text", "x", "y", "seriousness", "audience", "state",
    "category", "area", "source", "report",
)  # fmt: skip


@dataclass(frozen=True)
class Cursor:
    """Where the page begins: after or before an incident, or at the end of a day. Nothing is the latest.

    An incident is named by its uid: its time would tell a coarse viewer more than the week.
    """

    after: UUID | None = None
    before: UUID | None = None
    day: date | None = None


@dataclass(frozen=True)
class Page:
    """The rows, and from which incident the older and the newer page begin, None where there is none."""

    rows: Sequence[Seen]
    older: UUID | None
    newer: UUID | None
    counts: Counts | None  # where these are all there are, what they come to


def page(viewer: Viewer, asked: Filter, choices: Choices, cursor: Cursor) -> Page:
    """The page in one question."""
    rows = narrowed(viewer, asked, choices)
    if cursor.day:
        last = cursor.day + timedelta(days=6 - cursor.day.weekday() if choices.coarse else 0)
        rows = rows.filter(starts_at__lt=day_begins(last + timedelta(days=1)))
    found = _by_weeks(viewer, rows, cursor) if choices.coarse else _by_time(viewer, rows, cursor)
    more, found = len(found) > ROWS, found[:ROWS]
    choices.attach(found)
    if cursor.before:
        found.reverse()
    newer = more if cursor.before else bool(cursor.after or cursor.day)
    older = True if cursor.before else more
    told = seen(viewer, found)
    return Page(
        rows=_mixed(told) if choices.coarse else told,
        older=found[-1].uid if found and older else None,
        newer=found[0].uid if found and newer else None,
        counts=counts_of(found) if cursor == Cursor() and not more else None,
    )


def _by_time(viewer: Viewer, rows: QuerySet[Incident], cursor: Cursor) -> list[Incident]:
    order = LATEST
    if cursor.after:
        rows = rows.filter(_beside(viewer, cursor.after, "lt"))
    elif cursor.before:
        rows, order = rows.filter(_beside(viewer, cursor.before, "gt")), ("starts_at", "id")
    return list(_whole_rows(viewer, rows.order_by(*order)[: ROWS + 1]).order_by(*order))


def _by_weeks(viewer: Viewer, rows: QuerySet[Incident], cursor: Cursor) -> list[Incident]:
    named = cursor.after or cursor.before
    at = visible(viewer).filter(uid=named).first() if named else None
    if named and at is None:
        return []
    newer = cursor.after is None and cursor.before is not None
    told = page_by_weeks(rows.select_related("report"), spot_of(at) if at else None, ROWS + 1, newer=newer)
    return list(told)


def _whole_rows(viewer: Viewer, rows: QuerySet[Incident]) -> QuerySet[Incident]:
    # the ids come from an index alone, and only these rows are read, as much of them as `seen` tells
    found = Incident.objects.filter(pk__in=rows.values("id"))
    if not read_whole(viewer):
        return found.only(*TOLD)
    return found.only(*TOLD, "report__person_id", "report__device_id").select_related("report")


def _beside(viewer: Viewer, uid: UUID, way: str) -> Q:
    there = visible(viewer).filter(uid=uid)
    moment, key = Subquery(there.values("starts_at")[:1]), Subquery(there.values("id")[:1])
    not_yet = "gte" if way == "lt" else "lte"
    return Q(**{f"starts_at__{way}e": moment}) & ~Q(starts_at=moment, **{f"id__{not_yet}": key})


def _mixed(rows: Sequence[Seen]) -> list[Seen]:
    """In an order that tells nothing of the time within the week."""
    return sorted(rows, key=lambda row: (-row.week[0], -row.week[1], row.category, row.area, tie_of(row.uid)))
