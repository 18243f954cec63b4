"""Reading activities."""

from datetime import date

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce, TruncMonth

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity, ActivityKind


def activities(viewer: Viewer) -> QuerySet[Activity]:
    """All activities, the latest first, with kind, place and partners."""
    rows = Activity.objects.filter(municipality_id=viewer.municipality_id)
    rows = rows.select_related("kind", "place").prefetch_related("partners__organisation")
    return rows.order_by("-starts_on", "-id")


def in_state(rows: QuerySet[Activity], code: str) -> QuerySet[Activity]:
    """Those of `rows` that are planned, done or cancelled."""
    wanted = {
        "planned": Q(done=False, cancelled_on__isnull=True),
        "done": Q(done=True),
        "cancelled": Q(cancelled_on__isnull=False),
    }
    return rows.filter(wanted[code])


def in_month(rows: QuerySet[Activity], first: date) -> QuerySet[Activity]:
    """Those of `rows` that touch the month that begins on `first`."""
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return rows.alias(last_day=Coalesce("ends_on", "starts_on")).filter(
        starts_on__lt=following, last_day__gte=first
    )


def months(viewer: Viewer) -> list[date]:
    """The first days of the months in which anything starts, the latest first."""
    rows = Activity.objects.filter(municipality_id=viewer.municipality_id)
    found = rows.annotate(month=TruncMonth("starts_on")).values_list("month", flat=True).distinct()
    return sorted(found, reverse=True)


def kinds(viewer: Viewer) -> QuerySet[ActivityKind]:
    """The kinds in use, by name."""
    return all_kinds(viewer).filter(retired_on__isnull=True)


def all_kinds(viewer: Viewer) -> QuerySet[ActivityKind]:
    """Every kind, also those no longer used, by name."""
    return ActivityKind.objects.filter(municipality_id=viewer.municipality_id).order_by("name")


def may_see_note(viewer: Viewer) -> bool:
    """The internal note is for the working group, not for all who may read the list."""
    return viewer.may("activities.notes")
