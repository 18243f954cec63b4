"""What a process remembers for a while is forgotten between tests, whose rows have the same numbers."""

import pytest

from samsyn.privacy.queries import forget_known


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Names of places are asked for anew."""
    forget_known()
