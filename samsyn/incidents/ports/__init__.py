"""What reports plug into the rooms below: a file a part."""

from samsyn.incidents.ports import borders, checks, daily, lists, review, units

__all__ = ["borders", "checks", "daily", "lists", "review", "units"]
