"""Swedish words from the dictionary package hunspell-sv: is this a word, or two joined?"""

import re
import sysconfig
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from samsyn.documents.readers.hyphens import join

_SHORTEST_PART = 3
_LONGEST_ENDING = 8
_MOST_CUTS = 3  # of a word by its column
_CLOSING = (".", ",", ";", ":", "!", "?", ")")
_LONG_PART = 6  # a shorter first piece is rather a word of its own


class Lexicon:
    """Knows base forms, their endings after the dictionary's rules, and compounds of two or three words."""

    def __init__(self, folder: Path) -> None:
        self._stems: dict[str, str] = {}
        for line in (folder / "sv_SE.dic").read_text(encoding="utf-8").split("\n")[1:]:
            stem, _, flags = line.partition("/")
            self._stems[stem] = self._stems.get(stem, "") + flags
        self._endings = _endings((folder / "sv_SE.aff").read_text(encoding="utf-8"))
        self._known: dict[str, bool] = {}

    def is_form(self, word: str) -> bool:
        """Tell whether a word is in the dictionary in some form."""
        if word not in self._known:
            self._known[word] = word in self._stems or self._is_inflected(word)
        return self._known[word]

    def _is_inflected(self, word: str) -> bool:
        for length in range(1, min(_LONGEST_ENDING, len(word) - 1) + 1):
            for strip, condition, flag in self._endings.get(word[-length:], ()):
                stem = word[:-length] + strip
                if flag in self._stems.get(stem, "") and condition.search(stem):
                    return True
        return False

    def is_word(self, word: str, parts: int = 3) -> bool:
        """Tell whether a word is a form or a compound of at most `parts` forms."""
        if self.is_form(word):
            return True
        if parts < 2:
            return False
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            if self.may_lead(word[:cut]) and self.is_word(word[cut:], parts - 1):
                return True
        return False

    def are_words(self, texts: Sequence[str]) -> bool:
        """Tell whether each text is a word by itself: a form or a compound of two, not too short to tell."""
        return all(len(text) >= _SHORTEST_PART and self.is_word(text, parts=2) for text in texts)

    def may_lead(self, part: str) -> bool:
        """A first part may carry a joining s, or lack its last vowel ("flicka": "flickskola")."""
        longer = len(part) > _SHORTEST_PART
        joined = longer and part.endswith("s") and self.is_form(part[:-1])
        return (
            self.is_form(part)
            or joined
            or (longer and (self.is_form(part + "a") or self.is_form(part + "e")))
        )


def _endings(rules: str) -> dict[str, list[tuple[str, re.Pattern[str], str]]]:
    endings: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for line in rules.split("\n"):
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":
            _, flag, strip, add, condition = fields[:5]
            pattern = re.compile(("" if condition == "." else condition) + "$")
            endings.setdefault(add.split("/")[0], []).append(("" if strip == "0" else strip, pattern, flag))
    return endings


@lru_cache(maxsize=1)
def swedish() -> Lexicon | None:
    """Return the installed lexicon, or None where the package is missing (no word is questioned then)."""
    folder = Path(sysconfig.get_path("data")) / "share" / "hunspell"
    return Lexicon(folder) if (folder / "sv_SE.dic").is_file() and (folder / "sv_SE.aff").is_file() else None


def is_cut_word(pieces: Sequence[str]) -> bool:
    """Tell whether pieces are one word cut without hyphen: a word together, and not all words by themselves."""
    lexicon = swedish()
    lowered = [piece.lower() for piece in pieces]
    if lexicon is None or not all(piece.isalpha() for piece in pieces) or not "".join(pieces[1:]).islower():
        return False
    whole = "".join(lowered)
    if lexicon.is_form(whole):
        return len(lowered[-1]) < _SHORTEST_PART or len(lowered[0]) >= _LONG_PART
    halves = [("".join(lowered[:at]), "".join(lowered[at:])) for at in range(1, len(lowered))]
    return lexicon.is_word(whole) and not any(lexicon.are_words(pair) for pair in halves)


def unwrapped(lines: Sequence[str], full: Sequence[bool] | None = None) -> str:
    """The lines of a paragraph as one, cut and divided words whole; `full` tells which lines reach the right edge."""
    text = lines[0].rstrip()
    cut = 0  # lines still to come of a word that its column has cut
    for at, line in enumerate(lines[1:], start=1):
        ended = cut == 1
        cut = cut - 1 if cut else _cuts(lines, at - 1, full)
        whole = (cut and not ended) or line.lstrip().startswith(_CLOSING)
        text = text.rstrip() + line.strip() if whole else join(text, line)
    return text


def _cuts(lines: Sequence[str], at: int, full: Sequence[bool] | None) -> int:
    """In how many lines the word goes on that fills line `at` alone: longer than its column, cut without hyphen."""
    for more in range(min(_MOST_CUTS, len(lines) - at - 1), 0, -1):
        rest = lines[at + more].split(maxsplit=1)
        pieces = [*lines[at : at + more], rest[0].rstrip(".,;:!?)") if rest else ""]
        if (full is None or all(full[at : at + more])) and all(pieces) and is_cut_word(pieces):
            return more
    return 0
