"""A text as the expressions read it: other scripts' digits and dashes made plain, what is invisible taken out."""

import re
import unicodedata
from dataclasses import dataclass

_INVISIBLE = {0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－˗⁃"), "-")
_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"), " "
)
_OTHERS = {ord("＠"): "@", ord("＋"): "+", ord("．"): ".", ord("："): ":"}
_READY = re.compile(r"[^\u00a0\u00ad\u0180-\U0010ffff]*")  # all of it as the expressions read it
_TABLE: dict[int, str] = {**_DASHES, **_SPACES, **_OTHERS}


@dataclass(frozen=True)
class Plain:
    """`text` to search in; `at[n]` is where its character n stands in the original (None: where it is)."""

    text: str
    at: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original that [start, end) stands for."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end - 1] + 1


def plain(text: str) -> Plain:
    """The text made plain; one that is plain already is itself."""
    if _READY.fullmatch(text):
        return Plain(text)
    letters: list[str] = []
    at: list[int] = []
    for position, character in enumerate(text):
        code = ord(character)
        if code in _INVISIBLE or unicodedata.combining(character):
            continue
        digit = unicodedata.digit(character, None) if code > 0xFF else None
        letters.append(str(digit) if digit is not None else _TABLE.get(code, character))
        at.append(position)
    return Plain("".join(letters), tuple(at))
