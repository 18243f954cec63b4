"""Personal identity and coordination numbers, however they are written."""

import re
from collections.abc import Iterator

from personnummer import personnummer

from samsyn.privacy.rules.span import BLOCK, IDENTITY, QUESTION, Span

# ten digits or more with little between: "19850709-9805", "85 07 09 98 05", "850709+9805", "1985/07/09, 9805"
_RUN = re.compile(r"\d(?:[ ]{0,2}[-+./_,:;\\*|]{0,2}[ ]{0,2}\d){9,}")
_PLAINLY = re.compile(r"\d(?:[ ]{0,2}[-+./]?[ ]{0,2}\d)*")
_ODDLY = re.compile(r"(?:\d\d)?\d\d([-./:_, ]?)\d\d\1\d\d[^\w\n]{0,4}_?[^\w\n]{0,4}\d{4}")
_SHAPED = re.compile(r"(?:(?:18|19|20)\d{6}|\d{6}) ?[-+ ] ?\d{4}|(?:19|20)\d{10}")
_INTERIM = re.compile(r"(?<!\d)(?:(?:18|19|20)?\d{6})[-+ ]?[TRSUWXJKLMN]\d{3}(?![\w])")
_CALLED = re.compile(
    r"(?:p(?:erson)?[ .-]?(?:nr|nummer|nummret)|pers\.?[ ]?(?:nr|nummer)|person+um+e?r|"
    r"samordn(?:ings?)?[ .-]?(?:nr|nummer)|födelsenummer|id-?nummer|ssn)\w*(?:\W+\w+){0,3}?\W*$",
    re.IGNORECASE,
)
_CALLED_OTHERWISE = re.compile(
    r"(?:dnr|diarie\w*|ärende\w*|kvitto\w*|faktura\w*|order\w*|arbetsorder|ref\w*|serie\w*|artikel\w*|art|larm\w*|"
    r"rapport\w*|biljett\w*|kolli\w*|paket\w*|ocr|avtal\w*|bokning\w*)[ .:-]{0,2}(?:nr|nummer)?[ .:]{0,2}$",
    re.IGNORECASE,
)
# what the words set apart: "920714, fyra sista 9858"
_APART = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-/ .]?\d\d[-/ .]?\d\d|\d\d[-/ .]?\d\d[-/ .]?\d\d)[ ,;.]{1,3}"
    r"(?:(?:och|med|de|dom|hans|hennes|som)[ ])?(?:fyra[ ])?(?:sista|slut\w*)(?:[ ](?:är|fyra|siffrorna|siffror|på))*"
    r"[ :]{1,2}\d{4}(?!\d)",
    re.IGNORECASE,
)
_DAY_AND_TIME = re.compile(
    r"(?:20)?(?:1[89]|2\d)[-./]?[01]\d[-./]?[0-3]\d(?:[ -]{0,3})(?:[01]\d|2[0-3])[.:]?[0-5]\d"
)
_DAY_BY_DASHES = re.compile(r"20[12]\d-[01]\d-[0-3]\d[ ]{1,2}(?:[01]\d|2[0-3])[0-5]\d")
_TIMES = re.compile(r"(?<!\d)[0-2]?\d[.:][0-5]\d ?- ?[0-2]?\d[.:][0-5]\d(?!\d)")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def identity_numbers(text: str) -> Iterator[Span]:
    """Each true number as a block; one that is called or shaped like one, but is wrong, as a question."""
    for run in _RUN.finditer(text):
        yield from _in_run(text, run.start(), run.end())
    for match in _APART.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if _has_date(digits):
            yield Span(match.start(), match.end(), IDENTITY, BLOCK if _is_true(digits, False) else QUESTION)
    for match in _INTERIM.finditer(text):
        digits = re.sub(r"[A-Z]", "1", re.sub(r"[-+ ]", "", match.group()))
        if _is_true(digits, "+" in match.group()):
            yield Span(match.start(), match.end(), IDENTITY, BLOCK)
        elif _has_date(digits):
            yield Span(match.start(), match.end(), IDENTITY, QUESTION)


def _in_run(text: str, start: int, end: int) -> Iterator[Span]:
    """The numbers within a run of digits: pieces of twelve or ten digits that begin and end where a group does."""
    digits = [place for place in range(start, end) if text[place].isdigit()]
    times = [match.span() for match in _TIMES.finditer(text, start, end)]
    taken = -1
    for first in range(len(digits) - 9):
        if digits[first] <= taken or (first and digits[first - 1] + 1 == digits[first]):
            continue
        for length in (12, 10):
            last = first + length - 1
            if last >= len(digits) or (last + 1 < len(digits) and digits[last] + 1 == digits[last + 1]):
                continue
            place = digits[first], digits[last] + 1
            if any(place[0] < later and earlier < place[1] for earlier, later in times):
                continue
            found = _judged(text, *place)
            if found:
                taken = digits[last]
                yield found
                break


def _judged(text: str, start: int, end: int) -> Span | None:
    written = text[start:end]
    if not (_PLAINLY.fullmatch(written) or _ODDLY.fullmatch(written)):
        return None
    digits = re.sub(r"\D", "", written)
    is_true = _is_true(digits, "+" in written)
    called = _CALLED.search(text, max(0, start - 50), start) is not None
    if not called and _DAY_AND_TIME.fullmatch(written):
        # "20221017 2140" is when something was; one time in ten its last digit is right by chance
        if not is_true or _DAY_BY_DASHES.fullmatch(written):
            return None
        return Span(start, end, IDENTITY, QUESTION if " " in written else BLOCK)
    if is_true:
        return Span(start, end, IDENTITY, BLOCK)
    if not called and _CALLED_OTHERWISE.search(text, max(0, start - 30), start):
        return None
    if (called or _SHAPED.fullmatch(written)) and _has_date(digits):
        return Span(start, end, IDENTITY, QUESTION)
    return None


def _is_true(digits: str, plus: bool) -> bool:
    if len(digits) == 12 and digits[:2] not in ("18", "19", "20"):
        return False
    return bool(personnummer.valid(f"{digits[:-4]}{'+' if plus else '-'}{digits[-4:]}"))


def _has_date(digits: str) -> bool:
    """Whether the digits begin with a day that there is, a coordination number's too."""
    if len(digits) == 12 and digits[:2] not in ("18", "19", "20"):
        return False
    year, month, day = int(digits[-10:-8]), int(digits[-8:-6]), int(digits[-6:-4])
    day = day - 60 if day > 60 else day
    if (month, day) == (2, 29):
        return year % 4 == 0
    return 1 <= month <= 12 and 1 <= day <= _LONGEST_MONTHS[month - 1]
