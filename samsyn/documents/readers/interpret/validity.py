"""From when until when something is valid; "from the decision" has no date yet."""

import re
from dataclasses import dataclass

from samsyn.documents.readers.interpret.dates import MONTH, YEAR, YEARS, days, month_end, month_number

_START = re.compile(
    r"(?:från|fr\.?\s?o\.?\s?m\.?)(?: och med)?\s+(?:och med )?(?:den )?(?:dag(?:en)? (?:för|då) )?(?:\w+s "
    r")?(?:det )?"
    r"(?:beslut\w*|antagand\w+|fastställand\w+|undertecknand\w+|underskrift\w*|antag\w+|signering\w*)|"
    r"(?:när|då) (?:den|det|avtalet|överenskommelsen|löftet) (?:är |har )?(?:under(?:tecknas|tecknats|"
    r"skrivits)|antagits|beslutats|fastställts)|"
    r"från (?:det |och med )?(?:att|när|då) .{0,60}?(?:beslut|anta|fastställ|underteckn|signer)\w*|"
    r"(?:från|när|då) .{0,50}?(?:skriv(?:er|it|its)|skrevs) under",
    re.IGNORECASE,
)
_KEY = re.compile(r"gäller|giltig|löper|gälla|löptid|avtalstid|avser|träder i kraft|upphör", re.IGNORECASE)
_PERIOD = re.compile(r"perioden?|under åren|åren|under (?:19|20)\d\d", re.IGNORECASE)
_UNTIL = re.compile(
    r"till(?: och med)?|t\.?\s?o\.?\s?m\.?|längst till|[–—]|(?<=\s)-(?=\s)|(?<=\d)-(?=\d{4})", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"({MONTH})\s+((?:19|20)\d\d)", re.IGNORECASE)
_BEGINNING = re.compile(r"(?:från|fr\.?\s?o\.?\s?m\.?)(?: och med)?(?: den)?(?: år)?\s*$", re.IGNORECASE)
_ENDING = re.compile(r"(?:till|t\.?\s?o\.?\s?m\.?)(?: och med)?(?: den)?(?: år)?\s*$", re.IGNORECASE)
_OPEN_END = re.compile(r"tills vidare", re.IGNORECASE)


@dataclass(frozen=True)
class Validity:
    """ISO dates; `starts_at_decision` where the start is an event and no date."""

    start: str | None
    end: str | None
    starts_at_decision: bool
    strength: int


def validity_in(sentence: str, section: bool = False) -> Validity | None:
    """Read a sentence that tells a validity; `section` where it stands under "Giltighetstid"."""
    keyed = bool(_KEY.search(sentence)) or section
    if not keyed and not _PERIOD.search(sentence):
        return None
    decided = _START.search(sentence)
    marks = _marks(sentence)
    strength = (4 if keyed else 1) + (1 if days(sentence) else 0)
    if decided:
        later = [mark for mark in marks if mark[0] >= decided.end()]
        end = later[-1][2] if later else None
        return Validity(None, end, True, strength + 2) if keyed or end else None
    return _dated(sentence, marks, keyed, strength)


def _dated(sentence: str, marks: list[tuple[int, str, str]], keyed: bool, strength: int) -> Validity | None:
    if not marks:
        return None
    directed = _directed(sentence, marks)
    if directed:
        return Validity(*directed, False, strength + 2)
    if len(marks) >= 2 and _UNTIL.search(sentence[marks[0][0] :]):
        return Validity(marks[0][1], marks[-1][2] if len(marks) == 2 else marks[1][2], False, strength + 2)
    span = YEARS.search(sentence)
    if span:
        return Validity(f"{span[1]}-01-01", f"{_century(span[1], span[2])}-12-31", False, strength + 1)
    place, first, last = marks[0]
    before = sentence[:place]
    if _ENDING.search(before) or re.search(r"(?:längst|senast)[^.]*$", before, re.IGNORECASE):
        return Validity(None, last, False, strength)
    if _OPEN_END.search(sentence) or re.search(
        r"(?:från|fr\.?\s?o\.?\s?m|kraft)[^.]*$", before, re.IGNORECASE
    ):
        return Validity(first, None, False, strength)
    if re.search(r"(?:till|t\.?\s?o\.?\s?m|längst|upphör)[^.]*$", before, re.IGNORECASE):
        return Validity(None, last, False, strength)
    return Validity(first, last, False, strength) if keyed and len(last) and first[5:] == "01-01" else None


def _directed(sentence: str, marks: list[tuple[int, str, str]]) -> tuple[str, str] | None:
    """Start and end of "till … från …", where the end stands first."""
    start = end = None
    last = 0
    for place, first, final in marks:
        before = sentence[last:place]
        if end is None and _ENDING.search(before):
            end = final
        elif start is None and _BEGINNING.search(before):
            start = first
        last = place
    return (start, end) if start and end else None


def _century(first: str, last: str) -> str:
    return last if len(last) == 4 else first[:2] + last


def _marks(text: str) -> list[tuple[int, str, str]]:
    """(place, first day, last day) of each date, month or year in a text."""
    marks = [(day.start, day.iso, day.iso) for day in days(text) if day.iso]
    taken = [(day.start, day.end) for day in days(text)]
    for match in _MONTH_YEAR.finditer(text):
        if not _within(match.start(), taken):
            month, year = month_number(match[1]), int(match[2])
            marks.append((match.start(), f"{year}-{month:02d}-01", month_end(year, month)))
            taken.append((match.start(), match.end()))
    for match in YEAR.finditer(text):
        if not _within(match.start(), taken):
            marks.append((match.start(), f"{match[0]}-01-01", f"{match[0]}-12-31"))
    return sorted(marks)


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def sentences(text: str) -> list[str]:
    """Return a text's sentences; dots in dates and short forms do not end one."""
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n", text) if s.strip()]
