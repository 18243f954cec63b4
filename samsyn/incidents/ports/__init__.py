"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import lists, review, units

__all__ = ["lists", "review", "units"]
