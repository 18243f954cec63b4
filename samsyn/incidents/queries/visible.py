"""Which incidents a viewer sees, and of which also the words."""

from django.db.models import Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident, Report
from samsyn.incidents.rules.audience import sight


def visible(viewer: Viewer) -> QuerySet[Incident]:
    """The incidents whose rows the viewer may see, however little of each (see `seen`): refused ones apart."""
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id)
    lowest = sight(viewer).rows
    if lowest is None:
        return rows.filter(_is_own(viewer))
    return rows.filter(audience__gte=lowest) if lowest > 1 else rows


def with_words(viewer: Viewer) -> QuerySet[Incident]:
    """The incidents of which the viewer may read every word: all that a text search may look through."""
    return Incident.objects.filter(read_whole(viewer), municipality_id=viewer.municipality_id)


def read_whole(viewer: Viewer) -> Q:
    """Which of the visible incidents the viewer sees whole; empty where it is all of them."""
    lowest = sight(viewer).words
    return Q(audience__gte=lowest) | _is_own(viewer) if lowest > 1 else Q()


def own(viewer: Viewer) -> QuerySet[Incident]:
    """What the viewer has reported themselves, the latest first."""
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id).filter(_is_own(viewer))
    return rows.select_related("category", "area", "report").order_by("-report__received_at", "-id")


def own_reports(viewer: Viewer) -> QuerySet[Report]:
    """The viewer's own reports, those with nothing to report too, the latest first."""
    rows = Report.objects.filter(municipality_id=viewer.municipality_id)
    return rows.filter(_is_own(viewer, "")).order_by("-received_at", "-id")


def _is_own(viewer: Viewer, by_way_of: str = "report__") -> Q:
    # a personal link opened on a new phone is the same person; a code on the wall is only the phone
    if viewer.person_id is not None:
        return Q(**{f"{by_way_of}person_id": viewer.person_id})
    if viewer.device_id is not None:
        return Q(**{f"{by_way_of}device_id": viewer.device_id})
    return Q(pk__in=[])
