"""What every story of the API begins with."""

import pytest

from samsyn.api.operations.callers import buckets


@pytest.fixture(autouse=True)
def no_calls_before() -> None:
    """The limit counts in the process, which outlives a test."""
    buckets.empty()
