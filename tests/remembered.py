"""What a process remembers for a while is forgotten between tests, whose rows have the same numbers."""

import pytest

from samsyn.api.operations.callers import buckets
from samsyn.base.remembered import forget_all


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Everything is asked for anew, and no caller of the API has called before."""
    forget_all()
    buckets.empty()
