"""Work with reports after the answer: a file a part."""

from samsyn.incidents.tasks import units

__all__ = ["units"]
