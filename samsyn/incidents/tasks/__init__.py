"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import borders, daily, exchange, exports, review, units

__all__ = ["borders", "daily", "exchange", "exports", "review", "units"]
