"""Personal identity and coordination numbers, however they are written."""

import re
from collections.abc import Iterator

from personnummer import personnummer

from samsyn.privacy.rules.span import BLOCK, IDENTITY, QUESTION, Span

# digits with at most two separators between: "19850709-9805", "85 07 09 98 05", "8507099805", "850709+9805"
_RUN = re.compile(r"\d(?:[ ]{0,2}[-+./]?[ ]{0,2}\d){9,}")
_SHAPED = re.compile(r"(?:(?:18|19|20)\d{6}|\d{6}) ?[-+] ?\d{4}|(?:19|20)\d{10}")
_CALLED = re.compile(
    r"(?:p(?:erson)?[ .-]?(?:nr|nummer|nummret)|pers\.?[ ]?(?:nr|nummer)|personnummer|samordnings?[ .-]?(?:nr|nummer)|"
    r"födelsenummer|id-?nummer|ssn)\w*[ :=är]*$",
    re.IGNORECASE,
)
_DAY_AND_TIME = re.compile(
    r"(20[12]\d)[-./ ]?[01]\d[-./ ]?[0-3]\d(?:[ ]+|[ ]*-[ ]+)([01]\d|2[0-3])[.:]?[0-5]\d"
)
_TIMES = re.compile(r"[0-2]?\d[.:][0-5]\d ?- ?[0-2]?\d[.:][0-5]\d")


def identity_numbers(text: str) -> Iterator[Span]:
    """Each true number as a block; one that is called or shaped like one, but is wrong, as a question."""
    for run in _RUN.finditer(text):
        yield from _in_run(text, run.start(), run.end())


def _in_run(text: str, start: int, end: int) -> Iterator[Span]:
    """The numbers within a run of digits: first whole, then each piece of ten or twelve digits in it."""
    digits = [place for place in range(start, end) if text[place].isdigit()]
    if _DAY_AND_TIME.fullmatch(text[start:end]) or _TIMES.search(text[start:end]):
        return
    taken = -1
    for first in range(len(digits) - 9):
        if digits[first] <= taken or (first and _joined(text, digits[first - 1], digits[first])):
            continue
        for length in (12, 10):
            last = first + length - 1
            if last >= len(digits) or (
                last + 1 < len(digits) and _joined(text, digits[last], digits[last + 1])
            ):
                continue
            found = _judged(text, digits[first], digits[last] + 1)
            if found:
                taken = digits[last]
                yield found
                break


def _joined(text: str, before: int, after: int) -> bool:
    return after == before + 1


def _judged(text: str, start: int, end: int) -> Span | None:
    written = text[start:end]
    digits = re.sub(r"\D", "", written)
    plus = "+" in written
    if _is_true(digits, plus):
        return Span(start, end, IDENTITY, BLOCK)
    called = _CALLED.search(text, max(0, start - 40), start)
    if (called or _SHAPED.fullmatch(written)) and _has_date(digits):
        return Span(start, end, IDENTITY, QUESTION)
    return None


def _is_true(digits: str, plus: bool) -> bool:
    if len(digits) == 12 and digits[:2] not in ("18", "19", "20"):
        return False
    return bool(personnummer.valid(f"{digits[:-4]}{'+' if plus else '-'}{digits[-4:]}"))


def _has_date(digits: str) -> bool:
    """Whether the digits begin with a day that has been, a coordination number's too."""
    if len(digits) == 12 and digits[:2] not in ("18", "19", "20"):
        return False
    month, day = int(digits[-8:-6]), int(digits[-6:-4])
    day = day - 60 if day > 60 else day
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day <= longest[month - 1]
