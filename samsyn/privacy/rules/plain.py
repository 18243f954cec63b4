"""A text as the expressions read it: other scripts' digits and dashes made plain, what is invisible taken out."""

import re
import unicodedata
from dataclasses import dataclass

_STRANGE = re.compile("[\u00a0\u00ad\u0180-\U0010ffff]")
_INVISIBLE = {0x00AD, 0x034F, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
              *range(0x2060, 0x2070), 0xFEFF}  # fmt: skip
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－˗⁃", "-")
_TABLE = {**_DASHES, "∕": "/", "⁄": "/", "․": ".", "‧": "."}
_LETTER_O = re.compile(r"(?<![^\W\d_])[oO](?=[ -]?[\doO])|(?<=\d)[oO](?![^\W\d_])")


@dataclass(frozen=True)
class Plain:
    """`text` to search in; its character n is [starts[n], ends[n]) of the original (None: the same place)."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original that [start, end) stands for."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> Plain:
    """The text made plain; one that is plain already is itself."""
    if not _STRANGE.search(text):
        return Plain(text)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, character in enumerate(text):
        if ord(character) in _INVISIBLE:
            continue
        if unicodedata.combining(character):
            if letters:
                letters[-1] = _one(unicodedata.normalize("NFC", letters[-1] + character), letters[-1])
                ends[-1] = position + 1
            continue
        letters.append(_plain(character))
        starts.append(position)
        ends.append(position + 1)
    return Plain("".join(letters), tuple(starts), tuple(ends))


def with_zeroes(text: str) -> str:
    """The letter O among digits as the zero that it stands for; as long as before."""
    return _LETTER_O.sub("0", text)


def _plain(character: str) -> str:
    if ord(character) < 0x180 and character != "\u00a0":
        return character
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(character) == "Zs":
        return " "
    return _TABLE.get(character) or _one(unicodedata.normalize("NFKC", character), character)


def _one(folded: str, otherwise: str) -> str:
    """What a character is folded to, where that is one character too: places must not move."""
    return folded if len(folded) == 1 else otherwise
