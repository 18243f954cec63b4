"""Text that lines, rows and pages have cut is joined again."""

import re

_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_SUSPENDED = re.compile(r"(?:och|eller|samt|till|som|respektive|&|/)\b")
_LAST_PART = re.compile(r"([^\s/(]*)-$")


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return bool(_TERMINAL.search(text[-12:].rstrip()))


def opens_low(text: str) -> bool:
    """Tell whether a text opens in the middle of a sentence, with a small letter."""
    return bool(text) and text[0].islower()


def join(first: str, rest: str) -> str:
    """Join two pieces of one paragraph; a word divided by a line end becomes one word again."""
    first, rest = first.rstrip(), rest.lstrip()
    if not first or not rest:
        return first or rest
    if first.endswith("\u00ad"):
        return first[:-1] + rest
    divided = _LAST_PART.search(first[-60:])
    if not divided or not divided[1]:
        return f"{first} {rest}"
    if _SUSPENDED.match(rest):
        return f"{first} {rest}"
    stem = divided[1]
    if rest[0].islower() and stem[-1].islower() and len(stem) > 1:
        return first[:-1] + rest
    return first + rest if rest[0].isalnum() else f"{first} {rest}"


def is_cut(first: str, rest: str) -> bool:
    """Tell whether `rest` goes on in the sentence that `first` broke off."""
    if not first or ends_sentence(first):
        return False
    return opens_low(rest) or bool(re.search(r"\w-$", first[-4:]) and rest[:1].isalnum())


def append(first: str | None, rest: str) -> str:
    """Join two paragraphs of one text: on one line where a sentence was cut, else on two."""
    if not first:
        return rest
    last = first.rsplit("\n", 1)[-1]
    if is_cut(last, rest) and not rest.startswith("– "):
        return first[: len(first) - len(last)] + join(last, rest)
    return f"{first}\n{rest}" if rest else first
