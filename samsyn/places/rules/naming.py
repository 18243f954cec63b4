"""Finding a place's name in what somebody has written of where it was."""

import re

_NUMBER = re.compile(r"\s+\d{1,4}\s?[A-Za-z]?$")
_BEFORE = re.compile(
    r"^(?:vid|på|i|utanför|bakom|framför|nära|längs|mellan|under|runt|hos|kring|ungefär|i höjd med)\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;/(]\s*|\s+(?:vid|på|i|mot|utanför|bakom|nära)\s+", re.IGNORECASE)


def candidates(text: str) -> list[str]:
    """What may be a name in "Cykelförrådet, Korpstigen 25", the whole first: each as written, then without number."""
    found: list[str] = []
    for part in [text, *_BETWEEN.split(text)]:
        part = part.strip(" .)")
        bare = _BEFORE.sub("", part)
        for name in (part, bare, _NUMBER.sub("", bare)):
            if name and name not in found:
                found.append(name)
    return found


def has_number(text: str) -> bool:
    """Whether a house number stands in it, "Korpstigen 25": then it is somebody's address."""
    return any(_NUMBER.search(part.strip(" .)")) is not None for part in _BETWEEN.split(text))
