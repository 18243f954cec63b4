"""What reporting units plug in: the way in by a device."""

from samsyn.access.sockets import WAYS_IN, WayIn
from samsyn.incidents.queries.links import viewer_for_device

WAYS_IN.plug("devices", WayIn(viewer_for_device))
