"""Numbers told in words: "noll sju noll ett sju fyra …" as the digits that they stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIGIT = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_NOUN = ("nolla", "etta", "tvåa", "trea", "fyra", "femma", "sexa", "sjua", "åtta", "nia")
_TEENS = ("tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton")
_TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_ONES = {word: str(worth) for words in (_DIGIT, _NOUN) for worth, word in enumerate(words)}
_MORE = {word: str(worth) for worth, word in enumerate(_TEENS, start=10)}
_MORE |= {
    ten + (one if n else ""): f"{t}{n}"
    for t, ten in enumerate(_TENS, start=2)
    for n, one in enumerate(_DIGIT)
}
_WORTH = {**_ONES, **_MORE, "streck": "-", "bindestreck": "-", "plus": "+"}
_ONE = "|".join(sorted(_WORTH, key=len, reverse=True))
_SEPARATOR = rf"(?:[ ]?[-,./][ ]?|[ ]{{1,2}}|(?!\w)|(?=(?:{_ONE})))"
_RUN = re.compile(rf"(?<!\w)(?:(?:{_ONE}|\+?\d+){_SEPARATOR}){{3,}}", re.IGNORECASE)
_PART = re.compile(rf"(?:{_ONE})(?!\w)|(?:{_ONE})(?={_ONE})|\d+|[-+]", re.IGNORECASE)
# a number that somebody can be told by holds one of these: the smallest ones only count things
_LARGER = "|".join(
    sorted((word for word in _WORTH if _WORTH[word] not in set("123456")), key=len, reverse=True)
)
A_WORD = rf"(?<!\w)(?:{_ONE}){{0,4}}(?:{_LARGER})(?:(?!\w)|(?=(?:{_ONE})))"
_HAS_LARGER = re.compile(A_WORD, re.IGNORECASE)


@dataclass(frozen=True)
class Spoken:
    """A run of number words: its digits (and what was said between), and for each where it stands in the text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def spoken(text: str) -> Iterator[Spoken]:
    """Every run of three number words or more, of which one is larger than six, or none."""
    for run in _RUN.finditer(text):
        if not _HAS_LARGER.search(run.group()):
            continue
        letters: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for part in _PART.finditer(run.group()):
            worth = _WORTH.get(part.group().lower(), part.group())
            letters += worth
            starts += [run.start() + part.start()] * len(worth)
            ends += [run.start() + part.end()] * len(worth)
        yield Spoken("".join(letters), tuple(starts), tuple(ends))
