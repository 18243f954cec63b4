"""Proving what is derived of incidents: what they are counted by, squares, areas, states, categories' names."""

from collections.abc import Iterator, Sequence
from itertools import islice

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Category, CategoryVersion, Incident, IncidentEvent
from samsyn.incidents.rules.states import MOVES
from samsyn.incidents.rules.windows import counted
from samsyn.places.queries import located
from samsyn.places.rules.grid import cell_of

FIELDS = ("pk", "starts_at", "day", "weekday", "hour", "x", "y", "cell_x", "cell_y", "audience", "state")
MOST = 20  # sentences: more say no more


def differences(viewer: Viewer) -> Sequence[str]:
    """A Swedish sentence for each place where what is stored of incidents differs from what it comes from."""
    found: list[str] = []
    for sentence in _all(viewer):
        found.append(sentence)
        if len(found) == MOST:
            return [*found, "Fler visas inte."]
    return found


def _all(viewer: Viewer) -> Iterator[str]:
    yield from _counts(viewer)
    yield from _areas(viewer)
    yield from _states(viewer)
    yield from _names(viewer)


def _counts(viewer: Viewer) -> Iterator[str]:
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id).values_list(*FIELDS)
    for pk, starts_at, day, weekday, hour, x, y, cell_x, cell_y, _audience, _state in rows.iterator(2000):
        count = counted(starts_at)
        if (count.day, count.weekday, count.hour) != (day, weekday, hour):
            yield f"Händelse {pk} räknas på fel dag eller timme."
        if x is not None and cell_of(x, y) != (cell_x, cell_y):
            yield f"Händelse {pk} räknas i fel ruta."


def _areas(viewer: Viewer) -> Iterator[str]:
    """Each incident with a point is counted in the area that held the point on its own day."""
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id).order_by("pk")
    told = rows.values_list("pk", "day", "x", "y", "area_id").iterator(2000)
    while batch := list(islice(told, 2000)):
        points = [(x, y) if x is not None and y is not None else None for _, _, x, y, _ in batch]
        found = located(viewer, points, [day for _, day, *_ in batch])
        for (pk, *_, area_id), area in zip(batch, found, strict=True):
            if area is not None and area.pk != area_id:
                yield f"Händelse {pk} räknas i fel område för sin dag."


def _states(viewer: Viewer) -> Iterator[str]:
    """The last event that leads to a state tells the state, where there has been any."""
    last: dict[int, str] = {}
    events = IncidentEvent.objects.filter(municipality_id=viewer.municipality_id).order_by("pk")
    for incident, kind in events.values_list("incident_id", "kind").iterator(2000):
        leads_to = MOVES[kind][1]
        if leads_to:
            last[incident] = leads_to
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id, pk__in=last)
    for pk, state in rows.values_list("pk", "state"):
        if last[pk] != state:
            yield f"Händelse {pk} står som {state}, men det senaste som hände leder till {last[pk]}."


def _names(viewer: Viewer) -> Iterator[str]:
    here = CategoryVersion.objects.filter(municipality_id=viewer.municipality_id, ends_on__isnull=True)
    named = dict(here.values_list("category_id", "name"))
    for row in Category.objects.filter(municipality_id=viewer.municipality_id):
        if row.retired_on is None and named.get(row.pk) != row.name:
            yield f"Kategorin {row.code} heter {row.name}, men versionen som gäller säger {named.get(row.pk)}."
