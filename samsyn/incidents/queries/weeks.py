"""Pages for those who may know the week alone: week by week, and within a week in an order that tells nothing.

Somebody who has reported themselves knows when that was: what stands before and after it would tell the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast, Right, TruncWeek

from samsyn.base.dates import day_begins, local
from samsyn.incidents.models import Incident

_WEEK = timedelta(days=7)
_SIGNS = 12  # of a uid that come of chance alone


@dataclass(frozen=True)
class Spot:
    """Where a page begins: a week by its Monday, and a row in it by its uid's last signs."""

    monday: date
    tie: str


def spot_of(row: Incident) -> Spot:
    """The row's own."""
    return Spot(row.day - timedelta(days=row.day.weekday()), tie_of(row.uid))


def tie_of(uid: UUID) -> str:
    """What the rows of a week are in order of."""
    return uid.hex[-_SIGNS:]


def page_by_weeks(
    rows: QuerySet[Incident], spot: Spot | None, most: int, *, newer: bool = False
) -> Sequence[Incident]:
    """At most so many of the rows, the latest week first; with `newer` those before the spot, turned round."""
    told = rows.annotate(monday=TruncWeek("day"), tie=Right(Cast("uid", CharField()), _SIGNS))
    if spot is not None:
        told = told.filter(_beyond(spot, newer=newer))
    told = told.filter(_within(told, spot, most, newer=newer))
    order = [F("monday").asc(), F("tie").asc()] if newer else [F("monday").desc(), F("tie").desc()]
    return list(told.order_by(*order)[:most])


def _beyond(spot: Spot, *, newer: bool) -> Q:
    """The other weeks on that side, and what follows in the spot's own."""
    first, last = day_begins(spot.monday), day_begins(spot.monday + _WEEK)
    if newer:
        return Q(starts_at__gte=last) | Q(starts_at__gte=first, starts_at__lt=last, tie__gt=spot.tie)
    return Q(starts_at__lt=first) | Q(starts_at__gte=first, starts_at__lt=last, tie__lt=spot.tie)


def _within(rows: QuerySet[Incident], spot: Spot | None, most: int, *, newer: bool) -> Q:
    """The weeks that hold so many rows, found by an index; without them every row would be sorted."""
    order = ("starts_at", "id") if newer else ("-starts_at", "-id")
    limit: dict[str, Any] = {}
    if spot is not None:
        edge = spot.monday if newer else spot.monday + _WEEK
        limit[f"starts_at__{'gte' if newer else 'lt'}"] = day_begins(edge)
    far = rows.filter(**limit).order_by(*order).values_list("starts_at", flat=True)[most : most + 1]
    found = next(iter(far), None)
    if found is not None:
        day = local(found).date()
        monday = day - timedelta(days=day.weekday())
        edge = monday + _WEEK if newer else monday
        limit[f"starts_at__{'lt' if newer else 'gte'}"] = day_begins(edge)
    return Q(**limit)
