"""The agreement: title, parties, validity and how often the parties check in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from samsyn.documents.readers.interpret.dates import years_in
from samsyn.documents.readers.interpret.parts import Part, is_title
from samsyn.documents.readers.interpret.sections import as_list
from samsyn.documents.readers.interpret.stream import Para
from samsyn.documents.readers.interpret.validity import Validity, sentences, validity_in
from samsyn.documents.readers.interpret.words import (
    AGREEMENT_WORD,
    FOLLOW_UP_WORD,
    PLAN_WORD,
    PLEDGE_WORD,
    section_of,
)
from samsyn.documents.readers.reading import AgreementFound, Anomaly

_TIMES = r"(?:gånger|ggr)(?: per | om | i |/)"
_RHYTHMS: tuple[tuple[str, str], ...] = (
    ("two_weeks", rf"varannan vecka|var (?:fjortonde|14:?e) dag|(?:två|2) {_TIMES}månad\w*"),
    ("week", r"varje vecka|veckovis\w*|veckolig\w*|(?:i|per|om) veckan?\b|veckomöte\w*"),
    ("quarter", rf"kvartals\w*|varje kvartal|(?:i|per|om) kvartal\w*|(?:fyra|4) {_TIMES}år\w*|var tredje månad"),
    ("half_year", rf"halvårs\w*|halvårlig\w*|varje halvår|(?:i|per|om) halvår\w*|(?:två|2) {_TIMES}år\w*|"
        r"var sjätte månad"),
    ("month", rf"månadsvis\w*|månadsmöte\w*|månatlig\w*|varje månad|(?:i|per|om) månaden?\b|(?:tolv|12) {_TIMES}år\w*"),
    ("term", r"terminsvis\w*|varje termin|(?:i|per|om) termin(?:en)?\b"),
    ("year", r"årlig\w*|årsvis|varje år|(?:i|per|om) år(?:et)?\b"),
)  # fmt: skip
_MEETINGS = (
    r"avstämning|stäm\w* av|avstäm",
    r"följs? upp|uppföljning",
    r"träffas|möte|möts|mötas|sammanträd",
)
_BETWEEN = re.compile(r"\bmellan (?P<parties>.+)", re.IGNORECASE | re.DOTALL)
_PARTIES_LINE = re.compile(r"(?:avtals)?parter(?:na)?\s*:\s*(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)
_TAIL = re.compile(
    r"\s*(?:,?\s*(?:för|under|avseende|gällande|om|åren|perioden|i syfte|kring)\b.*|[,–-]?\s*\(?(?:19|"
    r"20)\d\d\b.*)$",
    re.DOTALL,
)


def is_agreement_title(text: str) -> bool:
    """Tell whether a title names an agreement and not its plan or its follow-up."""
    found, plan = AGREEMENT_WORD.search(text), PLAN_WORD.search(text)
    if not found or FOLLOW_UP_WORD.search(text[: found.start()]) or PLEDGE_WORD.search(text):
        return False
    return plan is None or found.start() < plan.start()


def title_of(part: Part) -> Para | None:
    """Return the paragraph with the agreement's title within the part's first lines."""
    return next((para for para in part.paras[:14] if is_title(para) and is_agreement_title(para.text)), None)


def read_agreement(part: Part, number: str | None) -> tuple[AgreementFound, list[Anomaly]] | None:
    """Return the agreement that a part holds."""
    title = title_of(part)
    if title is None:
        return None
    valid, where = validity_of(part.paras, title.text)
    anomalies = []
    if valid and valid.starts_at_decision:
        message = "Överenskommelsen gäller från beslutet, men beslutets datum står inte i handlingen."
        anomalies.append(Anomaly("starts-at-decision", dict((where or title).where), message))
    found = AgreementFound(
        title=title.text,
        registry_number=part.number or number,
        parties=_parties(part, title.text),
        valid_from=valid.start if valid else None,
        valid_to=valid.end if valid else None,
        check_in=check_in(part.paras),
        where=dict(title.where),
    )
    return found, anomalies


def validity_of(paras: Sequence[Para], title: str | None) -> tuple[Validity | None, Para | None]:
    """Return the best told validity and where it stands; a title's years are better than nothing."""
    best: tuple[Validity | None, Para | None] = (None, None)
    section = False
    for para in paras:
        name = section_of(para.text)
        if name or para.heading:
            section = bool(
                re.match(
                    r"\W*(?:\d+\.?\s*)?(?:giltighet|avtalstid|avtalsperiod|löptid)", para.text, re.IGNORECASE
                )
            )
            continue
        for sentence in sentences(para.text):
            found = validity_in(sentence, section)
            if found and (best[0] is None or found.strength > best[0].strength):
                best = found, para
    years = years_in(title) if title else None
    if best[0] is None and years:
        return Validity(f"{years[0]}-01-01", f"{years[1]}-12-31", False, 0), None
    if best[0] and years and best[0].end and not best[0].start and not best[0].starts_at_decision:
        start = f"{years[0]}-01-01" if years[0] < years[1] and best[0].end[:4] == str(years[1]) else None
        return replace(best[0], start=start), best[1]
    return best


def check_in(paras: Sequence[Para]) -> str | None:
    """Return how often the parties check in; what is called so goes before follow-ups and meetings."""
    told = [sentence for para in paras for sentence in sentences(para.text)]
    for meeting in _MEETINGS:
        for sentence in told:
            met = re.search(meeting, sentence, re.IGNORECASE)
            if met and (rhythm := _nearest_rhythm(sentence, met)):
                return rhythm
    return None


def _nearest_rhythm(sentence: str, met: re.Match[str]) -> str | None:
    """The rhythm told nearest a word, as a sentence may tell of two; "fyra gånger per år" goes before "per år"."""
    found = [
        (max(match.start() - met.end(), met.start() - match.end()), place, name)
        for place, (name, words) in enumerate(_RHYTHMS)
        for match in re.finditer(words, sentence, re.IGNORECASE)
        if not _is_inside(match, name, sentence)
    ]
    return min(found)[2] if found else None


def _is_inside(match: re.Match[str], name: str, sentence: str) -> bool:
    """Whether what is found is but the end of another rhythm."""
    others = (
        other
        for key, words in _RHYTHMS
        if key != name
        for other in re.finditer(words, sentence, re.IGNORECASE)
    )
    return any(other.start() < match.start() and match.end() <= other.end() for other in others)


def _parties(part: Part, title: str) -> list[str]:
    listed = as_list(_section(part, r"(?:avtals)?parter(?:na)?"))
    if listed and all(len(party) < 100 for party in listed):
        return [re.sub(r"^(?:[–-] |\d\. )", "", party).strip(" .,") for party in listed]
    inline = next((m["rest"] for para in part.paras if (m := _PARTIES_LINE.fullmatch(para.text))), None)
    if inline:
        return split_parties(inline.rstrip("."))
    for text in (title, *(sentence for para in part.paras for sentence in sentences(para.text))):
        found = _BETWEEN.search(text)
        if (
            found
            and re.search(r"kommun|polis|region|stad", found["parties"], re.IGNORECASE)
            and (text == title or AGREEMENT_WORD.search(text) or not text[: found.start()])
        ):
            return split_parties(_TAIL.sub("", found["parties"].rstrip(" .")))
    return []


def _section(part: Part, heading: str) -> list[Para]:
    paras = part.paras
    for index, para in enumerate(paras):
        if re.fullmatch(rf"(?:\d+\.?\s*)?{heading}\s*:?", para.text, re.IGNORECASE):
            end = next(
                (i for i in range(index + 1, len(paras)) if paras[i].heading or section_of(paras[i].text)),
                len(paras),
            )
            return paras[index + 1 : end]
    return []


def split_parties(text: str) -> list[str]:
    """Split "X kommun och Y lokalpolisområde"; an "och" inside a party's name stays."""
    first = re.match(
        r"(?P<one>.+?(?:kommun(?:en)?|stad))\s+(?:och|samt)\s+(?P<two>.+)", text, re.IGNORECASE | re.DOTALL
    )
    if first and "," not in first["one"]:
        return [" ".join(first["one"].split()), *_rest(first["two"])]
    return _rest(text)


def _rest(text: str) -> list[str]:
    pieces = re.split(r",\s+(?=[A-ZÅÄÖ])|(?<=kommun),\s+|(?<=stad),\s+", text)
    last = re.split(
        r"\s+(?:och|samt)\s+(?=(?:[Pp]olis|[Ll]okalpolis|Region|Länsstyrelse|[A-ZÅÄÖ][\w-]+ (?:kommun|"
        r"stad)))",
        pieces[-1],
    )
    return [" ".join(piece.split()).strip(" ,") for piece in [*pieces[:-1], *last] if piece.strip(" ,")]
