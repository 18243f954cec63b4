"""Statements that are sent all the time are prepared by PostgreSQL; the rest are planned for their own values."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

AFTER = 3  # times that a connection has sent a statement


@contextmanager
def prepared() -> Iterator[None]:
    """A statement repeated within it is parsed once. For writes and lookups by id: a list is planned for its filter."""
    if connection.vendor != "postgresql":
        yield
        return
    connection.ensure_connection()
    link = connection.connection
    link.prepare_threshold, before = AFTER, link.prepare_threshold
    try:
        yield
    finally:
        link.prepare_threshold = before
