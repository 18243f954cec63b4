"""The text as it is read: one form of letters and line ends; tabs, bullets and empty lines are kept."""

import re
import unicodedata

_ENDS = re.compile(r"\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_EMPTY = re.compile(r"\n{4,}")
_BOLD = re.compile(r"\*\*|__")
_MARKS = re.compile(r"^[ \t]*#{1,6}[ \t]+(?!\d)", re.MULTILINE)


def tidy(text: str) -> str:
    """The daily report's text in the form that offsets count in."""
    text = _DROPPED.sub("", _ENDS.sub("\n", text))
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn"))
    text = _BOLD.sub("", _MARKS.sub("", _QUOTED.sub("", text)))
    return _EMPTY.sub("\n\n\n", "\n".join(line.rstrip() for line in text.split("\n")))
