"""Atoms of time in a text: days, weekdays, parts of the day, clock times, in the order they stand."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from samsyn.incidents.rules.daily.words import MONTH, MONTHS, NUMBER, NUMBERS, WEEKDAY, WEEKDAYS

Kind = Literal["date", "weekday", "back", "part", "clock", "range"]
PARTS = {"natt": (22, 6), "morgon": (6, 9), "förmiddag": (9, 12), "eftermiddag": (12, 17), "kväll": (17, 22)}


@dataclass(frozen=True)
class Atom:
    """A piece of time. `values` by kind: (year or 0, month, day), (weekday,), (days back,), minutes of the day."""

    kind: Kind
    start: int
    end: int
    values: tuple[int, ...] = ()
    part: str = ""
    towards: bool = False  # "natten mot lördag": the weekday is the morning's
    vague: bool = False  # "nio-tiden": could be twelve hours later


_MEASURE = (
    r"(?:meter|m|km|kr|kronor|kronors|tkr|gram|g|kg|liter|l|cl|promille|procent|miljon(?:er)?|mkr|tusen|grader|tim|timmar|minuter|min|"
    r"dagar|veckor|månader|st|stycken|ggr|gånger)\b|%|:-"
)
_HEADS = (
    r"(?-i:år|åring|ungdom|person|m[äa]n\b|kvinn|kill|tjej|barn|pojk|flick|händels|ärende|larm|samtal|anmäl|patrull|polis|bilar|fordon|"
    r"mopeder|tablett|påsar|elever|ynglingar|individer|boende|grabbar|deltagare|gäst|besök)"
)
_NO_MEASURE = rf"(?!\s*[-–]?\s*{_MEASURE})"
_NO_UNIT = rf"(?!\s*[-–]?\s*(?:{_MEASURE}|{_HEADS}))"
_HH, _MM = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
_FULL = rf"{_HH}[.:]{_MM}|(?:[01]\d|2[0-4]){_MM}"
_ABOUT = (
    r"(?:kl(?:ockan)?\.?|ca\.?|c:a|cirka|omkring|runt|ungefär|strax (?:efter|före|innan)|vid|från|mellan)"
)
_RANGE = re.compile(
    rf"(?P<lead>\bmellan\s+|\bkl(?:ockan|\.)?\s*|\bca\.?\s*|\bfrån\s+|\btid(?:en)?:?\s*|^\s*)?"
    rf"(?:kl(?:ockan|\.)?\s*|ca\.?\s*)?(?<![\d.,:/-])(?!20\d\d-\d\d-)(?P<a>{_FULL}|{_HH})(?!\d)\s*(?P<join>[-–—]|\boch\b|\btill\b|\bsamt\b)\s*"
    rf"(?:kl(?:ockan|\.)?\s*|ca\.?\s*)?(?!20\d\d-\d\d)(?P<b>{_FULL}|{_HH})(?![\d/]|[.:]\d)(?:(?<=[.:]\d\d){_NO_MEASURE}|(?<![.:]\d\d){_NO_UNIT})(?P<tail>-?tiden)?",
    re.IGNORECASE | re.MULTILINE,
)
_DOTTED = re.compile(
    rf"(?<![\d.,:/-])(?P<h>[01]?\d|2[0-4])(?P<sep>[.:;])(?P<m>{_MM})(?![\d/]|[.:-]\d){_NO_MEASURE}"
)
_JOINED = re.compile(
    rf"(?:(?P<lead>\b{_ABOUT}\s*(?:kl\.?\s*)?|^[ \t]*|(?<=[.;!]) )(?<![\w.,:/+-])(?P<h>[01]\d|2[0-4])(?P<m>{_MM})(?![\d/]|[.:-]\d|[-–]\w){_NO_MEASURE}|"
    rf"(?<![\w.,:/+-])(?P<h2>[01]\d|2[0-4])(?P<m2>{_MM})(?![\d/]|[.:-]\d|[-–]\w){_NO_UNIT})",
    re.IGNORECASE | re.MULTILINE,
)
_TOLD = (
    r"ringde|larm\w*|kom|blev|fick|inkom|stopp\w*|hitta\w*|påträff\w*|såg\w*|hörde\w*|körde\w*|slog\w*|gick|var|på|i|när|uppstod|"
    r"(?!\w+[ae]nde\b)\w{2,}(?:de|te|des|tes)|upptäck\w*|anmäl\w*|rapport\w*|kontroll\w*|grep\w*|bröt\w*|began|började"
)
_HOUR = re.compile(
    rf"\b(?:kl\.?|klockan)\s*(?:ca\.?\s*)?(?P<h>[01]?\d|2[0-4])(?![\d/]|[.:]\d)|"
    rf"(?<![\d.,:/-])\b(?P<t>[01]?\d|2[0-4])[- ]?tiden\b|\b(?P<w>{NUMBER})-?tiden\b|"
    rf"\b(?:klockan|kl\.?)\s+(?P<kw>{NUMBER})\b|(?<![\d.,:/-])\b(?P<s>[01]?\d|2[0-4])[- ]?snåret\b|"
    rf"\b(?:kring|runt|omkring|vid|ungefär|strax (?:efter|före|innan)|c:?a)\s+(?P<pw>{NUMBER})(?=-?snåret|\s+(?:på|i)\s+(?:\w+)?(?:kväll|natt|mor|efter|för|går|sent))|"
    rf"\b(?:vid|kring|runt|omkring|ca|strax (?:efter|före|innan))\s+(?P<vh>[01]?\d|2[0-4])(?=[,;)\t]|:(?!\d)|\.?$|\.\s|\s+[\"”“]|\s+[-–—]\s|\s+(?:{_TOLD})\b)|"
    rf"\bstrax (?:efter|före|innan)\s+(?P<st>[01]?\d|2[0-4])(?![\d.:/]){_NO_UNIT}|"
    rf"\bstrax (?:efter|före|innan)\s+(?P<sw>{NUMBER})\b{_NO_UNIT}",
    re.IGNORECASE | re.MULTILINE,
)
_SMALL_WORDS = {"kl", "klockan", "ca", "cirka", "tid", "vid", "och", "till", "från", "mellan", "den"}
_BY = {"fem": 5, "tio": 10, "kvart": 15, "tjugo": 20}
_HALF = re.compile(
    rf"\b(?:(?P<by>fem|tio|kvart|tjugo)(?:\s+minuter)?\s+(?P<k>över|i)\s+)?(?P<half>halv\s?)(?P<w>{NUMBER})(?:-?tiden)?\b|"
    rf"\b(?P<by2>fem|tio|kvart|tjugo)(?:\s+minuter)?\s+(?P<k2>över|i)\s+(?P<q>{NUMBER}|\d\d?)\b(?!\s+\w*(?:bil|person|grupp|omgång)\w*)",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(
    r"\b(?:(?P<before>strax (?:före|innan)|kort (?:före|innan))\s+)?(?P<after>efter\s+)?midnatt(?:en|s?tid)?\b",
    re.IGNORECASE,
)
_NOON = re.compile(r"\blunch(?:tid|en|tiden|dags|rasten)?\b|\bmitt på dagen\b", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:vid|före|innan|efter|till) skol(?:dagens |ans )?start\w*", re.IGNORECASE)
_ISO = re.compile(
    r"(?<![\d-])(?P<y>20\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>[12]\d|3[01]|0?[1-9])(?!\d)|(?<![\d-])(?P<y2>2\d)-(?P<m2>0[1-9]|1[0-2])-(?P<d2>[12]\d|3[01]|0[1-9])(?![\d-])|(?<!\d)(?P<c>20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\d-])|(?:(?<![\d-])|(?<=\d{6}-))(?P<s>2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)(?!-(?!2\d{5}(?!\d)))"
)
_SLASH = re.compile(
    r"(?<![\d/-])(?P<d>[12]\d|3[01]|0?[1-9])/(?P<m>1[0-2]|0?[1-9])(?:[-/ ](?P<y>20\d\d(?![\d:.-])|(?<! )2\d(?![\d:.-])))?(?![\d/]|-\d\d-)"
)
_NAMED = re.compile(
    rf"(?<!\d)(?P<d>[12]\d|3[01]|0?[1-9])(?::?e|:a)?\s*(?:[-–]\s*\d\d?\s+)?(?P<n>{MONTH})\b\.?(?:\s+(?P<y>20\d\d))?",
    re.IGNORECASE,
)
_PART = "(?:natt|morg(?:on|nar)|förmiddag|eftermiddag|kväll)"
_SHORT = {"em": "eftermiddag", "fm": "förmiddag"}
_DAYPART = re.compile(
    rf"\b(?:(?P<wd>{WEEKDAY})(?:ens?|s)?[- ]?)?(?P<p>natt|(?<!\bi )morgon|förmiddag|eftermiddag|kväll)(?:en|[se]?tid|s)?\b"
    rf"(?P<mot>\s*(?:mot|till|mellan\s+(?:{WEEKDAY})(?:en)?\s+och|mellan\s+\d\d?\s*(?:{MONTH})?\s+och)\s+(?:(?P<to>{WEEKDAY})(?:en)?|(?=\d|den)))?",
    re.IGNORECASE,
)  # fmt: skip
_EVENING = re.compile(r"(?<![\w.])(?P<p>fm|em|[fe]\.\s?m)(?!\w)\.?", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"\b(?:i\s+)?(?P<wd>{WEEKDAY})(?:en|ens|s)?\b|(?<!\w)(?P<sh>mån|tis|ons|tors|fre|lör|sön)\.?(?=\s+\d|\s+kl|[-–](?:mån|tis|ons|tors|fre|lör|sön)\b|[,:])",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:(?P<b2>i\s*förr?går|förrgår)|(?P<b1>i\s?går|gårdagen|gårdags?(?=kväll|morgon|natt|eftermiddag))|(?P<b0>i\s?dag|i\s+kväll|ikväll)|(?P<m>i\s?morse)|(?P<n>i\s?natt))",
    re.IGNORECASE,
)  # fmt: skip


def atoms(text: str) -> list[Atom]:
    """Every atom of time; where two overlap the one that begins first, or is longest, holds."""
    found = sorted(_all(text), key=lambda atom: (atom.start, atom.start - atom.end))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def words_beside_time(text: str) -> list[str]:
    """The words that say no time."""
    for atom in reversed(atoms(text)):
        text = text[: atom.start] + " " + text[atom.end :]
    return [word for word in re.findall(r"[^\W\d_]+", text) if word.casefold() not in _SMALL_WORDS]


def _all(text: str) -> Iterator[Atom]:
    yield from _dates(text)
    yield from _days(text)
    yield from _clocks(text)


def _dates(text: str) -> Iterator[Atom]:
    for m in _ISO.finditer(text):
        if m["y2"]:
            yield Atom("date", m.start(), m.end(), (2000 + int(m["y2"]), int(m["m2"]), int(m["d2"])))
            continue
        digits = m["c"] or (f"20{m['s']}" if m["s"] else "")
        values = (
            (int(digits[:4]), int(digits[4:6]), int(digits[6:]))
            if digits
            else (int(m["y"]), int(m["m"]), int(m["d"]))
        )
        yield Atom("date", m.start(), m.end(), values)
    for m in _SLASH.finditer(text):
        year = int(m["y"]) if m["y"] else 0
        yield Atom(
            "date", m.start(), m.end(), (year + 2000 if 0 < year < 100 else year, int(m["m"]), int(m["d"]))
        )
    for m in _NAMED.finditer(text):
        yield Atom("date", m.start(), m.end(), (int(m["y"] or 0), MONTHS[m["n"].lower()], int(m["d"])))


def _days(text: str) -> Iterator[Atom]:
    for m in _DAYPART.finditer(text):
        weekday = m["to"] or m["wd"]
        part = m["p"].lower()
        yield Atom(
            "part", m.start(), m.end(), (WEEKDAYS[weekday.lower()],) if weekday else (), part, bool(m["mot"])
        )
    for m in _EVENING.finditer(text):
        yield Atom("part", m.start(), m.end(), (), _SHORT[re.sub(r"\W", "", m["p"].lower())])
    for m in _WEEKDAY.finditer(text):
        yield Atom("weekday", m.start(), m.end(), (WEEKDAYS[(m["wd"] or m["sh"]).lower()],))
    for m in _BACK.finditer(text):
        yield _back(m)


def _back(m: re.Match[str]) -> Atom:
    back = 2 if m["b2"] else 1 if m["b1"] else 0
    part = (
        "morgon"
        if m["m"]
        else "natt"
        if m["n"]
        else "kväll"
        if m["b0"] and "kväll" in m["b0"].lower()
        else ""
    )
    return Atom("back", m.start(), m.end(), (back,), part)


def _clocks(text: str) -> Iterator[Atom]:
    for m in _RANGE.finditer(text):
        if _is_range(m, text):
            yield Atom(
                "range", m.end() - len(m.group().lstrip()), m.end(), (_minutes(m["a"]), _minutes(m["b"]))
            )
    for m in _DOTTED.finditer(text):
        if not _is_day_of_month(m, text):
            yield Atom("clock", m.start(), m.end(), (_at(int(m["h"]), int(m["m"])),))
    for m in _JOINED.finditer(text):
        if _is_joined(m, text):
            hour, minute = m["h"] or m["h2"], m["m"] or m["m2"]
            yield Atom("clock", max(m.start("h"), m.start("h2")), m.end(), (_at(int(hour), int(minute)),))
    for m in _HOUR.finditer(text):
        word = m["w"] or m["kw"] or m["pw"] or m["sw"]
        hour = NUMBERS[word.lower()] if word else int(m["h"] or m["t"] or m["s"] or m["vh"] or m["st"])
        yield Atom("clock", m.start(), m.end(), (_at(hour, 0),), vague=bool(word))
    yield from _worded(text)


def _worded(text: str) -> Iterator[Atom]:
    for m in _HALF.finditer(text):
        name = (m["w"] or m["q"]).lower()
        hour = NUMBERS[name] if name in NUMBERS else int(name)
        by = _BY[(m["by"] or m["by2"]).lower()] if m["by"] or m["by2"] else 0
        past = (m["k"] or m["k2"] or "").lower() == "över"
        minutes = (by if past else -by) - (30 if m["half"] else 0)
        yield Atom("clock", m.start(), m.end(), ((_at(hour, 0) + minutes) % (24 * 60),), vague=True)
    for m in _MIDNIGHT.finditer(text):
        yield Atom("clock", m.start(), m.end(), (_at(23, 45) if m["before"] else 0,))
    for m in _NOON.finditer(text):
        yield Atom("range", m.start(), m.end(), (_at(11, 0), _at(13, 0)))
    for m in _SCHOOL.finditer(text):
        yield Atom("clock", m.start(), m.end(), (_at(8, 0),))


def _is_range(m: re.Match[str], text: str) -> bool:
    bare = len(m["a"]) <= 2 and len(m["b"]) <= 2
    lead = (m["lead"] or "").strip().lower()
    if m["join"].lower() in ("och", "samt") and lead != "mellan":
        return False
    if m["join"].lower() == "till" and bare and lead in ("", "ca", "ca."):
        return False
    if int(m["a"][:2].rstrip(".:")) > 24 or _names_a_month(text, m.end()):
        return False
    if not bare:
        mixed = len(m["a"]) <= 2 or len(m["b"]) <= 2
        return not mixed or bool(lead) or m["join"] in "-–—"
    over_night = m["b"].startswith("0") and bool(re.match(r"\s*(?:$|[.,;)\n])", text[m.end() :]))
    return (
        bool(lead)
        or bool(m["tail"])
        or over_night
        or bool(re.search(r",\s*$", text[: m.start("a")]) and re.match(r"\s*(?:$|\n)", text[m.end() :]))
        or bool(_AFTER_A_DAY.search(text[: m.start("a")]))
        or not text[: m.start()].strip()
    )


_AFTER_A_DAY = re.compile(
    rf"(?:[\n\t|]|\d/\d\d?,?|\d-\d\d,?|\b(?:{MONTH})\.?,?|\b(?:{WEEKDAY}|mån|tis|ons|tors|fre|lör|sön)\.?,?)\s*(?:den\s+)?$",
    re.IGNORECASE,
)


def _names_a_month(text: str, end: int) -> bool:
    return bool(re.match(rf"\s*(?:{MONTH})\b", text[end:], re.IGNORECASE))


def _is_day_of_month(m: re.Match[str], text: str) -> bool:
    """ "22.10.2022", "v. 41.2" and sums of money are no times."""
    before = text[: m.start()].rstrip()[-12:].lower()
    return before.endswith(("§", "kap.", "version", "cirka kr", "punkt", "lagen")) or (
        int(m["h"]) == 24 and m["m"] != "00"
    )


_NOT_BEFORE = re.compile(r"(?:\bf|född|linje|buss|lgh|lägenhet|nr|nummer|rum|år|årsmodell|kod|våren|hösten|sommaren|kvot|väg|"
                         rf"(?:{MONTH})|ärende|dnr|förare|enhet|patrull|tel\.?|sedan|pin|port)\.?\s*$", re.IGNORECASE)  # fmt: skip


def _is_joined(m: re.Match[str], text: str) -> bool:
    hour, minute, start = m["h"] or m["h2"], m["m"] or m["m2"], max(m.start("h"), m.start("h2"))
    if _NOT_BEFORE.search(text[max(0, start - 14) : start]) or (hour == "24" and minute != "00"):
        return False
    year_like = hour in ("19", "20") and not re.search(
        r"\b(?:kl|ca|c:a|cirka|klockan|omkring|vid)\.?\s*$", m["lead"] or "", re.IGNORECASE
    )
    if year_like and hour == "20" and int(minute) in range(15, 35):
        return m["lead"] is not None and not m["lead"].strip()  # a line's first word in a list of times
    return True


def _minutes(words: str) -> int:
    digits = re.sub(r"\D", "", words)
    if len(digits) <= 2:
        return _at(int(digits), 0)
    return _at(int(digits[:-2]), int(digits[-2:]))


def _at(hour: int, minute: int) -> int:
    return (hour % 24) * 60 + minute


def moved(atom: Atom, by: int) -> Atom:
    """The atom `by` characters further on."""
    return replace(atom, start=atom.start + by, end=atom.end + by)
