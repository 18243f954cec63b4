"""The guard's lists of words, from data/words.toml."""

import tomllib
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"


@lru_cache
def _lists() -> dict[str, str]:
    return tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))


def words(key: str) -> frozenset[str]:
    """The list of this name."""
    return frozenset(_lists()[key].split())


def lines(key: str) -> tuple[str, ...]:
    """The list of this name, of which each has several words."""
    return tuple(_lists()[key].strip().split("\n"))
