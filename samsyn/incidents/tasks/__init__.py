"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import daily, exports, review, units

__all__ = ["daily", "exports", "review", "units"]
