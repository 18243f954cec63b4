"""Which characters the document fonts have: PDF/A and PDF/UA can't be built with others."""

import functools

from fontTools.ttLib import TTFont

from samsyn.documents.writers.typesetting import FONTS

_BREAKS = frozenset("\n\t")


@functools.cache
def known_characters() -> frozenset[int]:
    """The code points that every cut of a family has, taken over the families."""
    families: dict[str, frozenset[int]] = {}
    for path in sorted(FONTS.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            signs = frozenset(font.getBestCmap())
        family = path.name.partition("-")[0]
        families[family] = families.get(family, signs) & signs
    return frozenset().union(*families.values())


def missing_characters(text: str) -> list[str]:
    """Return the characters of `text` that can't be written in a PDF, each once, in order of first use."""
    known = known_characters()
    return [sign for sign in dict.fromkeys(text) if ord(sign) not in known and sign not in _BREAKS]
