"""What a process remembers for a while is forgotten between tests, whose rows have the same numbers."""

import pytest

from samsyn.base.remembered import forget_all


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Everything is asked for anew."""
    forget_all()
