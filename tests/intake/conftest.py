"""The twin is read once for all stories here: reading has its own tests."""

from functools import lru_cache

import pytest

from samsyn.documents.readers.read import read_bytes

_read_once = lru_cache(maxsize=20)(read_bytes)


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes give the same reading without a new process."""
    monkeypatch.setattr("samsyn.intake.views.read_bytes", _read_once)
