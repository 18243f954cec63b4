"""A round as papers take it: frozen, with last time beside it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local
from samsyn.followup import rules
from samsyn.followup.models import FollowUp, FollowUpRound
from samsyn.followup.queries.follow_ups import last_accepted
from samsyn.followup.queries.rounds import at_a_glance, previous_round


@dataclass(frozen=True)
class MeasureContent:
    """A measure in a round. Where nothing was accepted `status`, `reason` and `follow_up` are empty and
    `missing` is True; the `last_…` fields say what was accepted the time before, empty where nothing was.
    """

    number: str
    title: str
    text: str
    status: str  # of rules.STATUSES; empty where the source had none (imported history)
    reason: str
    follow_up: str
    missing: bool
    last_status: str
    last_reason: str
    last_follow_up: str
    last_follow_up_id: int  # 0 where there is none
    last_round: str  # the title of that round
    in_last_round: bool  # it was the round right before this one
    follow_up_id: int
    measure_version_id: int


@dataclass(frozen=True)
class AreaContent:
    """A priority area as it stood when the round opened."""

    number: str
    title: str
    description: str
    measures: tuple[MeasureContent, ...]


@dataclass(frozen=True)
class RoundContent:
    """All that a memo says of a round. Counts are by status code, "" for accepted without status."""

    title: str
    period_from: date
    period_to: date
    due_on: date
    closed_on: date | None
    agreement_title: str
    agreement_registry_number: str
    agreement_from: date
    agreement_to: date
    areas: tuple[AreaContent, ...]
    statuses: dict[str, int]
    last_statuses: dict[str, int]
    last_title: str  # of the round before, empty where there is none
    reasons: tuple[tuple[str, int], ...]  # the most common first
    last_reasons: tuple[tuple[str, int], ...]
    missing: tuple[str, ...]  # the numbers of measures without an accepted follow-up

    @property
    def measures(self) -> tuple[MeasureContent, ...]:
        """All measures in the plan's order."""
        return tuple(measure for area in self.areas for measure in area.measures)


def round_content(viewer: Viewer, round: FollowUpRound) -> RoundContent:
    """The round as it stands now, in four statements however large."""
    glance = at_a_glance(viewer, round)
    before = last_accepted(viewer, [row.measure_id for row in glance.rows], round)
    last = previous_round(viewer, round)
    areas = tuple(
        AreaContent(
            number=area.area.number,
            title=area.area.title,
            description=area.area.description,
            measures=tuple(_measure(row, before.get(row.measure_id), last) for row in area.rows),
        )
        for area in glance.areas
    )
    measures = [measure for area in areas for measure in area.measures]
    return RoundContent(
        title=round.title,
        period_from=round.period_from,
        period_to=round.period_to,
        due_on=round.due_on,
        closed_on=local(round.closed_at).date() if round.closed_at else None,
        agreement_title=round.agreement.title,
        agreement_registry_number=round.agreement.registry_number,
        agreement_from=round.agreement.valid_from,
        agreement_to=round.agreement.valid_to,
        areas=areas,
        statuses=_counted(measure.status for measure in measures if not measure.missing),
        last_statuses=_counted(measure.last_status for measure in measures if measure.in_last_round),
        last_title=last.title if last else "",
        reasons=tuple(Counter(measure.reason for measure in measures if measure.reason).most_common()),
        last_reasons=tuple(
            Counter(m.last_reason for m in measures if m.in_last_round and m.last_reason).most_common()
        ),
        missing=tuple(measure.number for measure in measures if measure.missing),
    )


def _counted(statuses: Iterable[str]) -> dict[str, int]:
    counts = Counter(statuses)
    return {status: counts[status] for status in (*rules.STATUSES, "") if counts[status]}


def _measure(row: FollowUp, last: FollowUp | None, last_round: FollowUpRound | None) -> MeasureContent:
    accepted = row.state == rules.ACCEPTED
    version = row.measure_version
    return MeasureContent(
        number=version.number,
        title=version.title,
        text=version.text,
        status=row.status if accepted else "",
        reason=row.reason.name if accepted and row.reason else "",
        follow_up=row.text if accepted else "",
        missing=not accepted,
        last_status=last.status if last else "",
        last_reason=last.reason.name if last and last.reason else "",
        last_follow_up=last.text if last else "",
        last_follow_up_id=last.pk if last else 0,
        last_round=last.round.title if last else "",
        in_last_round=bool(last and last_round and last.round_id == last_round.pk),
        follow_up_id=row.pk,
        measure_version_id=version.pk,
    )
