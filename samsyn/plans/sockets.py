"""Ports of plans: what later steps of the chain say about measures and plans, asked for many at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port
from samsyn.plans.models import ActionPlan, Measure


@dataclass(frozen=True)
class StatusBadge:
    """A measure's latest status as a chip: CSS class "s-ongoing", icon "s_ongoing", the word, where it was said."""

    css: str
    icon: str
    word: str
    url: str = ""


@dataclass(frozen=True)
class FollowUpLine:
    """One accepted follow-up of a measure, as its page lists them."""

    when: date
    round_title: str
    text: str
    badge: StatusBadge | None = None
    url: str = ""


@dataclass(frozen=True)
class ChainLink:
    """One line of "Bygger på" or "Har lett till": a count, what it counts, where it opens."""

    count: int
    what: str  # "uppföljningsomgångar"
    url: str
    leads_to: bool = True  # False: what this builds on


# `(viewer, measures) -> {measure id: badge}`; measures without status are missing from the answer
MEASURE_STATUS: Port[Callable[[Viewer, Sequence[Measure]], Mapping[int, StatusBadge]]] = Port(
    "measure_status"
)
# `(viewer, measures) -> {measure id: follow-ups, the latest first}`
MEASURE_FOLLOW_UPS: Port[Callable[[Viewer, Sequence[Measure]], Mapping[int, Sequence[FollowUpLine]]]] = Port(
    "measure_follow_ups"
)
# `(viewer, plans) -> {plan id: lines}`
PLAN_CHAIN: Port[Callable[[Viewer, Sequence[ActionPlan]], Mapping[int, Sequence[ChainLink]]]] = Port(
    "plan_chain"
)
