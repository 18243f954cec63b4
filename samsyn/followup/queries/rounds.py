"""Reading rounds: how far they have come, what to read next, which mails did not arrive."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.followup import rules
from samsyn.followup.models import FollowUp, FollowUpRound, RoundMail
from samsyn.followup.queries.follow_ups import follow_ups
from samsyn.plans.models import ActionPlan, PlanVersionArea
from samsyn.plans.queries import areas_of_version


@dataclass(frozen=True)
class Tally:
    """How many follow-ups have come how far."""

    by_state: Counter[str]

    @property
    def of(self) -> int:
        """All."""
        return self.by_state.total()

    @property
    def handed_in(self) -> int:
        """Handed in, accepted ones included."""
        return sum(self.by_state[state] for state in rules.HANDED_IN)

    @property
    def unread(self) -> int:
        """Handed in and waiting for the coordinator."""
        return self.by_state[rules.IN]

    @property
    def left(self) -> int:
        """Still with their owners."""
        return self.of - self.handed_in


@dataclass(frozen=True)
class AreaAtAGlance:
    """A priority area of the round with its follow-ups in order."""

    area: PlanVersionArea
    rows: list[FollowUp]
    tally: Tally


@dataclass(frozen=True)
class RoundAtAGlance:
    """A round with its areas, in two statements."""

    areas: list[AreaAtAGlance]
    tally: Tally

    @property
    def rows(self) -> list[FollowUp]:
        """All follow-ups in the plan's order."""
        return [row for area in self.areas for row in area.rows]


def rounds(viewer: Viewer) -> QuerySet[FollowUpRound]:
    """All rounds, the latest first."""
    rows = FollowUpRound.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("agreement", "plan", "plan_version", "source")


def tallies(viewer: Viewer, which: Sequence[FollowUpRound]) -> dict[int, Tally]:
    """How far each round has come, by its id. One statement."""
    rows = FollowUp.objects.filter(municipality_id=viewer.municipality_id, round__in=which)
    found: dict[int, Counter[str]] = {row.pk: Counter() for row in which}
    for line in rows.order_by().values("round", "state").annotate(n=Count("pk")):
        found[line["round"]][line["state"]] = line["n"]
    return {pk: Tally(counts) for pk, counts in found.items()}


def open_round_of(viewer: Viewer, plan: ActionPlan) -> FollowUpRound | None:
    """The plan's round that is open."""
    return rounds(viewer).filter(plan=plan, closed_at=None).first()


def previous_round(viewer: Viewer, round: FollowUpRound) -> FollowUpRound | None:
    """The round of the same agreement before this one, imported ones too."""
    earlier = Q(period_to__lt=round.period_to) | Q(period_to=round.period_to, pk__lt=round.pk)
    return rounds(viewer).filter(earlier, agreement=round.agreement_id).first()


def at_a_glance(viewer: Viewer, round: FollowUpRound) -> RoundAtAGlance:
    """The round's follow-ups under their areas as those stood when it opened."""
    by_area: dict[int, list[FollowUp]] = {}
    rows = follow_ups(viewer).filter(round=round)
    for row in rows.order_by("position"):
        by_area.setdefault(row.measure_version.area_id, []).append(row)
    areas = [
        AreaAtAGlance(area, by_area[area.area_id], _tally(by_area[area.area_id]))
        for area in areas_of_version(viewer, round.plan_version)
        if area.area_id in by_area
    ]
    return RoundAtAGlance(areas, _tally([row for area in areas for row in area.rows]))


def _tally(rows: Sequence[FollowUp]) -> Tally:
    return Tally(Counter(row.state for row in rows))


def next_to_read(viewer: Viewer, round: FollowUpRound, after: int = 0) -> FollowUp | None:
    """The handed-in follow-up next in the plan's order after a position; from the start again past the last."""
    rows = follow_ups(viewer).filter(round=round, state=rules.IN).order_by("position")
    return rows.filter(position__gt=after).first() or rows.filter(position__lt=after).first()


def mails_that_failed(viewer: Viewer, round: FollowUpRound) -> QuerySet[RoundMail]:
    """Mails that did not leave, have nowhere to go, or that nobody knows about since an hour."""
    stuck = Q(state__in=(RoundMail.State.FAILED, RoundMail.State.NO_ADDRESS))
    unknown = Q(state=RoundMail.State.SENDING, taken_at__lt=now() - timedelta(hours=1))
    rows = RoundMail.objects.filter(stuck | unknown, municipality_id=viewer.municipality_id, round=round)
    return rows.select_related("person").order_by("person__name", "pk")
