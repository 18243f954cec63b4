"""What was taken out and put in between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_WORDS = re.compile(r"\S+|\s+")


@dataclass(frozen=True)
class Compared:
    """A row laid side by side; a side is None where that version has no such row."""

    heading: str
    before: SafeString | None
    after: SafeString | None
    same: bool


def compared(row: object) -> Compared:
    """The row's `before` and `after` with what left and what came marked up."""
    heading, before, after = (getattr(row, name) for name in ("heading", "before", "after"))
    if before is None or after is None:
        return Compared(heading, _whole(before), _whole(after), same=False)
    left, right = marked(before, after)
    return Compared(heading, left, right, same=before == after)


def marked(before: str, after: str) -> tuple[SafeString, SafeString]:
    """Both texts as HTML, `<del>` around what left the first and `<ins>` around what came into the second."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    left: list[SafeString] = []
    right: list[SafeString] = []
    for kind, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        left.append(_run("del" if kind != "equal" else "", old[a:b]))
        right.append(_run("ins" if kind != "equal" else "", new[c:d]))
    return _joined(left), _joined(right)


def _run(element: str, words: list[str]) -> SafeString:
    text = "".join(words)
    if not element or not text.strip():
        return format_html("{}", text)
    return format_html("<{0}>{1}</{0}>", element, text)


def _whole(text: str | None) -> SafeString | None:
    return None if text is None else format_html("{}", text)


def _joined(runs: list[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((run,) for run in runs))
