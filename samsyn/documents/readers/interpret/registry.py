"""Registry numbers (diarienummer) in the forms that municipalities print."""

import re

_PREFIX = r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}"
_SERIAL = r"(?:(?:19|20)\d\d|\d\d)\s?[-/:.]\s?\d{1,6}(?:[-:.]\d{1,4})?"
_NO_PREFIX = r"(?!(?:DATUM|DEN|TILL|FRÅN|SIDA|NR|KL|ÅR|OCH)\b)"
STRICT = (
    rf"{_NO_PREFIX}(?:[A-ZÅÄÖ]{{2,8}}(?:[ /.-]?\s?){_SERIAL}|"
    r"(?:19|20)\d\d[-/:]?[A-ZÅÄÖ]{2,5}[ -]?\d{2,6})(?![\d-]|/\d)"
)
_LOOSE = rf"(?:{_PREFIX}[ /.-]?\s?)?{_SERIAL}(?!\d)|(?:19|20)\d\d[-/ ]?{_PREFIX}[ -]?\d{{2,6}}|{_PREFIX}[ -]?\d{{5,12}}"
LABEL = (
    r"(?:dnr|d\.nr|diarienr|diarienummer|vår(?:t)? (?:beteckning|referens|dnr|diarienummer)|beteckning|"
    r"ärendenummer|ärendenr|"
    r"ärende-id|ärendebeteckning|ärende ?nr|dokumentnummer|diariebeteckning)\.?"
)
_LABELLED = re.compile(rf"(?<!\w){LABEL}\s*[:.]?\s*(?P<number>{_LOOSE})", re.IGNORECASE)
_STRICT = re.compile(rf"(?<![\w/]){STRICT}")
_ALONE = re.compile(rf"(?:(?i:{LABEL})\s*[:.]?\s*)?(?P<number>{STRICT})")
_LOOSE_ALONE = re.compile(rf"(?P<number>{_LOOSE})")
LABEL_ALONE = re.compile(rf"{LABEL}\s*:?", re.IGNORECASE)


def labelled(text: str) -> str | None:
    """Return the number that stands after "Dnr", "Diarienummer" and the like in a text."""
    found = _LABELLED.search(text)
    return _tidy(found["number"]) if found else None


def strict(text: str) -> str | None:
    """Return the first number of a form that is nothing else (letters, year, serial)."""
    found = next((m for m in _STRICT.finditer(text)), None)
    return _tidy(found[0]) if found else None


def alone(text: str) -> str | None:
    """Return the number if the text is nothing but that (and perhaps its label)."""
    bare = text.strip(" .,;()")
    found = _ALONE.fullmatch(bare)
    return _tidy(found["number"]) if found and _STRICT.search(found["number"]) else None


def after_label(text: str) -> str | None:
    """Return the number in a text that stands under a label: there looser forms are numbers too."""
    found = _LOOSE_ALONE.fullmatch(text.strip(" .,;"))
    return _tidy(found["number"]) if found else None


def _tidy(number: str) -> str:
    return " ".join(number.split()).strip(" .")


def same(one: str | None, other: str | None) -> bool:
    """Tell whether two prints are one number (spaces and separators aside)."""
    return (
        bool(one and other) and re.sub(r"\W", "", one or "").upper() == re.sub(r"\W", "", other or "").upper()
    )
