"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import daily, exchange, exports, review, units

__all__ = ["daily", "exchange", "exports", "review", "units"]
