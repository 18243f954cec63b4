"""The proposed category of an incident: weighted words; what is denied counts for nothing, what stands first for more."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from collections.abc import Sequence
from functools import lru_cache

from samsyn.incidents.rules.categories import CODES
from samsyn.incidents.rules.daily.vocabulary import WORDS

_BROKEN = re.compile(r"(?<=[a-zåäö])-[ \t]*\n[ \t]*(?=[a-zåäö])")  # "buss-\nchauffören"
_HEAD = 60  # a report's first words say what it was
_DENIED = re.compile(
    r"\b(?:inga?|inget|ingen|utan|ej|inte|aldrig|varken|uteslut\w*|saknas)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_DENIES_AFTER = re.compile(
    r"^\s*(?:kunde|kan|har|hade)?\s*(?:ej|inte)\s+(?:bekräfta|konstatera|påträffa|hitta|kunnat)",
    re.IGNORECASE,
)
# pairs of (stronger, weaker): what it was done with or to goes before the general word
_FIXED = (
    (re.compile(r"\b(?:stöld|inbrott|snatteri|rån|uppbrut)\w*\b", re.IGNORECASE), "theft_burglary", 4),
    (re.compile(r"\bstöld av (?:moped|mc|motorcykel|epa|a-traktor|elsparkcykel|fordon|bil)|(?:moped|mc|motorcykel|bil|a-traktor|cykel)\w* (?:\w+ ){0,3}(?:stulen|stulits|stals|tillgripen|tillgreps)|hotades? (?:\w+ ){0,6}(?:på|att lämna) (?:mobil|telefon|pengar|jacka)\w*|olovligt tagit moped", re.IGNORECASE), "theft_burglary", 6),
    (re.compile(r"\b(?:skottlossning|skjutning|knivhugg|knivskur|knivskär|hota\w* (?:\w+ ){0,5}(?:med )?(?:kniv|pistol|vapen|yxa))", re.IGNORECASE), "violence_threat", 7),
    (re.compile(r"\b(?:innehav av|brott mot knivlagen|knivlagen|bar på en kniv|hade (?:en )?kniv)", re.IGNORECASE), "weapon", 4),
    (re.compile(r"\b(?:narkotikapåverkad|drogpåverkad|drograttfylleri|drograttfyll\w*|rattfylleri)\w*(?=[^.]*(?:förare|bil|ratt|fordon|kör))|drograttfyll\w*", re.IGNORECASE), "reckless_driving", 8),
    (re.compile(r"\b(?:langning|langa\w*) (?:\w+ ){0,2}(?:sprit|alkohol|öl|vin|cider)", re.IGNORECASE), "disorder_alcohol", 6),
    (re.compile(r"\b(?:informera\w*|föreläs\w*|berättade) om (?:\w+ )?(?:bedräg|drog|brott|narkotika)\w*", re.IGNORECASE), "positive", 8),
    (re.compile(r"\bpåkör\w*[^.]{0,60}\b(?:smit\w*|smet|avvek)\b|\b(?:smit\w*|smet)\b[^.]{0,40}\bpåkör\w*", re.IGNORECASE), "reckless_driving", 14),
    (re.compile(r"\bnakenbild\w*|\bnaken\w* (?:bild|film|video)\w*", re.IGNORECASE), "harassment", 6),
    (re.compile(r"\b\w*(?:olyck|krock|förare|bilist|körde)\w*[^.]{0,80}\b(?:påverka|onykt|drog|berusa)\w*", re.IGNORECASE), "reckless_driving", 14),
    (re.compile(r"\b(?:felaktigt|falskt) larm|\bfalsklarm", re.IGNORECASE), "other", 8),
    (re.compile(r"\binformations?(?:stånd|träff|möte|kväll)\w*|\bgårdsmöte|\bbesökare\b.{0,40}\bpositiv", re.IGNORECASE), "positive", 12),
    (re.compile(r"\b(?:mamma|pappa|mor|far|förälder|föräldrar)\w* [^.]{0,50}\b(?:påverka|berusa|full)\w*[^.]{0,60}\bbarn\b|\bbarn\b[^.]{0,60}\b(?:mamma|pappa|förälder|föräldrar)\w* [^.]{0,30}\b(?:påverka|berusa)\w*", re.IGNORECASE), "youth_concern", 12),
    (re.compile(r"\bolovlig körning|rattfylleri", re.IGNORECASE), "reckless_driving", 4),
    (re.compile(r"\bhot\w* (?:\w+ ){0,4}(?:via|på|i) (?:sociala medier|snap\w*|insta\w*|sms|chatt\w*|discord|tiktok)", re.IGNORECASE), "violence_threat", 6),
    (re.compile(r"\b(?:trafikolycka|kollision|krock|singelolycka|viltolycka|påkörning|(?<!nästan )(?<!bli )påkörd)", re.IGNORECASE), "other", 5),
    (re.compile(r"\b(?:försvunnen|försvunnit)\b(?!\w* cykel)(?=[^.]*(?:person|man|kvinna|flicka|pojke|åring|boende|demen))", re.IGNORECASE), "other", 5),
    (re.compile(r"\bskadegörelse\w* (?:i form av |genom )?klotter|klotter", re.IGNORECASE), "graffiti", 6),
    (re.compile(r"\bskadegörelse genom brand|skadegörelse genom eld", re.IGNORECASE), "fire_pyro", 8),
    (re.compile(r"\b(?:inga brott|inget brottsligt|inga ingripanden)\b.*(?:god|trevlig|positiv|fin) (?:stämning|kontakt|dialog)", re.IGNORECASE), "positive", 8),
)  # fmt: skip


def category(text: str, heading: str = "") -> str:
    """The code that the words speak most for; "other" where none does. `heading` counts where the text is silent."""
    points = scores(text)
    best = max(CODES, key=lambda code: points.get(code, 0.0))
    if points.get(best, 0.0) > 0:
        return best
    above = scores(heading)
    best = max(CODES, key=lambda code: above.get(code, 0.0))
    return best if above.get(best, 0.0) > 0 else "other"


def scores(text: str) -> dict[str, float]:
    """Points by code. A word counts once, one in the first words half as much again."""
    points: dict[str, float] = {}
    text = " ".join(_BROKEN.sub("", text).split())
    for code, weight, pattern in _compiled():
        seen: set[str] = set()
        for match in pattern.finditer(text):
            word = match.group().casefold()[:8]
            if word in seen or _is_denied(text, match):
                continue
            seen.add(word)
            points[code] = points.get(code, 0.0) + weight * (1.5 if match.start() < _HEAD else 1.0) * 0.8 ** (
                len(seen) - 1
            )
    for pattern, code, extra in _FIXED:
        found = pattern.search(text)
        if found and not _is_denied(text, found):
            points[code] = points.get(code, 0.0) + extra * (1.5 if found.start() < _HEAD else 1.0)
    return points


def crime_points(text: str) -> float:
    """How strongly the words speak for some category but "other"."""
    return max((weight for code, weight in scores(text).items() if code != "other"), default=0.0)


def _is_denied(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(_DENIED.search(before.rsplit(".", 1)[-1])) or bool(_DENIES_AFTER.match(text[match.end() :]))


@lru_cache(maxsize=1)
def _compiled() -> Sequence[tuple[str, int, re.Pattern[str]]]:
    return [
        (code, weight, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
        for code, lists in WORDS.items()
        for weight, words in lists
    ]
