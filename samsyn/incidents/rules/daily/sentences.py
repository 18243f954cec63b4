"""Several incidents in one paragraph: parted where a new time, a new place or a word such as "Vidare" says so."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from samsyn.incidents.rules.daily.atoms import atoms, words_beside_time
from samsyn.incidents.rules.daily.categories import crime_points
from samsyn.incidents.rules.daily.clauses import clauses
from samsyn.incidents.rules.daily.noise import (
    CRIME,
    TYPICAL,
    has_clock,
    is_about_all,
    is_farewell,
    is_noise,
    points,
)
from samsyn.incidents.rules.daily.places import place
from samsyn.privacy.rules.guard import spans

_END = re.compile(
    r"(?<=:)[ \t]*\n(?=[A-ZÅÄÖ])|(?<=[.!?])[\"”)]?\s+(?=[\"”(]?[A-ZÅÄÖ\d])|;\s+(?=\S)|(?<=\.)(?=[A-ZÅÄÖ][a-zåäö]+ )"
)
_SHORTENED = re.compile(
    r"(?:\b(?:kl|ca|bl|bl\.\s?a|t\.?\s?ex|m\.?\s?fl|m\.?\s?m|tel|f\.\s?d|nr|dvs|resp|lgh|st|s\.\s?k|p\.\s?g\.\s?a|ung|ev|"
    r"fr\.\s?o\.\s?m|t\.\s?o\.\s?m|jfr|kap|max|min|inkl|exkl|enl|bitr|forts|obs|v|tis|ons|tors|fre|lör|sön|mån)\.)$",
    re.IGNORECASE,
)
_CONNECTS = re.compile(
    r"\W*(?:vidare|dessutom|även (?!om\b)|också|senare|därefter|därutöver|slutligen|utöver (?:detta|det)|ytterligare|"
    r"samma (?:kväll|natt|dag|eftermiddag|morgon)|under (?:natten|kvällen|dagen|eftermiddagen|förmiddagen|morgonen|sena)|"
    r"strax därefter|kort (?:därefter|därpå)|en (?:stund|timme|halvtimme) senare|samtidigt|däremot|likaså|därtill|"
    r"i ett annat ärende|i samma område|i närheten|tidigare|ett annat ärende|i \w+ (?:har|inträffade|skedde|anmäldes)|på (?:kvällen|natten|morgonen|eftermiddagen)|"
    r"mot (?:kvällen|natten|morgonen)|natten (?:mot|till)|tidigt|sent|i natt|i går|igår|till sist)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r".{0,30}\bsamma (?!kväll|natt|dag|eftermiddag|förmiddag|morgon|gata|plats|område|skola|adress|ställe|tid|vecka)\w+|"
    r"\W*(?:en|ett|två|tre|fyra|flera|några|alla|båda|ingen) av (?:dem|dessa|de|\w+(?:na|en))\b|"
    r".{0,40}\b(?:inbrottet|stölden|branden|misshandeln|skadegörelsen|klottret|bråket|slagsmålet|händelsen|rånet|larmet|olyckan|fyndet|försöket)\b|"
    r"\W*(?:(?:även |vidare |dessutom |senare |därefter |samtidigt )?(?:kunde |blev |var |har |hade )?"
    r"(?:patrull\w*|polis(?:en|er)?|han|hon|de\b|den (?:misstänkt|skadad|drabbad)\w*|denn[ae]|dessa|mannen|kvinnan|pojken|flickan|männen|ungdomarna|personen|"
    r"personerna|gärningsm\w+|målsägande\w*|vittne\w*|föraren|förarna|branden|elden|räddningstjänst\w*|ambulans\w*|"
    r"hen\b|ingen\b|inga\b|inget\b|ärendet|utredning\w*|skadorna|det (?:rör|är oklart|finns)|anmälan (?:är|har)|bilen|fordonet|mopeden|"
    r"tekniker|misstänkt\w*|en misstänkt|en person (?:greps|är gripen|är misstänkt|har gripits)|offret|barnet|barnen|\w{2,}aren)\b)",
    re.IGNORECASE,
)  # fmt: skip
_ENDED = re.compile(
    r".{0,45}\b(?:på plats|när (?:vi|patrull\w*|polis\w*) (?:kom|anlände)|anlände|var (?:\w+ ){0,2}(?:släckt|över|lugnt)|släckt(?:es)?|avslutad\w*|avslutades|avbr[öu]t\w*|återlämnad\w*|greps|grips|gripen|gripits|förhör\w*|släpptes|fördes|kördes)\b",
    re.IGNORECASE,
)  # fmt: skip
_NEW_SUBJECT = re.compile(
    r"\W*(?:en|ett|två|tre|fyra|fem|flera|några|anmälan om|larm om|misstänkt|försök till|i|på|vid|utanför|inbrott\w*|stöld\w*|misshandel|"
    r"skadegörelse|klotter|rån\w*|narkotika\w*|ringa|brand|bråk|slagsmål|olaga|rattfylleri|trafik\w*|lob|ungdomar|okänd\w*|personer|det (?:har|anmäl))\b",
    re.IGNORECASE,
)
_LOOKED_AT = 800
_AN = re.compile(r"\W*(?:en|ett|två|tre|fyra|fem|flera|några|ytterligare)\b", re.IGNORECASE)
_SMALL = re.compile(
    r"\W*(?:(?:och|samt|vid|kl|klockan|under|på|ca|cirka|omkring|runt|strax|efter|före|innan|den|redan|sent|tidigt|samma|mellan|senare)\b\W*)+",
    re.IGNORECASE,
)
_MORE_OF_IT = re.compile(
    r"\W*(?:ytterligare (?:en|ett|två|tre)|några|varav|däribland|dels|bland annat|av dessa|övriga)\b",
    re.IGNORECASE,
)
_DENSE = 3  # words of its own that make a timed sentence more than an afterthought
_TITLE = 60
_LEADS = 32  # characters within which a sentence's own time stands


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; abbreviations end none."""
    start = 0
    for match in _END.finditer(text):
        if _SHORTENED.search(text[max(start, match.start() - 40) : match.start()]):
            continue
        if match.group().startswith(";") and not has_clock(
            text[match.end() : match.end() + 400].split(";")[0]
        ):
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(text)


@dataclass(frozen=True)
class Part:
    """Characters [start, end) that tell of one incident; `lead`: the words before that set its time."""

    start: int
    end: int
    lead: str = ""
    apart: bool = False  # a clause of its own


def parted(text: str) -> list[Part]:
    """Each incident in a paragraph; what is about something else is left out."""
    found: list[Part] = []
    if is_about_all(text):
        return found
    open_, lead = False, ""
    for start, end in sentences(text):
        sentence = text[start:end]
        if not sentence.strip():
            continue
        # what a long one begins with tells enough: else each sentence would be held against all before it
        before = text[found[-1].start : min(found[-1].end, found[-1].start + _LOOKED_AT)] if open_ else ""
        if open_ and is_noise(sentence) and not is_farewell(sentence) and spans(sentence):
            found[-1] = replace(found[-1], end=end)  # who it was is never left out unseen
        elif is_noise(sentence) or (not open_ and lead and _MORE_OF_IT.match(sentence)):
            open_, lead = False, sentence
        elif open_ and leads_with_time(sentence) and _is_lead_in(before):
            found[-1] = Part(start, end, before)
        elif open_ and not _begins(sentence, before):
            found[-1] = replace(found[-1], end=end)
        else:
            several = clauses(sentence)
            found.extend(Part(start + a, start + b, lead, len(several) > 1) for a, b in several)
            open_, lead = True, lead if len(several) == 1 else sentence
    return found


def _begins(sentence: str, before: str) -> bool:
    """Whether the sentence tells of another incident than the ones before it."""
    if not _tells(before) or (len(before) < _TITLE and not _timed(before)):
        return False
    weight = points(sentence)
    if _SAME.match(sentence) or (
        _ENDED.match(sentence) and not (_opens_with_time(sentence) and crime_points(sentence) >= CRIME)
    ):
        return False
    dense = has_clock(sentence) and has_clock(before) and len(words_beside_time(sentence)) > _DENSE
    if leads_with_time(sentence) and (weight >= TYPICAL or dense or place(sentence, (), ())):
        return not leads_with_part(sentence) or weight >= TYPICAL or _timed(before)
    if _CONNECTS.match(sentence) and weight > TYPICAL:
        return True
    if weight >= CRIME and has_clock(before) and _ends_with_time(sentence):
        return True
    if weight >= TYPICAL and _AN.match(sentence) and _timed(sentence) and _timed(before):
        return True
    if weight < CRIME or points(before) < CRIME or not _NEW_SUBJECT.match(sentence):
        return False
    where, there = place(sentence, (), ()), place(before, (), ())
    return where is not None and where != there


def goes_on(sentence: str) -> bool:
    """Whether a sentence speaks of someone or something that the one before it named."""
    return bool(_SAME.match(sentence) or _ENDED.match(sentence)) and not _opens_with_time(sentence)


def _opens_with_time(sentence: str) -> bool:
    """ "Vid lunchtid greps en 19-åring": nothing but small words before the time."""
    return any(
        not sentence[: atom.start].strip() or _SMALL.fullmatch(sentence[: atom.start])
        for atom in atoms(sentence)[:1]
    )


def _ends_with_time(sentence: str) -> bool:
    """ "Elev hade kniv, 10.30." after "Rutor krossade, 07.00."."""
    return any(
        atom.kind in ("clock", "range") and not re.search(r"\w", sentence[atom.end :])
        for atom in atoms(sentence)
    )


def _is_lead_in(text: str) -> bool:
    """ "Dagrapport 20221013." before the first incident."""
    return points(text) < TYPICAL and not any(atom.kind != "date" for atom in atoms(text))


@lru_cache(maxsize=16)
def _timed(text: str) -> bool:
    return any(atom.kind in ("clock", "range", "part") or atom.part for atom in atoms(text))


@lru_cache(maxsize=16)
def _tells(text: str) -> bool:
    return points(text) >= TYPICAL or (_timed(text) and len(text) > _TITLE)


def leads_with_time(sentence: str) -> bool:
    """Whether a time stands first in the sentence."""
    timed = ("clock", "range", "part", "date", "back")
    return any(
        (atom.kind in timed or (atom.kind == "weekday" and not atom.start)) and atom.start < _LEADS
        for atom in atoms(sentence[: _LEADS + 20])
    )


def leads_with_part(sentence: str) -> bool:
    """Whether it is a part of the day alone."""
    return not any(a.kind in ("clock", "range") and a.start < _LEADS for a in atoms(sentence[: _LEADS + 20]))
