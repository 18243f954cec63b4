"""All that the plan page shows, in a number of statements that does not grow with the measures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from samsyn.accounts.viewer import Viewer
from samsyn.plans.models import ActionPlan, Measure, MeasureVersion, PlanVersion, PriorityArea
from samsyn.plans.queries.plans import areas_with_measures
from samsyn.plans.rules import Share, rests_on_one, shares
from samsyn.plans.rules.content import heading, rest
from samsyn.plans.rules.gaps import aims, finding, lacking
from samsyn.plans.sockets import MEASURE_STATUS, PLAN_CHAIN, ChainLink, StatusBadge
from samsyn.plans.wording import heading_words, lead_words
from samsyn.plans.wording.findings import GAP_NAMES


@dataclass(frozen=True)
class MeasureBlock:
    """A measure as the plan shows it."""

    measure: Measure
    version: MeasureVersion
    heading: str
    gaps: tuple[str, ...]
    badge: StatusBadge | None

    @property
    def rest(self) -> str:
        """What of the text the heading does not say, shortened."""
        return rest(self.version.title, self.version.text)

    @property
    def goal_lacks_target(self) -> bool:
        """Whether there is a goal, but nothing to tell when it is reached."""
        return "goal" in self.gaps and self.version.goal_id is not None


@dataclass(frozen=True)
class ShareBar:
    """How many of the measures have one thing, with the way to fill in the rest."""

    share: Share
    label: str
    url: str


@dataclass(frozen=True)
class AreaBlock:
    """A priority area with its measures and how much of them is filled in."""

    area: PriorityArea
    blocks: list[MeasureBlock]
    bars: list[ShareBar]


@dataclass(frozen=True)
class PlanPage:
    """The plan page."""

    plan: ActionPlan
    heading: str
    lead: str
    bars: list[ShareBar]
    areas: list[AreaBlock]
    on_one: list[MeasureBlock]  # measures that rest on one person
    staff_unknown: int  # measures of which nobody has said how many do the work
    versions: list[PlanVersion]
    chain: list[ChainLink]

    @property
    def has_gaps(self) -> bool:
        """Whether anything that can be filled in is missing."""
        return any(bar.share.lack for bar in self.bars if bar.share.what != "status")


def statuses(viewer: Viewer, measures: Sequence[Measure]) -> Mapping[int, StatusBadge]:
    """The latest status of each measure, as follow-up tells it."""
    found: dict[int, StatusBadge] = {}
    for plug in MEASURE_STATUS:
        found.update(plug(viewer, measures))
    return found


def plan_page(viewer: Viewer, plan: ActionPlan) -> PlanPage:
    """The page of a plan."""
    areas = areas_with_measures(viewer, plan)
    badges = statuses(viewer, [row.measure for area in areas for row in area.rows])
    blocks = {a.area.pk: [_block(r.measure, r.version, badges) for r in a.rows] for a in areas}
    whole = [block for area in blocks.values() for block in area]
    bars = _bars(plan, whole)
    return PlanPage(
        plan=plan,
        heading=heading_words(len(areas), len(whole)),
        lead=lead_words(finding([bar.share for bar in bars if bar.share.what != "status"])) if whole else "",
        bars=bars,
        areas=[AreaBlock(a.area, blocks[a.area.pk], _bars(plan, blocks[a.area.pk], a.area)) for a in areas],
        on_one=[block for block in whole if rests_on_one(block.version.staff_actual)],
        staff_unknown=sum(rests_on_one(block.version.staff_actual) is None for block in whole),
        versions=list(PlanVersion.objects.filter(municipality_id=viewer.municipality_id, plan=plan)),
        chain=[link for plug in PLAN_CHAIN for link in plug(viewer, [plan]).get(plan.pk, ())],
    )


def gaps_of(version: MeasureVersion) -> tuple[str, ...]:
    """What the version lacks, without reading more than the version and its goal."""
    goal = version.goal
    return lacking(
        owner=version.owner_id is not None,
        deputy=version.deputy_id is not None,
        deadline=version.ends_on is not None or bool(version.deadline_words),
        goal=goal is not None and aims(goal.kind, goal.direction, goal.target is not None),
    )


def _block(measure: Measure, version: MeasureVersion, badges: Mapping[int, StatusBadge]) -> MeasureBlock:
    return MeasureBlock(
        measure, version, heading(version.title, version.text), gaps_of(version), badges.get(measure.pk)
    )


def _bars(
    plan: ActionPlan, blocks: Sequence[MeasureBlock], area: PriorityArea | None = None
) -> list[ShareBar]:
    told: Iterable[Share] = shares([block.gaps for block in blocks])
    if tuple(MEASURE_STATUS):
        told = [*told, Share("status", sum(block.badge is not None for block in blocks), len(blocks))]
    return [ShareBar(share, str(GAP_NAMES[share.what]), _fill_url(plan, share, area)) for share in told]


def _fill_url(plan: ActionPlan, share: Share, area: PriorityArea | None) -> str:
    if not share.lack or share.what == "status":
        return ""
    narrowed = f"&area={area.uid}" if area else ""
    return f"{reverse('plans:fill', args=[plan.uid])}?lacks={share.what}{narrowed}"
