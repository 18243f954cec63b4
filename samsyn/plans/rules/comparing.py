"""Two texts laid side by side, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
_WORDS = re.compile(r"\s+|[^\s]+")
_TOO_LONG = 4_000  # words; beyond it the comparison of words takes longer than a reader waits


@dataclass(frozen=True)
class Piece:
    """A run of words that both texts have, or that only the first (gone) or the second (new) has."""

    kind: str
    text: str


def word_diff(before: str, after: str) -> list[Piece]:
    """The two texts as one run of pieces; without `new` it reads as `before`, without `gone` as `after`."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if before == after:
        return [Piece(SAME, before)] if before else []
    if len(old) + len(new) > _TOO_LONG:
        return _pieces((GONE, before), (NEW, after))
    found: list[tuple[str, str]] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append((SAME, "".join(old[i:j])))
        else:
            found += [(GONE, "".join(old[i:j])), (NEW, "".join(new[k:m]))]
    return _pieces(*found)


def _pieces(*found: tuple[str, str]) -> list[Piece]:
    return [Piece(kind, text) for kind, text in found if text]
