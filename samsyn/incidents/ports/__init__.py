"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import units

__all__ = ["units"]
