"""Text that lines, rows and pages have cut is joined again."""

import re

from samsyn.documents.readers.hyphens import join as join

_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_TAIL = 20  # signs of a text that tell how it ends


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return bool(_TERMINAL.search(text[-_TAIL:].rstrip()))


def opens_low(text: str) -> bool:
    """Tell whether a text opens in the middle of a sentence, with a small letter."""
    return bool(text) and text[0].islower()


def is_cut(first: str, rest: str) -> bool:
    """Tell whether `rest` goes on in the sentence that `first` broke off."""
    if not first or ends_sentence(first):
        return False
    return opens_low(rest) or bool(re.search(r"\w-$", first[-2:]) and rest[:1].isalnum())


def append(first: str | None, rest: str) -> str:
    """Join two paragraphs of one text: on one line where a sentence was cut, else on two."""
    if not first:
        return rest
    last = first.rsplit("\n", 1)[-1]
    if is_cut(last, rest) and not rest.startswith("– "):
        return first[: len(first) - len(last)] + join(last, rest)
    return f"{first}\n{rest}" if rest else first
