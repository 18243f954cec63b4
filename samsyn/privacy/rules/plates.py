"""Number plates of vehicles."""

import re
from collections.abc import Iterator

from samsyn.privacy.rules.span import BLOCK, PLATE, Span
from samsyn.privacy.rules.word_lists import words

_LETTER = "A-HJ-PR-UW-Z"  # I, Q, V and Å, Ä, Ö are on no plate
_PLATE = re.compile(rf"(?<![\w/-])[{_LETTER}]{{3}}[ -]?\d\d[{_LETTER}\d](?![\w/]|-\d|[.,:]\d)", re.IGNORECASE)
_VEHICLE = (
    r"reg(?:\b|\.|nr|nummer\w*|istrering\w*|skylt\w*)|skylt\w*|plåt\w*|bil\w*|moped\w*|mc\b|motorcyk\w*|epa\w*|a-?traktor\w*|"
    r"fordon\w*|volvo|bmw|audi|vw|volkswagen|golf|merc\w*|skoda|saab|toyota|kia|tesla|ford|opel|peugeot|nissan|mazda|skåpbil\w*|"
    r"släp\w*|lastbil\w*|fyrhjuling\w*|skoter\w*|vespa|car|nummerplåt\w*"
)
_CONTEXT = re.compile(rf"\b(?:{_VEHICLE})(?:\W+\w+){{0,5}}\W*$", re.IGNORECASE)
_SKYLT = re.compile(
    r"\b(?:reg(?:\.|nr|nummer|istreringsnummer|istreringsskylt|skylt)?|registreringsnummer|registreringsskylt\w*|skylt(?:en|ar|arna)?|nummerplåt\w*|plåt(?:en)?|registrerad)"
    r"(?:[ ]+(?:nr|nummer|med|som|är|var|med texten|texten|från|börjar på|[a-zåäö]+sk))*[ :]+[\"”“']?"
    r"(?P<plate>[A-ZÅÄÖ]{1,3}[ -]?[A-ZÅÄÖ]{0,3}[ -]?\d{2,6}[A-Z]{0,3}|[A-ZÅÄÖ]{4,7}(?![a-zåäö]))"
)
_NO_PLATE = words("no_plate")


def plates(text: str) -> Iterator[Span]:
    """Swedish plates; in small letters, or foreign ones, where the words before speak of a vehicle."""
    for match in _PLATE.finditer(text):
        if _is_plate(text, match):
            yield Span(match.start(), match.end(), PLATE, BLOCK)
    for match in _SKYLT.finditer(text):
        yield Span(match.start("plate"), match.end("plate"), PLATE, BLOCK)


def _is_plate(text: str, match: "re.Match[str]") -> bool:
    written = match.group()
    if written[:3].lower() in _NO_PLATE:
        return False
    spoken_of = _CONTEXT.search(text, max(0, match.start() - 60), match.start()) is not None
    if written[:3].isupper():
        return True
    if written[3] in " -":
        return spoken_of
    return spoken_of or written[:3].islower()
