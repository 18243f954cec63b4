"""What reporting units plug in: the way in by a device, and silent units that wait for the coordinator."""

from collections.abc import Sequence

from django.urls import reverse

from samsyn.access.sockets import TODOS, WAYS_IN, Todo, WayIn
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries.coverage import silent
from samsyn.incidents.queries.links import viewer_for_device
from samsyn.incidents.wording.units import silent_todo


def todos(viewer: Viewer) -> Sequence[Todo]:
    """The units that were not heard from in their last period."""
    if not viewer.may("incidents.manage"):
        return []
    count = len(silent(viewer))
    if not count:
        return []
    what, why = silent_todo(count)
    return [Todo(count, what, why, reverse("incidents:coverage"))]


WAYS_IN.plug("devices", WayIn(viewer_for_device))
TODOS.plug("silent_units", todos)
