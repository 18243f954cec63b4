"""Words that reading (a scan, a conversion) has garbled: said with a likely correction, never mended."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.documents.readers.blocks import Table, Where
from samsyn.documents.readers.interpret.stream import Item
from samsyn.documents.readers.lexicon import Lexicon, swedish
from samsyn.documents.readers.reading import Anomaly

_TOKEN = re.compile(r"(?<![\w@./:&-])[^\W_]{5,35}(?![\w@&-]|[./:]\w)")
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
_LOOKALIKES = ("lti1fj", "oö0cea", "aåäâàáe", "nmuhr", "bh8", "s5z", "gq9", "vyw", "ce", "pq", "kh")
_ENDING = re.compile(
    r"(?:ar|er|or|arna|erna|orna|are|aren|arens|arnas|en|et|na|ad|ade|at|ande|ning|ningen|ningar|s|t|a|n)$"
)
_DIGITS = str.maketrans("015869", "olsbgg")
_MOST = 6
_UNKNOWN_AT_MOST = 0.15
_LEAST_IN_DOCUMENT = 3


@dataclass(frozen=True)
class _Word:
    text: str
    where: Where


def garbled_words(items: Sequence[Item]) -> list[Anomaly]:
    """Return the words that are no Swedish words but one letter from one; the first few of them."""
    lexicon = swedish()
    if lexicon is None:
        return []
    words = list(_words(items))
    counts = Counter(word.text.lower() for word in words)
    unknown = {text for text in counts if text.isalpha() and not lexicon.is_word(text)}
    if len(unknown) > max(20, _UNKNOWN_AT_MOST * len(counts)):
        return []  # another language, or a reading so bad that single words say nothing
    found: list[Anomaly] = []
    for word in words:
        text = word.text.lower()
        meant = (
            _meant(word.text, counts, lexicon) if counts[text] == 1 and not _is_sound(text, lexicon) else None
        )
        if meant:
            message = (
                f"Ordet ”{word.text}” ser ut att ha blivit fel när texten lästes in. "
                f"Kanske ska det vara ”{meant}”."
            )
            found.append(Anomaly("garbled-word", dict(word.where), message))
    return found[:_MOST]


def _words(items: Sequence[Item]) -> Iterator[_Word]:
    for item in items:
        if isinstance(item, Table):
            for row in item.rows:
                texts = (cell.text for cell in row.cells if not cell.covered)
                yield from (_Word(match[0], row.where) for text in texts for match in _TOKEN.finditer(text))
        else:
            yield from (_Word(match[0], item.where) for match in _TOKEN.finditer(item.text))


def _is_sound(text: str, lexicon: Lexicon) -> bool:
    """A form, or two long words joined; short parts join to almost anything and prove nothing."""
    ending = _ENDING.search(text)
    if lexicon.is_form(text) or (ending and lexicon.is_form(text[: ending.start()])):
        return True
    return any(
        lexicon.may_lead(text[:cut]) and lexicon.is_form(text[cut:]) for cut in range(4, len(text) - 4)
    )


def _meant(word: str, counts: Counter[str], lexicon: Lexicon) -> str | None:
    text = word.lower()
    if any(c.isdigit() for c in text):
        return _without_digits(word, lexicon)
    named = not word.islower()
    near = [one for one in _one_letter_off(text) if lexicon.is_form(one) and _inside(text, one)]
    often = [one for one in near if counts[one] >= _LEAST_IN_DOCUMENT]
    chosen = often if named or len(text) < 7 else often or near
    return min(chosen, key=lambda one: (not _looks_alike(text, one), -counts[one], one), default=None)


def _without_digits(word: str, lexicon: Lexicon) -> str | None:
    """ "p0lisen" is "polisen"; "18år" and "A3" are what they are."""
    if not re.fullmatch(r"[^\W\d]+\d[^\W\d]+", word):
        return None
    read = word.lower().translate(_DIGITS)
    return read if lexicon.is_form(read) else None


def _one_letter_off(text: str) -> set[str]:
    found: set[str] = set()
    for place in range(len(text) + 1):
        head, tail = text[:place], text[place:]
        found.update(head + letter + tail for letter in _LETTERS)
        if tail:
            found.add(head + tail[1:])
            found.update(head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            found.add(head + tail[1] + tail[0] + tail[2:])
    return found - {text}


def _inside(text: str, other: str) -> bool:
    """Tell whether two words part inside: another ending is grammar, another first letter a rhyme."""
    return text[0] == other[0] and text[-2:] == other[-2:]


def _looks_alike(text: str, other: str) -> bool:
    if len(text) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(text, other, strict=True) if a != b]
    return len(pairs) == 1 and any(a in group and b in group for a, b in pairs for group in _LOOKALIKES)
