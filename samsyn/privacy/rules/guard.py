"""The person guard: what in a text tells who somebody is. A text that begins cheap stays cheap."""

import re

from samsyn.privacy.rules.addresses import handles, mails
from samsyn.privacy.rules.homes import homes
from samsyn.privacy.rules.identity_numbers import identity_numbers
from samsyn.privacy.rules.names import likely_names
from samsyn.privacy.rules.phones import phones
from samsyn.privacy.rules.plain import plain, with_zeroes
from samsyn.privacy.rules.plates import plates
from samsyn.privacy.rules.span import BLOCK, IDENTITY, PHONE, Known, Span
from samsyn.privacy.rules.spoken import FIRST, spoken

__all__ = ["Known", "Span", "spans"]

_NOBODY = Known()
_LETTERS_AND_DIGITS = re.compile(r"[A-Za-z]{3}[ .-]?\d\d|[A-Z]{1,2}[ -]\d\d[ \d]")
_DASHED = re.compile(r"\d{6}[-+]\d{4}")
_IN_GROUPS = re.compile(r"(?:0\d\d|08)[-/ .]{1,3}\d{2,3}(?:[ .-]\d{2,3}){1,3}")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"[\doO](?:[\W_]{0,6}[\doO]){4}")
# words without which the expressions can't find anything: looking for these costs a fraction
_ADDRESS = (
    "@", "#", "＠", " at ", " ät ", "snabel", "[at", "(at", "[a]", "{a}", "<at", "< at", "( at", "(a)", "{at", "punkt",
    ".com", ".me", ".gg", "snap", "insta", "ig ", "ig:", "tt ", "tt:", "sc ", "sc:", "dc ", "dc:", "yt ", "yt:",
    "tiktok", "tik tok", "tik-tok", "facebook", "fb", "discord", "telegram", "kik", "signal", "whats", "wickr",
    "twitter", "youtube", "twitch", "threads", "reddit", "bereal", "yubo", "jodel", "onlyfans", "linkedin", "minecraft",
    "fortnite", "steam", "roblox", "threema", "messenger", "psn", "xbox", "epic", "_", "heter", "hette", "kalla",
    "nick", "alias", "användar", "kontot", "profilen", "gamertag",
)  # fmt: skip
_PLATE = ("skylt", "plåt", "reg")
_HOME = (
    "lgh",
    "botten",
    "läg",
    "lig",
    "apt",
    "appt",
    "tr",
    "vån",
    "plan",
    "dörr",
    "bor",
    "boende",
    "gäst",
    "granne",
    "gat",
    "väg",
    "stig",
    "gränd",
    "back",
    "torget",
)

_FLOOR = ("våning", "trapp", "botten")


def spans(text: str, known: Known = _NOBODY) -> list[Span]:
    """Every place in `text` that tells who somebody is, in order, none within another; blocks before questions."""
    read = plain(text)
    searched = read.text
    small = searched.lower()
    found: list[Span] = []
    has_digit = _DIGIT.search(searched) is not None
    if has_digit and _DIGITS.search(searched):
        numbers = with_zeroes(searched)
        found += identity_numbers(numbers)
        found += phones(numbers)
    if _any(FIRST, small):
        for said in spoken(searched):
            found += [
                Span(said.starts[one.start], said.ends[one.end - 1], one.kind, one.severity)
                for one in (*identity_numbers(said.text), *phones(said.text))
            ]
    if _any(_ADDRESS, small):
        found += mails(searched)
        found += handles(searched)
    if (has_digit and _LETTERS_AND_DIGITS.search(searched)) or _any(_PLATE, small):
        found += plates(searched)
    if (has_digit or _any(_FLOOR, small)) and _any(_HOME, small):
        found += homes(searched)
    found += likely_names(searched, known)
    found = _apart(found, searched)
    return [_original(read.original(span.start, span.end), span) for span in found]


def _any(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)


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
