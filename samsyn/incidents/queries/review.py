"""What waits for review, and what the reviewer sees of one report."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.incidents.models import Incident, IncidentEvent
from samsyn.incidents.queries.visible import own, visible
from samsyn.incidents.rules.states import ASKED, OPEN, RECEIVED

AROUND = ("category", "area", "source", "report__unit__organisation", "report__person__unit__organisation")


@dataclass(frozen=True)
class Waiting:
    """How much is to be reviewed, and how much waits for an answer."""

    received: int
    asked: int


def waiting(viewer: Viewer) -> Waiting:
    """The review's counts, in one question."""
    rows = visible(viewer).filter(state__in=OPEN)
    counts = rows.aggregate(
        received=Count("pk", filter=Q(state=RECEIVED)), asked=Count("pk", filter=Q(state=ASKED))
    )
    return Waiting(counts["received"], counts["asked"])


def to_review(viewer: Viewer, state: str = RECEIVED) -> QuerySet[Incident]:
    """What waits for the reviewer, or for a reporter's answer; the latest event first."""
    rows = (
        visible(viewer).filter(state__in=OPEN).filter(state=state)
    )  # both: the first has an index of its own
    return rows.select_related(*AROUND).order_by("-starts_at", "-id")


def for_review(viewer: Viewer) -> QuerySet[Incident]:
    """Every report, in whatever state, as the review shows it."""
    return visible(viewer).select_related(*AROUND, "merged_into__category")


def by_uids(viewer: Viewer, uids: Iterable[UUID]) -> list[Incident]:
    """The reports with these ids that the viewer may see."""
    return list(for_review(viewer).filter(uid__in=list(uids)).order_by("pk"))


def merged_into(viewer: Viewer, row: Incident) -> list[Incident]:
    """Those that are merged into it."""
    rows = visible(viewer).filter(merged_into=row).select_related(*AROUND)
    return list(rows.order_by("starts_at", "id"))


def events(viewer: Viewer, row: Incident) -> list[IncidentEvent]:
    """What has happened to a report, the latest first."""
    rows = IncidentEvent.objects.filter(municipality_id=viewer.municipality_id, incident=row)
    return list(rows.order_by("-id"))


def event_with_id(viewer: Viewer, event_id: int) -> IncidentEvent | None:
    """One thing that has happened to a report."""
    rows = IncidentEvent.objects.filter(municipality_id=viewer.municipality_id, pk=event_id)
    return rows.select_related("incident__category").first()


def questions_to(viewer: Viewer) -> QuerySet[Incident]:
    """The viewer's own reports about which somebody asks."""
    return own(viewer).filter(state=ASKED)


def accepted_lately(viewer: Viewer, days: int = 7) -> int:
    """How many reports were accepted in the last days."""
    since = now() - timedelta(days=days)
    rows = IncidentEvent.objects.filter(
        municipality_id=viewer.municipality_id, kind="accepted", created_at__gte=since
    )
    return rows.values("incident").distinct().count()
