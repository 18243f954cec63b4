"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import checks, daily, lists, review, units

__all__ = ["checks", "daily", "lists", "review", "units"]
