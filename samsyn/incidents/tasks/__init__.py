"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import exchange, exports, review, units

__all__ = ["exchange", "exports", "review", "units"]
