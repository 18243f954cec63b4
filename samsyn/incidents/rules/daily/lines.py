"""Lines of a daily report: where each begins, and whether it opens an incident."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samsyn.incidents.rules.daily.words import WEEKDAY

_BULLET = re.compile(
    r"[ \t]*(?:[-–—•·*▪●○■►➢✓+¤►→][ \t]+|\[\d{1,3}\][ \t]*|[•·▪●■►➢✓→](?=\w)|o\t|\((?:\d{1,2}|[a-z])\)[ \t]*|#?\d{1,3}[.):](?=\s)[ \t]*|#[ \t]?\d{1,3}[.):]?[ \t]+(?:[–—-][ \t]+)?|\d{1,2}\.\d(?!\d)\.?[ \t]+|"
    r"\d{1,2}[.)](?=[A-ZÅÄÖ])|[a-zA-Z][).](?=[ \t])[ \t]+|(?:händelse|ärende|punkt|nr)[ \t]*\.?\d{1,3}(?:[.:)–-]|[ \t]*$)[ \t]*)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\W*[A-ZÅÄÖ\d]")
AND_MORE = re.compile(r"[ ,]+(?:m\.?\s?m\.?|m\.?\s?fl\.?|etc\.?|osv\.?)\s*:?\s*$", re.IGNORECASE)
_MOST = 0.7
_TITLE = 4  # words of a heading above a block
_NUMBER = re.compile(r"\W*(?:\d|händelse|ärende|punkt|nr)", re.IGNORECASE)
_BELOW = re.compile(r"[ \t]*\d+\.\d")  # "2.1", under "2."
_TIMED = re.compile(
    rf"[ \t]*[\[(]?(?:(?:{WEEKDAY}|mån|tis|ons|tors?|fre|lör|sön)\.?,?[ \t]+)?(?:(?:den[ \t]+)?(?:20\d\d-)?\d\d-\d\d[ ,T]+|\d{{1,2}}/\d{{1,2}},?[ \t]+)?"
    r"(?:(?:kl(?:ockan|\.)?|ca\.?|c:a|cirka|omkring|vid|mellan|strax (?:efter|före)|tid:?)[ \t]*){0,3}"
    r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d|[0-5]\d(?!\d)|(?=[ \t]*[-–][ \t]*\d)|(?=[- ]?tiden))(?!\d|-(?!\d\d?(?:[.:]?\d\d)?(?!\d)))",
    re.IGNORECASE,
)
_HOUR_OR_PART = re.compile(  # "kl 9 Två personer …", "natten Tre bilar …"
    r"[ \t]*(?:kl(?:ockan)?\.?[ \t]+(?:[01]?\d|2[0-4])(?=[ ,:])|"
    r"(?:(?:natt|kväll|morgon)(?:en)?|(?:för|efter)middag(?:en)?|em|fm|lunch)[ \t]*[,:–-]?[ \t]+(?=[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_DAY_NAMED = re.compile(  # "Fredag em: …", "Lördag natt kl 01.10: …"
    rf"[ \t]*(?:{WEEKDAY}|mån|tis|ons|tors?|fre|lör|sön)\w*\b[^:\n]{{0,25}}?(?:\d\d?[:.]\d\d)?:[ \t]+\w+[ \t]+\w+",
    re.IGNORECASE,
)
_DATED = re.compile(r"[ \t]*(?:20\d\d-\d\d-\d\d|\d{1,2}/\d{1,2})(?=[ \t,:;–-])", re.IGNORECASE)
_REGISTERED = re.compile(r"[ \t]*\d{4}-K?\d{5,8}-\d\d\b")
LABEL = re.compile(
    r"[ \t]*(tid(?:punkt)?|datum|när|plats|var|adress|brott(?:srubrik|styp)?|händelse(?:typ)?|typ|rubrik|kategori|ärende(?:typ)?|"
    r"dnr|diarienr|text|beskrivning|vad|åtgärd|kommun|ort|område)[ \t]*:",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """A line, its place in the text, and how it opens: "bullet", "number", "row", "timed", "label" or ""."""

    text: str
    start: int
    opens: str
    body: int  # where its own words begin, counted in the line
    listed: bool = False  # one of a block of whole sentences, each on a line of its own
    width: int = 0  # of the longest line in its block

    @property
    def end(self) -> int:
        """After its last character."""
        return self.start + len(self.text)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip().endswith((".", "!", "?")) and not AND_MORE.search(self.text)

    @property
    def words(self) -> str:
        """The line without its bullet."""
        return self.text[self.body :]

    @property
    def indent(self) -> int:
        """How far in it stands."""
        return len(self.text) - len(self.text.lstrip())


def lines(text: str) -> Iterator[Line]:
    """Each line of the text."""
    block: list[Line] = []
    before = ""
    for line in _plain(text):
        if line.opens in ("", "timed") and line.text.strip():
            block.append(line)
            continue
        yield from _block(block, before)
        block, before = [], line.opens
        yield line
    yield from _block(block, before)


def _plain(text: str) -> Iterator[Line]:
    at = 0
    for line in text.split("\n"):
        opens, body = _opens(line)
        yield Line(line, at, opens, body)
        at += len(line) + 1


def _block(block: list[Line], before: str) -> Iterator[Line]:
    """Lines under a bullet are the rest of it; of other lines, most end as sentences do where each is its own."""
    if block and not block[0].ends and len(block[0].text.split()) <= _TITLE:
        yield block.pop(0)
    whole = [line for line in block if line.ends and _CAPITAL.match(line.text)]
    listed = before in ("", "row") and len(whole) >= max(2, _MOST * len(block))
    width = max((len(line.text) for line in block), default=0)
    for line in block:
        yield replace(line, listed=listed, width=width)


def is_row(line: str) -> bool:
    """Whether a line is a table's row: cells parted by tabs or bars."""
    return len(cells(line)) >= 2


def cells(line: str) -> list[str]:
    """The cells of a row."""
    if line.count("|") >= 2:
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    return [cell.strip() for cell in line.split("\t") if cell.strip()] if "\t" in line.strip() else [line]


def _opens(line: str) -> tuple[str, int]:
    bullet = _BULLET.match(line)
    if bullet and not _is_time(line):
        is_number = _NUMBER.match(bullet.group()) and not _BELOW.match(bullet.group())
        return ("number" if is_number else "bullet"), bullet.end()
    if LABEL.match(line):
        return "label", 0
    if is_row(line):
        return "row", 0
    if (
        _TIMED.match(line)
        or _opens_in_words(line)
        or _DAY_NAMED.match(line)
        or _DATED.match(line)
        or _REGISTERED.match(line)
    ):
        return "timed", 0
    return "", 0


def _opens_in_words(line: str) -> bool:
    found = _HOUR_OR_PART.match(line)
    return bool(found) and line[found.end() :].lstrip()[:1].isupper() if found else False


def _is_time(line: str) -> bool:
    """ "22: tiden" and "10.30 …" are no numbers of a list."""
    return bool(re.match(r"[ \t]*\d{1,2}[.:]\d\d", line))
