"""The guard's lists of words, from data/words.toml."""

import tomllib
from collections.abc import Iterable
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


class Endings:
    """Ends of words, looked up by their length: a fraction of what an expression of as many takes."""

    def __init__(self, ends: Iterable[str]) -> None:
        self._ends = frozenset(ends)
        self._lengths = sorted({len(end) for end in self._ends}, reverse=True)

    @classmethod
    def of(cls, key: str, *also: str) -> "Endings":
        """The list of this name, each as it is and with what may follow it."""
        return cls(word + more for word in words(key) for more in ("", *also))

    def of_word(self, word: str) -> str:
        """The longest of them that the word ends with; or nothing."""
        return next((word[-n:] for n in self._lengths if word[-n:] in self._ends), "")
