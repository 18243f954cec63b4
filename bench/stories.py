"""Long texts, no two alike, so that nothing is remembered from one to the next: words of our own Swedish documents."""

import random
import re
from collections import Counter
from itertools import accumulate
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SOURCES = ("docs/handbok.md", "samsyn/demo/data/handlingar.txt", "bench/sentences.py")
_SMALL = re.compile(r"(?<![\w/.@-])[a-zåäö]{2,}(?![\w/.@-])")  # no names
_NEW = 0.1  # of the words, put together of two


def _vocabulary() -> Counter[str]:
    return Counter(_SMALL.findall(" ".join((_ROOT / source).read_text("utf-8") for source in _SOURCES)))


class Stories:
    """Texts of 30 to 120 words, which come as often as in the documents."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        known = _vocabulary()
        self._words, self._weights = list(known), list(accumulate(known.values()))
        self._long = [word for word in self._words if len(word) > 4]

    def text(self) -> str:
        """A text that has not been before."""
        return " ".join(self._sentence() for _ in range(self._chance.randrange(4, 10)))

    def _sentence(self) -> str:
        chance = self._chance
        words = chance.choices(self._words, cum_weights=self._weights, k=chance.randrange(7, 14))
        words = [self._made() if chance.random() < _NEW else word for word in words]
        words[chance.randrange(1, len(words) - 1)] += ","
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    def _made(self) -> str:
        return self._chance.choice(self._long) + self._chance.choice(self._long)
