"""Canonical text: one form for everything that is stored or compared."""

import re
import unicodedata

BULLET = "– "
_BULLETS = re.compile(r"^[ \t]*(?:[-–—•·▪◦‣⁃*●○■□➢►✓]|[\uf0b7\uf0a7\uf02d\uf0d8])[ \t]+")
_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
# What text copied out of a PDF file brings with it: one sign where the writer wrote two or three letters.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")

# signs that stand as they are: what most texts consist of
_SIGNS = r"!-~\u00a1-\u00ac\u00ae-\u00ff–—’‘”“…"
_PLAIN = re.compile(rf"[\n\t {_SIGNS}]*")
_CANONICAL = re.compile(
    rf"(?![-–—·*] )[{_SIGNS}]++(?: [{_SIGNS}]++)*+"
)  # one line, in which nothing is to do


def canonical(text: str) -> str:
    """Return `text` in the one form it is stored in.

    NFC; soft hyphens, zero-width and control characters out; white space folded within a line. Each line is a
    paragraph, or an item of a list if it opens with "– "; empty lines say nothing more and are dropped, so that
    what is written to a document is read back as the same text.
    """
    if not text or _CANONICAL.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text):
        return "\n".join(line for line in map(_line, text.split("\n")) if line)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\x0b", "\n").replace("\x0c", "\n").replace("\x85", "\n")
    text = unicodedata.normalize("NFC", _DROPPED.sub("", text).translate(_LIGATURES))
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn"))
    return "\n".join(line for line in map(_line, text.split("\n")) if line)


def _line(line: str) -> str:
    listed = False
    while bullet := _BULLETS.match(line):  # a bullet in a bullet is one
        listed, line = True, line[bullet.end() :]
    body = _SPACES.sub(" ", line).strip()
    return f"{BULLET}{body}" if listed and body else body


def is_bullet(line: str) -> bool:
    """Tell whether a canonical line is an item of a list."""
    return line.startswith(BULLET)


def without_bullet(line: str) -> str | None:
    """Return what stands after the bullet sign that opens `line`, or None if none does."""
    bullet = _BULLETS.match(line)
    return line[bullet.end() :] if bullet else None
