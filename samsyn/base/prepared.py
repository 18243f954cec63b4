"""Statements that are sent all the time are prepared by PostgreSQL; the rest are planned for their own values."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

AFTER = 3  # times that a connection has sent a statement


@contextmanager
def prepared() -> Iterator[None]:
    """Within it PostgreSQL parses a repeated statement once. For writes: a list's plan must know its filters."""
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
