"""Incidents go out to other systems: a listing, GeoJSON, and what has changed since last time."""

from collections.abc import Sequence
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Query, Router

from samsyn.api.operations.callers import caller_of
from samsyn.api.queries import Caller
from samsyn.api.rules import After, after_of, change_cursor, change_of, cursor_of
from samsyn.api.schemas import CategoryOut, ChangesOut, Fault, FeatureCollection, Filters, IncidentsOut
from samsyn.incidents.models import Incident
from samsyn.incidents.queries import Narrowed, Seen, all_categories, changed_since, narrowed, place_of, seen
from samsyn.places.rules.sweref import to_wgs84

router = Router(tags=["incidents"])
READING = ("read", "read_group", "read_all")
FAULTS: dict[int, Any] = dict.fromkeys((400, 401, 403, 422, 429), Fault)


@router.get("/categories", response={200: list[CategoryOut], **FAULTS}, operation_id="list_categories")
def list_categories(request: HttpRequest) -> Any:
    """All categories of the municipality, those that are no longer used too."""
    caller = caller_of(request, "report", *READING)
    rows = list(all_categories(caller.viewer))
    codes = {row.pk: row.code for row in rows}
    return [
        {
            "code": row.code,
            "name": row.name,
            "parent": codes[row.parent_id] if row.parent_id else None,
            "retired": row.retired_on is not None,
        }
        for row in rows
    ]


@router.get("/incidents", response={200: IncidentsOut, **FAULTS}, operation_id="list_incidents")
def list_incidents(request: HttpRequest, filters: Annotated[Filters, Query()]) -> Any:
    """Incidents, the latest first. Go on with `after` until `next` is empty."""
    caller = caller_of(request, *READING)
    rows, onward = _page(caller, filters)
    return {"incidents": [_out(one) for one in seen(caller.viewer, rows)], "next": onward}


@router.get("/incidents.geojson", response={200: FeatureCollection, **FAULTS}, operation_id="list_geojson")
def list_geojson(request: HttpRequest, filters: Annotated[Filters, Query()]) -> Any:
    """The same listing as GeoJSON in WGS 84."""
    caller = caller_of(request, *READING)
    rows, onward = _page(caller, filters)
    return {"features": [_feature(one) for one in seen(caller.viewer, rows)], "next": onward}


@router.get("/changes", response={200: ChangesOut, **FAULTS}, operation_id="list_changes")
def list_changes(
    request: HttpRequest,
    since: Annotated[str, Query(max_length=200)] = "",
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Any:
    """Incidents that are new, reviewed, corrected or merged since last time, each as it is now.

    Begin without `since`, and keep `next` for the next time. What is younger than five seconds waits for that.
    """
    caller = caller_of(request, *READING)
    found = changed_since(caller.viewer, *change_of(settings.SECRET_KEY, since), limit)
    return {
        "incidents": [_out(one) for one in seen(caller.viewer, found.rows)],
        "next": change_cursor(settings.SECRET_KEY, found.last_incident, found.last_event),
        "more": found.more,
    }


def _page(caller: Caller, filters: Filters) -> tuple[Sequence[Incident], str]:
    asked = Narrowed(
        category=filters.category,
        source=filters.source,
        area=filters.area,
        since=filters.since,
        until=filters.until,
    )
    after = after_of(settings.SECRET_KEY, filters.after) if filters.after else None
    rows = narrowed(caller.viewer, asked, (after.moment, after.tie) if after else None, filters.limit + 1)
    page = rows[: filters.limit]
    more = len(rows) > len(page)
    onward = cursor_of(settings.SECRET_KEY, After(*place_of(caller.viewer, page[-1]))) if more else ""
    return page, onward


def _out(one: Seen) -> dict[str, Any]:
    return {
        "id": one.uid,
        "category": one.category_code,
        "area": one.area,
        "week": f"{one.week[0]}-W{one.week[1]:02}",
        "source_kind": one.source_kind,
        "state": one.state,
        "whole": one.whole,
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
        "place": one.place,
        "text": one.text,
        "source": one.source,
        "position": _position(one),
        "seriousness": one.seriousness,
    }


def _position(one: Seen) -> dict[str, float] | None:
    if one.point is None:
        return None
    lat, lon = to_wgs84(*one.point)
    return {"lat": round(lat, 6), "lon": round(lon, 6)}


def _feature(one: Seen) -> dict[str, Any]:
    place = _position(one)
    told = {name: value for name, value in _out(one).items() if name not in ("id", "position")}
    return {
        "id": one.uid,
        "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]} if place else None,
        "properties": told,
    }
