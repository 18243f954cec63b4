"""One incident as the viewer may see it, with what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident, IncidentEvent
from samsyn.incidents.queries.categories import name_on
from samsyn.incidents.queries.seen import Seen, seen
from samsyn.incidents.queries.visible import visible
from samsyn.incidents.rules.states import ACCEPTED


@dataclass(frozen=True)
class OneIncident:
    """The incident, and for those who see it whole its history and what it was merged with."""

    seen: Seen
    events: Sequence[IncidentEvent]
    led_to: Sequence[IncidentEvent]
    merged_into: UUID | None
    own_measure: str = ""
    sight: str = ""
    police: str = ""
    audience: str = ""
    state: str = ""
    is_accepted: bool = False
    called_then: str = ""  # what its category was called on its day, where that is another name


def one_incident(viewer: Viewer, uid: UUID) -> OneIncident | None:
    """The incident, None where there is none that the viewer may see."""
    rows = visible(viewer).select_related("category", "area", "source", "report", "merged_into")
    row = rows.filter(uid=uid).first()
    if row is None:
        return None
    (told,) = seen(viewer, [row])
    if not told.whole:
        return OneIncident(told, (), (), None, state=row.get_state_display())
    events = list(
        IncidentEvent.objects.filter(municipality_id=viewer.municipality_id, incident=row).order_by("id")
    )
    return OneIncident(
        seen=told,
        events=events,
        led_to=[event for event in events if event.kind == IncidentEvent.Kind.LED_TO],
        merged_into=_uid(viewer, row.merged_into),
        own_measure=row.own_measure,
        sight=row.get_sight_display(),
        police=row.get_police_display(),
        audience=row.get_audience_display(),
        state=row.get_state_display(),
        is_accepted=row.state == ACCEPTED,
        called_then=_called_then(viewer, row),
    )


def _called_then(viewer: Viewer, row: Incident) -> str:
    at = (row.category_id, row.day)
    name = name_on(viewer, [at]).get(at, "")
    return name if name != row.category.name else ""


def _uid(viewer: Viewer, row: Incident | None) -> UUID | None:
    # it may be merged into one that the viewer may not see
    return row.uid if row is not None and visible(viewer).filter(pk=row.pk).exists() else None
