"""Which run of ./test a test belongs to: with the browser or not, on both databases or once."""

import os

import pytest

NEEDING = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what asks for a browser; on PostgreSQL leave out what would be the same again."""
    for item in items:
        if "browser" in _fixtures(item):
            item.add_marker(pytest.mark.browser)
    if os.environ.get("SAMSYN_DATABASE_URL", "").startswith("postgres"):
        once = [item for item in items if not _tries_the_database(item)]
        config.hook.pytest_deselected(items=once)
        items[:] = [item for item in items if _tries_the_database(item)]


def _tries_the_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("once"):
        return False
    return bool(_fixtures(item) & NEEDING) or item.get_closest_marker("django_db") is not None


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))
