"""How much, how often and by when a commitment promises."""

import re
from dataclasses import dataclass

from samsyn.documents.readers.interpret.dates import MONTH, Span, days, month_end, month_number
from samsyn.documents.readers.interpret.validity import sentences

_COUNT_WORDS = [
    "noll",
    "en",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
    "tjugo",
]
_WORDS = {word: value for value, word in enumerate(_COUNT_WORDS) if value} | {
    "ett": 1, "tjugofem": 25, "trettio": 30, "fyrtio": 40, "femtio": 50, "hundra": 100, "tvåhundra": 200,
}  # fmt: skip
_NUMBER = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d{{1,3}}(?: \d{{3}})+|\d{{1,5}})"
_PERIODS: tuple[tuple[str, str], ...] = (
    ("two_weeks", r"varannan vecka|var(?:t)? (?:14|fjortonde):?(?:e)? dag"),
    ("half_year", r"per halvår|varje halvår|i halvåret|halvårsvis(?:a)?|halvårlig(?:en|a)|/ ?halvår|var "
        r"sjätte månad"),
    ("quarter", r"per kvartal|varje kvartal|i kvartalet|om kvartalet|kvartalsvis(?:a)?|/ ?kvartal|var "
        r"tredje månad"),
    ("month", r"per månad|varje månad|i månaden|om månaden|månadsvis(?:a)?|månatlig(?:en|a|t)?|/ "
        r"?mån(?:ad)?\b"),
    ("week", r"per vecka|varje vecka|i veckan|om veckan|veckovis(?:a)?|varje helg|/ ?vecka"),
    ("day", r"per dag|varje dag|dagligen|daglig(?:a|t)?|om dagen|varje dygn|per dygn|/ ?dag\b"),
    ("term", r"per (?:skol)?termin|varje (?:skol)?termin|i terminen|terminsvis(?:a)?|/ ?termin|både vår- "
        r"och hösttermin\w*"),
    ("school_year", r"per läsår|varje läsår|om läsåret|läsårsvis|under läsåret|/ ?läsår|(?:vid|inför|till|"
        r"i samband med) (?:varje )?"
     r"(?:ny )?(?:skol|läsårs)starts?\w*|inför varje (?:nytt )?läsår|vid varje läsårs början"),
    ("year", r"per (?:kalender|verksamhets)?år|varje (?:kalender)?år|om året|årligen|årlig(?:a|t|en)?|"
        r"årsvis|/ ?år\b|under året|under åren?t|"
     r"i året|en gång året|under (?:19|20)\d\d(?!\s?[-–])|varje (?:vår|höst|sommar|vinter|jul)(?![a-zåäö])"),
    ("period", r"under (?:hela )?(?:\w*perioden|avtalstiden|giltighetstiden|löptiden)|per (?:avtals|mandat|"
        r"löftes)?period"),
)  # fmt: skip
_NEEDS_COUNT = re.compile(
    r"under (?:året|hela|\w*perioden|avtalstiden|giltighetstiden|löptiden|läsåret|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_PERIOD = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in _PERIODS), re.IGNORECASE)
_COUNT = re.compile(
    rf"(?<![\w:/.,§–-])(?P<least>(?:minst|åtminstone|lägst|inte färre än|som minst|fler än)\s+)?"
    rf"(?P<most>(?:max(?:imalt)?|högst|som mest)\.?\s+)?(?P<number>{_NUMBER})"
    rf"(?:\s?(?:–|-|till|à|eller)\s?(?:{_NUMBER}))?(?P<times>\s+(?:gång(?:er)?|ggr|"
    rf"tillfällen?))?(?![\w%:/]|-\w|,\d)(?=\s+[^\W\d_]|/)",
    re.IGNORECASE,
)
_NOT_COUNT = re.compile(
    r"\s*(?:år(?:s|en)?\b(?! )|år (?:gamla|och|eller|upp|ska|kan)|-?åring|procent|kronor|kr\b|tkr|mkr|mnkr|"
    r"kap\.?|§|kvm|meter|km\b|grader|av (?:kommunens|de|alla)|"
    rf"av \d|{MONTH}|-talet|vecka)",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"(?:kl(?:ockan)?\.?|nr\.?|nummer|vecka|v\.|åk|årskurs|klass|kapitel|§|sid(?:an)?|punkt|bilaga|telefon|"
    r"tel\.?|ring|år|under|linje|"
    r"väg|vägen|gatan|torget|stigen|gränd|etapp|steg|nivå|f-|artikel|tidpunkt|den|senast|år|sedan|lokal|"
    r"rum|område)\s*$",
    re.IGNORECASE,
)
_MAKING = re.compile(
    r"\b(?:ta(?:r)? fram|tas fram|sammanställ\w*|upprätta\w*|utarbeta\w*|skapa\w*|inrätta\w*|bygg(?:a|er|"
    r"s)|anta(?:r|s|ga)?|inför(?:a|s)?|"
    r"öppna\w*|starta\w*|etablera\w*|installera\w*|byt(?:a|er|s)|rusta\w*|färdigställ\w*|införskaffa\w*|"
    r"köp(?:a|er) in|utse\w*|"
    r"utveckla\w*|skriva? (?:fram )?|teckna\w*|lansera\w*|sätt(?:a|er|s) upp|publicera\w*|genomföra? en\b|"
    r"kartlägg\w*|revidera\w*|"
    r"bild(?:a|ar|as)|anställ\w*|rekrytera\w*|implementera\w*|uppdatera\w*|presentera\w*|utred\w*|se över)",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"\b(?:genomför\w*|håll(?:a|er|s)|anordna\w*|arrangera\w*|ordna\w*|bjud(?:a|er|s)|besök(?:a|er|s)|"
    r"del(?:a|ar|as) ut|gör(?:a|s)?|"
    r"erbjud(?:a|er|s)|utbilda\w*|kontrollera\w*|delta\w*|medverka\w*|utför\w*|gå(?:r)?|patrullera\w*)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"senast|före|innan|till och med|t\.o\.m\.|klar(?:t|a)?(?: till)?|är färdig(?:t|a)?|vara (?:på plats|"
    r"klart?|färdigt?)",
    re.IGNORECASE,
)
_BY_MONTH = re.compile(
    rf"(?:senast|före utgången av|i slutet av|till) (?:i )?(?P<month>{MONTH})(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(
    r"(?:senast|före utgången av|vid utgången av|i slutet av|till|innan) (?:år |utgången av |slutet av |"
    r"årsskiftet )?(?P<year>20\d\d)(?![-–/\d])",
    re.IGNORECASE,
)
_DURING = re.compile(
    r"(?:under|i) (?:(?P<part>första halvåret|andra halvåret|våren|hösten|sommaren|[1-4](?:[:.]a|:e)? "
    r"kvartalet|kvartal [1-4]|Q[1-4])\s+)?"
    r"(?:år )?(?P<year>20\d\d)(?!\s?[-–/]\s?\d|\d|\s+(?:och|till))",
    re.IGNORECASE,
)
_PART_END = {"första": 6, "våren": 6, "sommaren": 8, "andra": 12, "hösten": 12}


@dataclass(frozen=True)
class Quantity:
    """`minimum` per `per`; `by_date` ISO for what is due once."""

    minimum: int | None = None
    per: str | None = None
    by_date: str | None = None


def quantity(text: str, span: Span | None = None) -> Quantity:
    """Return what a commitment promises; a day without a year is the only such day in `span`."""
    for sentence in sentences(text):
        found = [q for q in (_recurring(sentence), _once(sentence, span)) if q]
        if found:
            return min(found, key=lambda pair: pair[0])[1]
    for sentence in sentences(text):
        counted = _counted(sentence)
        if counted:
            return counted
    return Quantity()


def _recurring(sentence: str) -> tuple[int, Quantity] | None:
    for match in _PERIOD.finditer(sentence):
        per = str(match.lastgroup)
        if (
            re.search(
                r"\b(?:den|det|de|dessa|polisens|kommunens) $", sentence[: match.start()], re.IGNORECASE
            )
            and "lig" in match[0]
        ):
            continue
        count = _count_near(sentence, match)
        if count is not None and count.most:
            return match.start(), Quantity()
        if count is None and _NEEDS_COUNT.match(match[0]):
            continue
        return match.start(), Quantity(count.number if count else 1, per)
    return None


@dataclass(frozen=True)
class _Count:
    number: int
    start: int
    end: int
    least: bool
    most: bool
    times: bool


def _counts(text: str) -> list[_Count]:
    counts = []
    for match in _COUNT.finditer(text):
        word = match["number"].lower()
        number = _WORDS.get(word) or (int(word.replace(" ", "")) if word[0].isdigit() else 0)
        article = word in ("en", "ett") and not (match["least"] or match["times"])
        year = number in range(1900, 2100) and not match["least"]
        before = text[: match.start("number")]
        excluded = _NOT_AFTER.search(before) and not (match["least"] or match["times"])
        if not number or article or year or excluded or _NOT_COUNT.match(text[match.end("number") :]):
            continue
        counts.append(
            _Count(
                number,
                match.start(),
                match.end(),
                bool(match["least"]),
                bool(match["most"]),
                bool(match["times"]),
            )
        )
    return counts


def _count_near(sentence: str, period: re.Match[str]) -> _Count | None:
    """The count that belongs to a period: "minst …" and "… gånger" first, else the nearest within some words."""
    counts = [c for c in _counts(sentence) if not period.start() <= c.start < period.end()]
    near = [c for c in counts if _words_between(sentence, c, period) <= (14 if c.least or c.times else 9)]
    return min(
        near,
        key=lambda c: (not (c.least or c.times or c.most), _words_between(sentence, c, period)),
        default=None,
    )


def _words_between(sentence: str, count: _Count, period: re.Match[str]) -> int:
    between = (
        sentence[count.end : period.start()]
        if count.end <= period.start()
        else sentence[period.end() : count.start]
    )
    return len(between.split()) + (20 if re.search(r"[;:]", between) else 0)


def _once(sentence: str, span: Span | None) -> tuple[int, Quantity] | None:
    for day in days(sentence, span):
        before = sentence[: day.start]
        if _BY.search(before[-40:]):
            least = next((c.number for c in _counts(sentence) if c.least and c.end <= day.start), 1)
            return day.start, Quantity(least, "once", day.iso)
    month = _BY_MONTH.search(sentence)
    if month:
        number = month_number(month["month"])
        year = int(month["year"] or 0) or (span.year_of(number, 28) if span else None)
        if year:
            return month.start(), Quantity(1, "once", month_end(year, number))
    by_year = _BY_YEAR.search(sentence)
    if by_year:
        return by_year.start(), Quantity(1, "once", f"{by_year['year']}-12-31")
    during = _DURING.search(sentence)
    if during and _MAKING.search(sentence) and not any(c.least or c.number > 1 for c in _counts(sentence)):
        return during.start(), Quantity(1, "once", _end_of(during))
    return None


def _end_of(during: re.Match[str]) -> str:
    part, year = (during["part"] or "").lower(), int(during["year"])
    quarter = re.search(r"[1-4]", part)
    month = int(quarter[0]) * 3 if quarter else _PART_END.get(part.split(" ")[0], 12)
    return month_end(year, month)


def _counted(sentence: str) -> Quantity | None:
    """A count without a period holds for the whole period of the pledge."""
    for count in _counts(sentence):
        if count.most:
            continue
        doing = _DOING.search(sentence[: count.start][-40:]) and (count.number > 1 or count.times)
        if count.least or doing:
            return Quantity(count.number, "period")
    return None
