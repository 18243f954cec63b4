"""Number plates of vehicles."""

import re
from collections.abc import Iterator

from samsyn.privacy.rules.span import BLOCK, PLATE, Span
from samsyn.privacy.rules.word_lists import words

_LETTER = "A-HJ-PR-UW-Z"  # I, Q, V and Å, Ä, Ö are on no plate
_AFTER = r"(?![/-]?\d|[.,:]\d)"
_LARGE = re.compile(
    rf"(?:(?<![A-ZÅÄÖ\d/_-])|(?<=\d\d[A-Z\d]/))[{_LETTER}]{{3}}(?:[ .-]|)\d\d"
    rf"[{_LETTER}\d](?![A-ZÅÄÖ_]|/(?![A-Z]{{3}})){_AFTER}"
)
_SMALL = re.compile(rf"(?<![\w/-])[{_LETTER}]{{3}}[ -]?\d\d[{_LETTER}\d](?![\w/]){_AFTER}", re.IGNORECASE)
_ANY = re.compile(r"(?<![\w/-])[A-Z]{3}[ -]?\d\d[A-Z\d](?![\w/])", re.IGNORECASE)
_VEHICLE = (
    r"reg(?:\b|\.|nr|nummer\w*|istrering\w*|skylt\w*)|skylt\w*|plåt\w*|bil\w*|moped\w*|mc\b|motorcyk\w*|epa\w*|a-?traktor\w*|"
    r"fordon\w*|volvo|bmw|audi|vw|volkswagen|golf|merc\w*|skoda|saab|toyota|kia|tesla|ford|opel|peugeot|nissan|mazda|skåpbil\w*|"
    r"släp\w*|lastbil\w*|fyrhjuling\w*|skoter\w*|vespa|car|nummerplåt\w*"
)
_CONTEXT = re.compile(rf"\b(?:{_VEHICLE})(?:\W+\w+){{0,5}}\W*$", re.IGNORECASE)
_PLATE_WORD = (
    r"\b(?:reg(?:\.|nr|nummer\w*|istrering\w*|skylt\w*)?|skylt(?:en|ar|arna)?|nummerplåt\w*|plåt(?:en)?)"
    r"(?![a-zåäö])"
)
_NAMED = re.compile(rf"{_PLATE_WORD}\W*(?:\w+\W+){{0,2}}$", re.IGNORECASE)
_SAID_AFTER = re.compile(
    r"[\"'”’]?[ ]+(?:\w+[ ]+){0,2}på[ ]+(?:bilen|skylt|plåt|moped|nummer|reg)", re.IGNORECASE
)
_SKYLT = re.compile(
    r"\b(?:[Rr]eg(?:\.[ ]?(?:nr|nummer)\.?|\.|nr\.?|nummer|"
    r"istreringsnummer|istreringsskylt|istrering|skylt(?:en)?)?|[Rr]egistreringsnumret|REG(?:\.|NR)?|[Ss]kylt(?:en|ar|arna)?|"
    r"[Nn]ummerplåt\w*|[Pp]låt(?:en)?|[Rr]egistrerad)"
    r"(?:[ ]+(?:nr|nummer|med|som|är|var|lyder|lydde|säger|visar|stod|står|"
    r"med texten|texten|från|börjar på|[a-zåäö]+sk))*[ :]+[\"”“']?"
    r"(?P<plate>[A-ZÅÄÖ]{1,3}[ -]?[A-ZÅÄÖ]{0,3}[ -]?\d{2,6}(?:[ ]\d{2,3}(?!\d))?(?:[ -]?[A-Z]{1,3})?(?![a-zåäö])|"
    r"[A-ZÅÄÖ]{4,7}(?:[ ]?\d{1,2})?(?![\wåäö])"
    r"|[A-Za-z](?:[ .-][A-Za-z]){2}(?:[ .-]\d){2}[ .-][A-Za-z\d]\b)"
)
_FOREIGN = re.compile(
    r"\b(?:dansk|norsk|finsk|polsk|tysk|litauisk|lettisk|estnisk|rumänsk|bulgarisk|rysk|ukrainsk|utländsk|(?:[A-Z]{1,3}|utlands?)-?(?:skylt|reg))\w*"
    r"(?:[ ]+(?:[A-ZÅÄÖ]?[a-zåäö-]+\.?|BMW|VW|MC|SUV)){0,4}[ ]+[\"”“']?"
    r"(?P<plate>(?=(?:[ -]?[A-Z\d]){5})[A-Z]{1,3}[ -]?(?:[A-Z]{1,2}[ -]?)?\d(?:[ ]?\d){1,5}(?:[ -]?[A-Z]{1,3})?|"
    r"\d{3}[ -]?[A-Z]{3}|"
    r"[A-Z]{2,3}[ ][A-Z\d]{0,4}\d[A-Z\d]{1,4})(?!\w)"
)
_AMONG_LARGE = re.compile(
    r"[A-ZÅÄÖ]{3,}(?![a-zåäö])[^a-zåäö]*[A-ZÅÄÖ]{4,}(?![a-zåäö])|[A-ZÅÄÖ]{4,}(?![a-zåäö])[^a-zåäö]*[A-ZÅÄÖ]{3}"
)
# what three letters and a number are instead: a room, a booking, so many litres
_LABEL = re.compile(
    r"\b(?:rum|sal|salen|lokal|hus|plats|modell|typ|bokning|ärende|artikel|art|objekt|avsnitt|kapitel|order|dnr|ref|"
    r"kurs|klass|grupp|larm|"
    r"sektion|zon|port|version|linje|spår|tåg|flyg|flight)\.?[ ]+$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"[ ](?:personer|pers|liter|kr|kronor|st|meter|m|km|kg|gram|g|min|minuter|tim|timmar|watt|mm|cm|grader|platser|"
    r"barn|elever|besökare|ungdomar|dagar|år)\b"
)
_NO_PLATE = words("no_plate")
_NO_PLATE_WORDS = words("no_plate_words") | _NO_PLATE
_THREE_LETTERS = words("three_letters") | _NO_PLATE_WORDS


def plates(text: str) -> Iterator[Span]:
    """Swedish plates; in small letters, or foreign ones, where the words about them speak of a vehicle."""
    for match in _LARGE.finditer(text):
        if not _is_other(text, match) or _is_named(text, match):
            yield Span(match.start(), match.end(), PLATE, BLOCK)
    for match in _SMALL.finditer(text):
        if _is_small_plate(text, match):
            yield Span(match.start(), match.end(), PLATE, BLOCK)
    for match in _ANY.finditer(text):
        if _is_named(text, match):
            yield Span(match.start(), match.end(), PLATE, BLOCK)
    for pattern in (_SKYLT, _FOREIGN):
        for match in pattern.finditer(text):
            yield Span(match.start("plate"), match.end("plate"), PLATE, BLOCK)


def _is_named(text: str, match: "re.Match[str]") -> bool:
    """Whether the words say that it is a plate."""
    before = _NAMED.search(text, max(0, match.start() - 40), match.start())
    return bool(before or _SAID_AFTER.match(text, match.end()))


def _is_other(text: str, match: "re.Match[str]") -> bool:
    """Whether three large letters before digits are an abbreviation, or a word among other large ones."""
    letters = match.group()[:3].lower()
    if _LABEL.search(text, max(0, match.start() - 20), match.start()) or _UNIT.match(text, match.end()):
        return True
    if letters in _NO_PLATE_WORDS and _AMONG_LARGE.search(
        text[max(0, match.start() - 30) : match.end() + 30]
    ):
        return True
    return letters in _NO_PLATE and match.group()[-1].isdigit()


def _is_small_plate(text: str, match: "re.Match[str]") -> bool:
    written = match.group()
    if written[:3].isupper() or written[:3].lower() in _NO_PLATE_WORDS:
        return False
    spoken_of = _CONTEXT.search(text, max(0, match.start() - 60), match.start()) is not None
    if written[3] in " -":
        no_word = written[:3].islower() and written[:3] not in _THREE_LETTERS
        return no_word or spoken_of or _SAID_AFTER.match(text, match.end()) is not None
    return spoken_of or written[:3].islower()
