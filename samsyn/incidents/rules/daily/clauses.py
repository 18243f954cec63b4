"""One sentence that tells of several incidents: "16.20 snatteri, 17.30 bråk och vid lunch en brand"."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from itertools import pairwise

from samsyn.incidents.rules.daily.atoms import atoms
from samsyn.incidents.rules.daily.noise import TYPICAL, points

_BEFORE_A_TIME = re.compile(
    r"(?:[,;:]|\s[–-])\s*(?:och\s+|samt\s+)?(?:(?:vid|kl\.?|klockan|ca\.?|c:a|cirka|omkring|runt|strax (?:efter|före|innan)|mellan|på|under|sedan|sen|därefter)\s+){0,3}$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r",?\s+(?:och\s+|samt\s+)?(?=(?:ett|en) annan?t?\b|det (?:andra|tredje|fjärde|sista)\b|den (?:andra|tredje|fjärde|sista)\b)"
)
_WORDS = 2  # that the first clause has at least


def clauses(sentence: str) -> list[tuple[int, int]]:
    """Start and end of each clause that tells of its own incident; the whole sentence where there are none."""
    for cuts in (_at_times(sentence), [m.end() for m in _ANOTHER.finditer(sentence)]):
        parts = list(pairwise([0, *cuts, len(sentence)]))
        if len(parts) > 1 and all(_tells(sentence[a:b], first=a == 0) for a, b in parts):
            return parts
    return [(0, len(sentence))]


def _at_times(sentence: str) -> list[int]:
    cuts = []
    times = [atom for atom in atoms(sentence) if atom.kind in ("clock", "range", "part")]
    for atom in times[1:]:
        before = _BEFORE_A_TIME.search(sentence[: atom.start])
        if before:
            cuts.append(before.start() + 1)
    return cuts if len(cuts) > 1 else []


def _tells(clause: str, *, first: bool) -> bool:
    if points(clause) >= TYPICAL:
        return True
    return first and len(re.findall(r"[^\W\d_]{3,}", clause)) >= _WORDS
