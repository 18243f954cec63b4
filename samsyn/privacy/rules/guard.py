"""The person guard: what in a text tells who somebody is. A text that begins cheap stays cheap."""

import re

from samsyn.privacy.rules.addresses import handles, mails
from samsyn.privacy.rules.homes import homes
from samsyn.privacy.rules.identity_numbers import identity_numbers
from samsyn.privacy.rules.names import called, named_in_words, with_initials
from samsyn.privacy.rules.phones import phones
from samsyn.privacy.rules.plain import plain, with_zeroes
from samsyn.privacy.rules.plates import plates
from samsyn.privacy.rules.sieve import (
    CALLED,
    HANDLE,
    HOME,
    INITIALS,
    MAIL,
    NAME,
    NUMBER,
    PLATE,
    ROLE,
    SPOKEN,
    signs_of,
)
from samsyn.privacy.rules.span import BLOCK, IDENTITY, PHONE, Known, Span
from samsyn.privacy.rules.spoken import spoken

__all__ = ["Known", "Span", "spans"]

_NOBODY = Known()
_DASHED = re.compile(r"\d{6}[-+]\d{4}")
_IN_GROUPS = re.compile(r"(?:0\d\d|08)[-/ .]{1,3}\d{2,3}(?:[ .-]\d{2,3}){1,3}")
_DIGITS = re.compile(r"[\doO](?:[\W_]{0,6}[\doO]){4}")


def spans(text: str, known: Known = _NOBODY) -> list[Span]:
    """Every place in `text` that tells who somebody is, in order, none within another; blocks before questions."""
    read = plain(text)
    searched = read.text
    signs = signs_of(searched)
    if not signs:
        return []
    found: list[Span] = []
    if signs & NUMBER and _DIGITS.search(searched):
        numbers = with_zeroes(searched)
        found += identity_numbers(numbers)
        found += phones(numbers)
    if signs & SPOKEN:
        found += _spoken(searched)
    if signs & MAIL:
        found += mails(searched)
    if signs & HANDLE:
        found += handles(searched)
    if signs & PLATE:
        found += plates(searched)
    if signs & HOME:
        found += homes(searched)
    if signs & (NAME | ROLE):
        found += named_in_words(searched, known)
    if signs & CALLED:
        found += called(searched, known)
    if signs & INITIALS:
        found += with_initials(searched)
    found = _apart(found, searched)
    return [_original(read.original(span.start, span.end), span) for span in found]


def _spoken(text: str) -> list[Span]:
    """The numbers that are told in words, where they stand."""
    return [
        Span(said.starts[one.start], said.ends[one.end - 1], one.kind, one.severity)
        for said in spoken(text)
        for one in (*identity_numbers(said.text), *phones(said.text))
    ]


def _original(place: tuple[int, int], span: Span) -> Span:
    return Span(*place, span.kind, span.severity)


def _apart(found: list[Span], text: str) -> list[Span]:
    """Overlapping ones as one: what is refused wins, then what is a number of a person, then the longer."""
    if len(found) < 2:
        return found

    def rank(span: Span) -> tuple[bool, bool, bool, int, int]:
        # 070… can be both: it is a phone's, unless its dash stands where a phone has none
        is_number = span.kind == IDENTITY and (
            not text.startswith("07", span.start) or _DASHED.fullmatch(text, span.start, span.end) is not None
        )
        is_number = is_number and _IN_GROUPS.fullmatch(text, span.start, span.end) is None
        return (span.severity != BLOCK, not is_number, span.kind != PHONE, span.start - span.end, span.start)

    ranked = sorted(found, key=rank)
    kept: list[Span] = []
    for span in ranked:
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
