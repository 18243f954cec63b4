"""Where it happened: the municipality's own names first, then what Swedish names of places look like."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[A-Za-zÅÄÖåäöÉéÜü0-9:-]+")
_GENERIC = (
    r"(?:gatan|vägen|stigen|gränd|gränden|torget|torg|plan|planen|parken|park|skolan|skola|gymnasiet|gymnasium|centrum|backen|"
    r"kroken|ringen|stråket|leden|allén|allé|hallen|badet|stationen|station|terminalen|tunneln|bron|kyrkan|kyrka|förskolan|"
    r"gården|gård|fältet|ängen|viken|udden|näset|hamnen|hamn|varvet|berget|berg|lunden|lund|hagen|området|skogen|dalen|macken|"
    r"rondellen|gallerian|gallerians|köpcentret|köpcentrum|simhallen|ishallen|sporthallen|idrottsplats|idrottsplatsen|IP|biblioteket|fritidsgård|fritidsgården|"
    r"apoteket|apotek|vårdcentralen|vårdcentral|äldreboende|slinga|slingan|liden|höjden|kullen|sjön|garaget|stranden|strandväg|lekplatsen|lekplats)"
)
_NUMBERED = r"(?:\s+\d{1,3}\s?[A-Ha-h]?(?![\w.:])(?!\s?(?:år|tr\b|ungdom|person|gram|st\b)))?"
_SHAPED = re.compile(
    rf"\b(?:[A-ZÅÄÖ][\wåäöé-]+(?:s|\s[A-ZÅÄÖ][\wåäö]+)?\s(?:{_GENERIC}|C|c|centrum)(?!\w)|[A-ZÅÄÖ][\wåäöé-]*{_GENERIC}(?!\w)){_NUMBERED}"
)
_AFTER = re.compile(
    r"\b(?:på|vid|i|från|utanför|längs|nära|bakom|invid|i höjd med|i närheten av|i anslutning till|runt|kring|mot)\s+"
    r"(?P<n>(?:[A-ZÅÄÖ][\wåäöé&-]+)(?:\s+(?:[A-ZÅÄÖ][\wåäöé&-]+|C|centrum|station|torg|IP|skola|park))*)"
)
_COMMON = re.compile(
    r"\b(?:på|vid|i|utanför|bakom)\s+(?P<n>(?:skolgården|busstorget|pendeltågsstationen|stationen|torget|biblioteket|centrum|badplatsen|simhallen|"
    r"ishallen|gångtunneln|fritidsgården|busstationen|busshållplatsen|lekplatsen|parkeringen|återvinningsstationen|motorvägen|köpcentret))\b"
)
_NO_PLACE = {"polisen", "patrull", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "sverige", "snapchat",
             "facebook", "instagram", "tiktok", "telegram", "mc", "epa", "a-traktor", "lob", "januari", "oktober", "november"}  # fmt: skip
_TOO_SHORT_TO_MISSPELL = 6
_SENTENCE = re.compile(r"(?<=[a-zåäö0-9)])[.!?]\s+(?=[A-ZÅÄÖ])")
# where somebody lives is not where it happened
_HOME = re.compile(
    r"\b(?:boende|bosatt|bor|hemmahörande|skriven|mantalsskriven|folkbokförd)\s+(?:på|i|vid)\s+[A-ZÅÄÖ][\wåäöé]*(?:\s+\d+\s?[A-Ha-h]?)?(?:(?: i|,) [A-ZÅÄÖ]\w+)?"
)


@dataclass(frozen=True)
class _Known:
    name: str
    words: tuple[str, ...]


def place(text: str, places: Sequence[str], streets: Sequence[str]) -> str | None:
    """The proposed place; a known name as the municipality writes it, the most precise one, else as the text has it."""
    return _known_place(text, places, streets) or _shaped(text)


def _known_place(text: str, places: Sequence[str], streets: Sequence[str]) -> str | None:
    """The first sentence that names one decides; in it a street is more precise than a place."""
    names = (_split(tuple(streets)), _split(tuple(places)))
    for near in (False, True):
        for sentence in _SENTENCE.split(_HOME.sub(" ", text)):
            words = [m.group() for m in _WORD.finditer(sentence)]
            folded = [word.casefold() for word in words]
            for known in names:
                found = [
                    (at, -len(one.words), one.name)
                    for one in known
                    if (at := _position(folded, words, one.words, near)) is not None
                ]
                if found:
                    return _longest(found)
    return None


def _longest(found: Iterable[tuple[int, int, str]]) -> str:
    """ "Bro centrum" goes before "Bro" where both stand in the text, otherwise the first."""
    ordered = sorted(found, key=lambda item: (item[1] >= -1, item[0], item[1]))
    return ordered[0][2]


@lru_cache(maxsize=8)
def _split(names: tuple[str, ...]) -> tuple[_Known, ...]:
    return tuple(
        _Known(name, tuple(w.casefold() for w in _WORD.findall(name))) for name in names if _WORD.search(name)
    )


def _position(folded: list[str], words: list[str], wanted: tuple[str, ...], near: bool) -> int | None:
    size = len(wanted)
    for at in range(len(folded) - size + 1):
        if (
            all(_same(folded[at + i], wanted[i], near) for i in range(size))
            and words[at][0].isupper() | words[at][0].isdigit()
        ):
            return at
    return None


def _same(word: str, wanted: str, near: bool) -> bool:
    if word == wanted or word in (
        f"{wanted}s",
        f"{wanted}n",
        f"{wanted}en",
        f"{wanted}et",
        f"{wanted}ens",
        f"{wanted}ets",
    ):
        return True
    if wanted == "centrum" and word in ("c", "cent", "centrums"):
        return True
    if not near or min(len(word), len(wanted)) < _TOO_SHORT_TO_MISSPELL:
        return False
    return _one_off(word, wanted) or (word.endswith("s") and _one_off(word[:-1], wanted))


def _one_off(a: str, b: str) -> bool:
    """One letter changed, missing, added, or two that changed places."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    return (
        rest_a[1:] == rest_b[1:]
        or rest_a[1:] == rest_b
        or rest_a == rest_b[1:]
        or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    )


def _shaped(text: str) -> str | None:
    for pattern in (_SHAPED, _AFTER, _COMMON):
        for match in pattern.finditer(text):
            name = (match["n"] if pattern is not _SHAPED else match.group()).strip(" .,;:-")
            if name.split()[0].casefold() not in _NO_PLACE:
                return re.sub(r"\s+\d{1,3}\s?[A-Ha-h]?$", "", name)
    return None
