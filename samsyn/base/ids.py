"""Ids for URLs and APIs: UUIDv7, so that they sort by time and tell nothing else."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_uid() -> UUID:
    """A fresh UUIDv7."""
    return uuid7()
