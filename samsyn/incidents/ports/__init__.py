"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import checks, lists, review, units

__all__ = ["checks", "lists", "review", "units"]
