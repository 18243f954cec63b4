"""Whom an outcome may concern: the report itself, and accepted ones like it."""

from datetime import timedelta

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.visible import visible
from samsyn.incidents.rules.states import ACCEPTED

NEAR = timedelta(days=90)
MOST = 20


def accepted(viewer: Viewer) -> QuerySet[Incident]:
    """The accepted incidents that the viewer may see."""
    rows = visible(viewer).filter(state=ACCEPTED)
    return rows.select_related("category", "area", "source", "report__unit")


def like(viewer: Viewer, row: Incident) -> list[Incident]:
    """Accepted ones of the same category in the same area within 90 days of it, the latest first."""
    rows = accepted(viewer).filter(category=row.category, area=row.area).exclude(pk=row.pk)
    near = rows.filter(day__gte=row.day - NEAR, day__lte=row.day + NEAR)
    return list(near.order_by("-starts_at", "-id")[:MOST])
