"""Two lines of one paragraph joined, a word divided at the line's end made whole."""

import re

SOFT_HYPHEN = "\u00ad"
_SUSPENDED = re.compile(r"(?:och|eller|samt|till|som|respektive|resp|&|/)\b")
_LAST_PART = re.compile(r"([^\s/(]*)-$")
_LONGEST_WORD = 80  # looked at from the end, so that a long paragraph is joined in linear time


def join(first: str, rest: str) -> str:
    """Return two pieces of a paragraph as one: "åtgär-" + "der", "Upplands-" + "Bro", "brotts-" + "och"."""
    first, rest = first.rstrip(), rest.lstrip()
    if not first or not rest:
        return first or rest
    if first.endswith(SOFT_HYPHEN):
        return first[:-1] + rest
    divided = _LAST_PART.search(first[-_LONGEST_WORD:])
    if not divided or not divided[1] or _SUSPENDED.match(rest):
        return f"{first} {rest}"
    stem = divided[1]
    if rest[0].islower() and stem[-1].islower() and len(stem) > 1:
        return first[:-1] + rest
    return first + rest if rest[0].isalnum() else f"{first} {rest}"
