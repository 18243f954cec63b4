"""Page headers and footers: what in them tells of the document, and what only repeats."""

import re
from collections.abc import Iterable

_TELLING = re.compile(
    r"\b\d{4}-\d\d-\d\d\b|\b[A-ZÅÄÖ]{2,6}[ \u00a0]?\d{2,4}/\d{1,5}\b|\b[A-ZÅÄÖ]{2,6}[- ]\d{4}[-:/]\d{1,5}\b"
    r"|\b\d{1,2} (?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)[a-z]* \d{4}\b"
)
_PAGE_NUMBER = re.compile(
    r"(?:sida|sidan|sid\.?|page)?\s*\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s*\d{1,3}|/\s*\d{1,3})?|(?:sida|sid\.?)",
    re.IGNORECASE,
)


def tells_more(header: Iterable[str], body: Iterable[str]) -> bool:
    """Whether a page header holds a date or registry number that the body beside it doesn't."""
    seen = "\n".join(body)
    return any(telling not in seen for text in header for telling in _TELLING.findall(text))


def is_page_number(text: str) -> bool:
    """Whether a line is only a page number: "3", "3 (12)", "Sida 3 av 12"."""
    return bool(_PAGE_NUMBER.fullmatch(text.strip(" \t–-")))
