"""What a goal may say: an indicator with a wanted direction, or a deliverable with milestones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical

INDICATOR, DELIVERABLE = "indicator", "deliverable"
DIRECTIONS = ("up", "down", "neither")
LONGEST, LONGEST_MILESTONE = 300, 200
LARGEST = Decimal(10) ** 10


@dataclass(frozen=True)
class MilestoneContent:
    """A step: its text, the day it is due and the day it was done."""

    text: str
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class GoalContent:
    """All that a goal says, comparable by value."""

    kind: str
    text: str
    measured_in: str = ""
    direction: str = ""
    baseline: Decimal | None = None
    baseline_on: date | None = None
    target: Decimal | None = None
    target_on: date | None = None
    milestones: tuple[MilestoneContent, ...] = ()


def checked(content: GoalContent) -> GoalContent:
    """`content` in canonical form; refuses what contradicts itself."""
    text = canonical(content.text).replace("\n", " ")
    if not text:
        raise Refusal("goals.no_text")
    if len(text) > LONGEST:
        raise Refusal("goals.long_text", longest=LONGEST)
    content = replace(
        content, text=text, milestones=_milestones(content.milestones),
        baseline=_plain(content.baseline), target=_plain(content.target),
    )  # fmt: skip
    return _indicator(content) if content.kind == INDICATOR else _deliverable(content)


def _indicator(content: GoalContent) -> GoalContent:
    if content.direction not in DIRECTIONS:
        raise Refusal("goals.no_direction")
    if content.milestones:
        raise Refusal("goals.milestones_of_indicator")
    return content


def _deliverable(content: GoalContent) -> GoalContent:
    if content.kind != DELIVERABLE:
        raise Refusal("goals.unknown_kind")
    if content.direction or content.target is not None or content.baseline is not None:
        raise Refusal("goals.value_of_deliverable")
    return content


def _milestones(steps: Sequence[MilestoneContent]) -> tuple[MilestoneContent, ...]:
    kept = [replace(step, text=canonical(step.text).replace("\n", " ")) for step in steps]
    if any(len(step.text) > LONGEST_MILESTONE for step in kept):
        raise Refusal("goals.long_milestone", longest=LONGEST_MILESTONE)
    return tuple(step for step in kept if step.text)


def _plain(value: Decimal | None) -> Decimal | None:
    """80.00 and 80 are the same target; a value that two decimals can't hold is refused."""
    if value is None:
        return None
    if not value.is_finite() or abs(value) >= LARGEST or value != value.quantize(Decimal("0.01")):
        raise Refusal("goals.odd_value")
    return value.quantize(Decimal("0.01"))
