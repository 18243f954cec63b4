"""Emptying the database after tests that commit, such as those with a browser: the logs let go of their rows."""

from collections.abc import Iterator

import pytest
from django.db import connection

from samsyn.accounts import triggers

COMMITTING = {"live_server", "transactional_db"}


@pytest.fixture(autouse=True)
def emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Takes the triggers away before pytest-django flushes; the flush's own post_migrate puts them back."""
    marker = request.node.get_closest_marker("django_db")
    commits = bool(COMMITTING & set(request.fixturenames)) or bool(
        marker and marker.kwargs.get("transaction")
    )
    if commits:
        request.getfixturevalue("transactional_db")  # set up before this, so that it is torn down after
    yield
    if commits and connection.vendor == "sqlite":  # PostgreSQL's TRUNCATE fires no row triggers
        triggers.remove()
