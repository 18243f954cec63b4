"""Marks that an earlier conversion left in the text (tags, stars, table rules) are taken away."""

import html
import re

from samsyn.base.text import canonical
from samsyn.documents.readers.interpret.joining import append

_PARAGRAPH = re.compile(
    r"\s*(?:</p>\s*<p[^>]*>|<br\s*/?>|</?(?:p|div|ul|ol)(?:\s[^>]*)?>|</li>)\s*", re.IGNORECASE
)
_TAGGED = re.compile(r"<p>.*</p>", re.IGNORECASE | re.DOTALL)
_ITEM = re.compile(r"\s*<li[^>]*>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|font|sup|sub|a|h[1-6])(?:\s[^>]*)?>", re.IGNORECASE)
_STARS = re.compile(r"\*\*|__(?=\w)|(?<=\w)__")
_RULE = re.compile(r"[\s|:+=_\-–—]*[-–—=_]{2,}[\s|:+=_\-–—]*")


def unmarked(text: str) -> str:
    """Return canonical text without tags and stars; a tagged paragraph or list item is a line of its own."""
    if "<" in text:
        text = _TAG.sub("", _ITEM.sub("\n– ", _PARAGRAPH.sub("\n", text)))
        text = html.unescape(text)
    elif "&" in text:
        text = re.sub(r"&(?:nbsp|amp|quot|lt|gt|#\d+);", lambda m: html.unescape(m[0]), text)
    return canonical(_STARS.sub("", text))


def is_rule(text: str) -> bool:
    """Tell whether a line is only a drawn rule, as the row under a Markdown table's head."""
    return bool(_RULE.fullmatch(text))


def paragraphs(lines: tuple[str, ...] | list[str], exact: bool = False) -> str:
    """Return a cell's paragraphs as one text, cut sentences whole.

    Where the file itself knows its paragraphs the text stays `exact`: there a star is a star.
    """
    if exact and not _TAGGED.fullmatch("".join(lines).strip()):
        return canonical("\n".join(lines))
    whole: str | None = None
    for line in lines:
        clean = unmarked(line)
        if clean and not is_rule(clean):
            whole = append(whole, clean)
    return canonical(whole or "")
