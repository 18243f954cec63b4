"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import exports, review, units

__all__ = ["exports", "review", "units"]
