"""Listings for other systems: narrowed pages by key, and what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import day_begins, local, now
from samsyn.incidents.models import Incident, IncidentEvent, Report
from samsyn.incidents.queries.sources import all_sources
from samsyn.incidents.queries.visible import visible
from samsyn.incidents.queries.weeks import Spot, page_by_weeks, spot_of
from samsyn.incidents.rules.audience import Clearance, clearance

# ids are given before the commit: what is younger than this may still be followed by a lower one
SETTLED = timedelta(seconds=5)


@dataclass(frozen=True)
class Narrowed:
    """What a listing is narrowed by; None is not narrowed. `since` counts, `until` does not."""

    category: str | None = None
    source: str | None = None
    area: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Changed:
    """Incidents as they are now, and the last incident and event that have been told of."""

    rows: Sequence[Incident]
    last_incident: int
    last_event: int
    more: bool


def narrowed(
    viewer: Viewer, asked: Narrowed, after: tuple[datetime, str] | None, limit: int
) -> Sequence[Incident]:
    """At most `limit` incidents after a place (see `place_of`), the latest first, ready for `seen`.

    Whoever sees the coarse alone asks by whole weeks and kinds of source, and is told week by week.
    """
    coarse = clearance(viewer) < Clearance.GROUP
    if coarse:
        asked = _by_weeks(asked)
    rows = visible(viewer).filter(
        **{
            key: value
            for key, value in (
                ("category__code", asked.category),
                ("source__code", None if coarse else asked.source),
                ("area__uid", asked.area),
                ("starts_at__gte", asked.since),
                ("starts_at__lt", asked.until),
            )
            if value is not None
        }
    )
    if coarse and asked.source is not None:
        rows = rows.filter(source__kind__in=all_sources(viewer).filter(code=asked.source).values("kind"))
    if coarse:
        rows = rows.select_related("category", "area", "source", "report")
        return page_by_weeks(rows, Spot(local(after[0]).date(), after[1]) if after else None, limit)
    if after is not None:
        moment, pk = after[0], int(after[1]) if after[1].isdecimal() else 0  # another's word may be of weeks
        rows = rows.filter(Q(starts_at__lt=moment) | Q(starts_at=moment, pk__lt=pk), starts_at__lte=moment)
    rows = rows.select_related("category", "area", "source", "report")
    return list(rows.order_by("-starts_at", "-id")[:limit])


def place_of(viewer: Viewer, row: Incident) -> tuple[datetime, str]:
    """Where a listing goes on after the row: a moment, and what tells those of the same moment apart."""
    if clearance(viewer) >= Clearance.GROUP:
        return row.starts_at, str(row.pk)
    spot = spot_of(row)
    return day_begins(spot.monday), spot.tie


def _by_weeks(asked: Narrowed) -> Narrowed:
    """Weeks that the span touches: a finer one would find out the hour by trying."""
    since, until = asked.since, asked.until
    if since is not None:
        since = day_begins(_monday(local(since).date()))
    if until is not None:
        last = local(until - timedelta(microseconds=1)).date()
        until = day_begins(_monday(last) + timedelta(days=7))
    return replace(asked, since=since, until=until)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def changed_since(viewer: Viewer, last_incident: int, last_event: int, limit: int) -> Changed:
    """What is new after an incident's id, then what has happened after an event's; each incident once."""
    settled = now() - SETTLED
    mine = visible(viewer)
    new = list(mine.filter(pk__gt=last_incident, created_at__lte=settled).order_by("pk")[:limit])
    events = IncidentEvent.objects.filter(
        municipality_id=viewer.municipality_id, pk__gt=last_event, created_at__lte=settled
    )
    events = events.filter(incident__in=mine)
    happened = list(events.order_by("pk").values_list("pk", "incident_id")[:limit])
    ids = {row.pk for row in new} | {incident for _, incident in happened}
    rows = mine.filter(pk__in=ids).select_related("category", "area", "source", "report").order_by("pk")
    return Changed(
        rows=list(rows),
        last_incident=new[-1].pk if new else last_incident,
        last_event=happened[-1][0] if happened else last_event,
        more=len(new) == limit or len(happened) == limit,
    )


def incident_uids(viewer: Viewer, report: Report) -> list[UUID]:
    """The ids of a report's incidents, in the order they stand in it."""
    if report.filed:
        return [row.uid for row in report.filed if isinstance(row, Incident)]
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id, report=report)
    return list(rows.order_by("id").values_list("uid", flat=True))
