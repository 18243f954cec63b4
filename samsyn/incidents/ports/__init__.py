"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import exports, units

__all__ = ["exports", "units"]
