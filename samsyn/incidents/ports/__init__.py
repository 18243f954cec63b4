"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import daily, lists, review, units

__all__ = ["daily", "lists", "review", "units"]
