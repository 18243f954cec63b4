"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import review, units

__all__ = ["review", "units"]
