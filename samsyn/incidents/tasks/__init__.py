"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import review, units

__all__ = ["review", "units"]
