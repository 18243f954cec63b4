"""What was passed on: to which units, who has noted it, and which units an incident concerns."""

from django.db.models import Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident, PassedOn, ReportingUnit
from samsyn.incidents.queries.links import unit_of_device
from samsyn.incidents.queries.units import units
from samsyn.incidents.rules.audience import ALL, GROUP


def concerned(viewer: Viewer, incident: Incident) -> list[ReportingUnit]:
    """The units of the incident's area, and of the other units of their organisations that name no area."""
    if incident.area_id is None:
        return []
    near = Q(area_id=incident.area_id) | Q(area__parent_id=incident.area_id)
    if incident.area is not None and incident.area.parent_id is not None:
        near |= Q(area_id=incident.area.parent_id)
    rows = list(units(viewer).filter(near))
    owners = {row.organisation_id for row in rows}
    whole = units(viewer).filter(area__isnull=True, organisation_id__in=owners)
    return [*rows, *whole]


def passed_to(viewer: Viewer, incident: Incident) -> list[PassedOn]:
    """To whom it was passed on, and whether they have read it."""
    viewer.require("incidents.daily")
    rows = PassedOn.objects.filter(municipality_id=viewer.municipality_id, incident=incident)
    return list(rows.select_related("unit").order_by("unit__name"))


def passed_on(viewer: Viewer) -> QuerySet[PassedOn]:
    """What was passed on to the viewer's own units, the latest first."""
    unit = unit_of_device(viewer)
    mine = Q(unit=unit) if unit else Q(unit__contact_id__in=viewer.persons)
    rows = PassedOn.objects.filter(mine, municipality_id=viewer.municipality_id)
    return rows.select_related("incident__category", "incident__area", "incident__place", "unit").order_by(
        "-created_at", "-id"
    )


def unread(viewer: Viewer) -> int:
    """How many of them nobody in the unit has noted."""
    return passed_on(viewer).filter(noted_at__isnull=True).count()


def place_to_tell(viewer: Viewer, incident: Incident) -> str:
    """The place as the report words it; for those who may not read that, the municipality's own name for it."""
    if may_read_words(viewer, incident):
        return incident.place_text
    place = incident.place
    if place is None or place.is_home or incident.category.is_private:
        return ""
    return place.name


def may_read_words(viewer: Viewer, incident: Incident) -> bool:
    """The police's words go no further than the source's audience, also where the incident is passed on."""
    return incident.audience >= (GROUP if viewer.bound else ALL)
