"""Counting an event once: a merged group is one for each kind of source, and police are never added to others."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.visible import visible
from samsyn.incidents.rules.states import ACCEPTED, MERGED


def counted_once(viewer: Viewer) -> QuerySet[Incident]:
    """The accepted reports, one for each event and kind of source: group them by source kind, never add those up."""
    mine = Q(state=ACCEPTED)
    earlier = Incident.objects.filter(
        municipality_id=viewer.municipality_id,
        merged_into=OuterRef("merged_into"),
        source__kind=OuterRef("source__kind"),
        pk__lt=OuterRef("pk"),
    )
    other_kind = Q(state=MERGED, merged_into__state=ACCEPTED) & ~Q(
        source__kind=F("merged_into__source__kind")
    )
    return visible(viewer).filter(mine | (other_kind & ~Exists(earlier)))
