"""Learning categories from the municipality's own accepted reports: hashed words and a linear model, as plain numbers.

Training loads scikit-learn when it is first used; proposing needs neither it nor numpy.
"""

import math
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from samsyn.incidents.rules.daily.categories import scores
from samsyn.incidents.rules.features import SIZE, features

Example = tuple[str, str]  # text, category code
FEWEST = 40  # accepted reports before anything is learnt
ENOUGH = 300  # from here on what was learnt weighs as much as it ever will
RULES_AT_LEAST = 0.3
UNKNOWN = 0.1
EACH = 5  # every fifth report is kept apart to try the proposals on


@dataclass(frozen=True)
class Lesson:
    """`weights` hold SIZE numbers and a last one (where it begins) for each of `codes`."""

    codes: tuple[str, ...]
    weights: "array[float]"
    reviewed: int
    tried: int = 0
    right: int = 0
    rules_right: int = 0

    @property
    def helps(self) -> bool:
        """Whether it proposed at least as well as the rules alone."""
        return bool(self.codes) and self.right >= self.rules_right


def learn(examples: Sequence[Example]) -> Lesson | None:
    """What the examples teach, tried on every fifth of them; None where they are too few or all alike."""
    if len(examples) < FEWEST or len({code for _, code in examples}) < 2:
        return None
    taught = [one for number, one in enumerate(examples) if number % EACH]
    apart = [one for number, one in enumerate(examples) if not number % EACH]
    if len({code for _, code in taught}) < 2:
        return None
    trial = _fitted(taught)
    whole = _fitted(examples)
    right = sum(combined(trial, text) == code for text, code in apart)
    by_rules = sum(_best(scores(text)) == code for text, code in apart)
    return Lesson(whole.codes, whole.weights, len(examples), len(apart), right, by_rules)


def proposer(lesson: Lesson | None) -> Callable[[str, str], str]:
    """What proposes a category for a text, given what the rules say."""
    if lesson is None or not lesson.helps:
        return lambda text, by_rules: by_rules
    known = lesson
    return lambda text, by_rules: combined(known, text, by_rules)


def combined(lesson: Lesson, text: str, by_rules: str = "other") -> str:
    """The category that rules and lesson together speak most for; the more reviewed, the more the lesson weighs."""
    trust = min(1.0, lesson.reviewed / ENOUGH) * (1 - RULES_AT_LEAST)
    ruled = scores(text)
    whole = sum(ruled.values())
    if not whole:  # the rules know none of the words: what was learnt decides, if it is fairly sure
        ruled, whole = {by_rules: UNKNOWN}, 1.0
    points = {code: (1 - trust) * value / whole for code, value in ruled.items()}
    for code, share in _shares(lesson, text).items():
        points[code] = points.get(code, 0.0) + trust * share
    return max(points, key=lambda code: points[code])


def _best(points: dict[str, float]) -> str:
    return max(points, key=lambda code: points[code]) if points else "other"


def _shares(lesson: Lesson, text: str) -> dict[str, float]:
    row = SIZE + 1
    found = features(text)
    sums = [
        lesson.weights[at * row + SIZE]
        + sum(lesson.weights[at * row + place] * value for place, value in found.items())
        for at in range(len(lesson.codes))
    ]
    most = max(sums)
    raised = [math.exp(value - most) for value in sums]
    return {code: value / sum(raised) for code, value in zip(lesson.codes, raised, strict=True)}


def _fitted(examples: Sequence[Example]) -> Lesson:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    found = [features(text) for text, _ in examples]
    rows = [number for number, one in enumerate(found) for _ in one]
    places = [place for one in found for place in one]
    values = [value for one in found for value in one.values()]
    table = csr_matrix((values, (rows, places)), shape=(len(examples), SIZE))
    model: Any = LogisticRegression(C=10.0, max_iter=300).fit(table, [code for _, code in examples])
    codes = tuple(str(code) for code in model.classes_)
    slopes, begins = model.coef_.tolist(), model.intercept_.tolist()
    if len(codes) == 2:  # scikit-learn gives one row for two classes
        slopes, begins = [[-x for x in slopes[0]], slopes[0]], [-begins[0], begins[0]]
    weights = array("f", (x for slope, begin in zip(slopes, begins, strict=True) for x in (*slope, begin)))
    return Lesson(codes, weights, len(examples))
