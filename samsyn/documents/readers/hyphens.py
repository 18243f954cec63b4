"""Two lines of one paragraph joined, a word divided at the line's end made whole."""

import re

SOFT_HYPHEN = "\u00ad"
_SUSPENDED = re.compile(r"(?:och|eller|samt|till|som|respektive|resp|&|/)\b")


def join_lines(first: str, rest: str) -> str:
    """Return `first` and `rest` as one line: "åtgär-" + "der", "Upplands-" + "Bro", "brotts-" + "och"."""
    first, rest = first.rstrip(), rest.lstrip()
    if not first or not rest:
        return first or rest
    if first.endswith(SOFT_HYPHEN):
        return first[:-1] + rest
    if not re.search(r"\w-$", first) or _SUSPENDED.match(rest) or not rest[0].isalnum():
        return f"{first} {rest}"
    divided = rest[0].islower() and first[-2].islower()
    return first[:-1] + rest if divided else first + rest
