"""Whether two reports are likely about the same event: near in place, time, category and words."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from math import hypot

LIKELY = 0.66  # from here on two reports are shown together
REACH = timedelta(hours=12)  # between two windows that can still be the same event
FAR = 400  # metres
# categories that people use for the same event
AKIN = (
    frozenset({"vandalism", "graffiti", "fire_pyro", "theft_burglary", "littering"}),
    frozenset({"unsafe_gathering", "disorder_alcohol", "violence_threat", "harassment", "youth_concern"}),
    frozenset({"unsafe_gathering", "drugs", "youth_concern", "fire_pyro"}),
    frozenset({"violence_threat", "weapon"}),
    frozenset({"theft_burglary", "trespass", "vandalism"}),
    frozenset({"unsafe_place", "vandalism", "littering"}),
)
_COMMON = frozenset({
    "och", "att", "det", "den", "en", "ett", "är", "var", "som", "på", "av", "för", "med", "till", "om", "vid",
    "från", "har", "hade", "inte", "när", "där", "här", "de", "vi", "man", "sig", "men", "eller", "igen", "några",
    "någon", "något", "flera", "sin", "sina", "under", "över", "efter", "mot", "ut", "in", "upp", "ner", "så", "nu",
    "mycket", "kom", "blev", "hela", "stor", "stora", "sett", "såg", "hos", "oss", "dem",
})  # fmt: skip
_NAME = re.compile(r"#?\w+")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Trace:
    """What is compared of a report. `place` is its named place's id or its words, casefolded; `area` an id."""

    id: int
    starts_at: datetime
    ends_at: datetime
    category: str
    text: str = ""
    point: tuple[int, int] | None = None
    place: str = ""
    area: int | None = None


@dataclass(frozen=True)
class Likeness:
    """How two reports are alike. `metres` is None where a point is missing; `hours` lies between their windows."""

    score: float
    metres: int | None
    same_place: bool
    same_area: bool
    hours: float
    same_category: bool
    akin: bool
    words: int

    @property
    def likely(self) -> bool:
        """Whether the two are to be shown together."""
        return self.score >= LIKELY


def likeness(one: Trace, other: Trace) -> Likeness:
    """Compare two reports. Far apart in place or time, or of kinds that have nothing in common, they score 0."""
    metres = _metres(one, other)
    same_place = _same_place(one.place, other.place)
    same_area = one.area == other.area  # neither known: it is the municipality's
    gap = _gap(one, other)
    same, akin = one.category == other.category, _akin(one.category, other.category)
    shared, share = _shared(one.text, other.text)
    named_apart = bool(one.place and other.place) and not same_place
    near, soon = _nearness(metres, same_place, same_area, named_apart), _soon(gap)
    strangers = "positive" in (one.category, other.category) or shared < 2 or share < 0.5
    kind = 1.0 if same else 0.6 if akin else 0.0 if strangers else 0.35
    score = 0.34 * near + 0.22 * soon + 0.2 * kind + 0.24 * min(1.0, share * 1.6)
    score *= bool(near and soon and kind)
    hours = gap.total_seconds() / 3600
    return Likeness(round(score, 3), metres, same_place, same_area, hours, same, akin, shared)


def groups(rows: Sequence[Trace], apart: Collection[frozenset[int]] = ()) -> list[list[int]]:
    """Ids of reports that are likely the same event, each group in the order of the rows; single ones left out.

    `apart` are pairs of which someone has said that they are not the same: they never come into one group.
    """
    order = {row.id: nth for nth, row in enumerate(rows)}
    home = {row.id: {row.id} for row in rows}
    for one, other in _likely_pairs(rows):
        joined = home[one] | home[other]
        if home[one] is not home[other] and not _said_apart(home[one], home[other], apart):
            for member in joined:
                home[member] = joined
    found = {min(order[member] for member in group): group for group in home.values() if len(group) > 1}
    return [sorted(found[first], key=order.__getitem__) for first in sorted(found)]


def _likely_pairs(rows: Sequence[Trace]) -> list[tuple[int, int]]:
    """Pairs above the mark, the likeliest first. Rows go by time, so only those near in time are compared."""
    scored: list[tuple[float, int, int]] = []
    for one, other in _near_in_time(rows):
        score = likeness(one, other).score
        if score >= LIKELY:
            scored.append((-score, one.id, other.id))
    return [(one, other) for _score, one, other in sorted(scored)]


def _near_in_time(rows: Sequence[Trace]) -> Iterable[tuple[Trace, Trace]]:
    ordered = sorted(rows, key=lambda row: row.starts_at)
    open_: list[Trace] = []
    for row in ordered:
        open_ = [earlier for earlier in open_ if earlier.ends_at + REACH >= row.starts_at]
        for earlier in open_:
            yield earlier, row
        open_.append(row)


def _said_apart(some: set[int], others: set[int], apart: Collection[frozenset[int]]) -> bool:
    return any(frozenset((one, other)) in apart for one in some for other in others)


def _metres(one: Trace, other: Trace) -> int | None:
    if one.point is None or other.point is None:
        return None
    return round(hypot(one.point[0] - other.point[0], one.point[1] - other.point[1]))


def _same_place(one: str, other: str) -> bool:
    """The same words, or all of the shorter's among the longer's: "Korpstigen" and "Korpstigen, Bro"."""
    mine, theirs = set(_NAME.findall(one)), set(_NAME.findall(other))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _nearness(metres: int | None, same_place: bool, same_area: bool, named_apart: bool) -> float:
    """1 on the spot, 0 far away. Without both points the name of the place tells, and the area a little."""
    if metres is not None:
        return max(0.0, 1 - max(0, metres - 60) / (FAR - 60))
    if same_place:
        return 0.95
    return 0.0 if not same_area else 0.1 if named_apart else 0.4


def _gap(one: Trace, other: Trace) -> timedelta:
    return max(timedelta(0), one.starts_at - other.ends_at, other.starts_at - one.ends_at)


def _soon(gap: timedelta) -> float:
    return max(0.0, 1 - gap / REACH)


def _akin(one: str, other: str) -> bool:
    return any(one in kin and other in kin for kin in AKIN)


def _shared(one: str, other: str) -> tuple[int, float]:
    """How many word stems both texts have, and their share of the shorter text's."""
    mine, theirs = stems(one), stems(other)
    both = min(sum(_has(stem, theirs) for stem in mine), sum(_has(stem, mine) for stem in theirs))
    return both, both / max(2, min(len(mine), len(theirs)))


def _has(stem: str, stems_: Collection[str]) -> bool:
    """A stem is there too as the end or the beginning of a compound: "ruta" in "fönsterruta"."""
    if stem in stems_:
        return True
    return any(
        len(short) >= 4 and (long.startswith(short) or long.endswith(short))
        for other in stems_
        for short, long in [sorted((stem, other), key=len)]
    )


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that say something, as Swedish bends them."""
    words = [word for word in _WORD.findall(text.casefold()) if word not in _COMMON]
    return frozenset(_stem(word) for word in words)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    import snowballstemmer  # loaded on first use: a page without duplicates needs none

    return str(snowballstemmer.stemmer("swedish").stemWord(word))
