"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import lists, units

__all__ = ["lists", "units"]
