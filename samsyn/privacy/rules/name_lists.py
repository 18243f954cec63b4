"""The lists of names: which tell of a person alone, and which only in company."""

from dataclasses import dataclass
from functools import lru_cache

from samsyn.privacy.rules.word_lists import DATA


@dataclass(frozen=True)
class Names:
    """Given names and surnames.

    `lower`: given names that are no word, so that they tell also in small letters. `short`: those of three letters,
    which tell after a word for a person. `words`: given names that are a word too, so that they tell nothing where a
    sentence begins (a rare word, `-`, tells with a large letter anywhere). `weak`: alone they tell nothing anywhere.
    `families`: every surname. `last_lower`: those that are no word. `any`: all of them.
    `places`: municipalities and towns.
    """

    given: frozenset[str]
    lower: frozenset[str]
    short: frozenset[str]
    words: frozenset[str]
    weak: frozenset[str]
    last: frozenset[str]
    last_words: frozenset[str]
    families: frozenset[str]
    last_lower: frozenset[str]
    any: frozenset[str]
    places: frozenset[str]


@lru_cache
def names() -> Names:
    """The lists, read once."""
    given = (DATA / "given.txt").read_text(encoding="utf-8").split()
    last = (DATA / "last.txt").read_text(encoding="utf-8").split()
    short = frozenset(name.lower() for name in given if name[-1] not in "~!-" and len(name) == 3)
    lower = frozenset(name.lower() for name in given if name[-1] not in "~!-" and len(name) > 3)
    last_lower = frozenset(name.lower() for name in last if name[-1] != "!" and len(name) > 4)
    return Names(
        given=frozenset(name.rstrip("~!-") for name in given),
        lower=lower,
        short=short,
        words=frozenset(name.rstrip("~") for name in given if name.endswith("~")),
        weak=frozenset(name.rstrip("!") for name in given if name.endswith("!")),
        last=frozenset(name for name in last if not name.endswith("!")),
        families=frozenset(name.rstrip("!") for name in last),
        last_lower=last_lower,
        any=lower | short | last_lower | {name.rstrip("~!-") for name in (*given, *last)},
        places=frozenset((DATA / "places.txt").read_text(encoding="utf-8").split("\n")),
        last_words=frozenset(name.rstrip("!") for name in last if name.endswith("!")),
    )
