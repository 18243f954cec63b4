"""What followup plugs into the rooms below: to-dos, hand-over, statuses of measures, files, and proofs of state."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.access.sockets import HOLDINGS, TODOS, Holding, HoldingKind, Todo
from samsyn.accounts.viewer import Viewer
from samsyn.audit.sockets import CHECKS, Check
from samsyn.base.dates import today
from samsyn.documents.sockets import FILE_READERS
from samsyn.followup import queries, rules
from samsyn.followup.commands import assign
from samsyn.followup.models import FollowUp
from samsyn.followup.wording import check_in_todo, read_todo, write_todo
from samsyn.organisations.queries import person
from samsyn.plans.models import ActionPlan, Measure
from samsyn.plans.sockets import (
    MEASURE_FOLLOW_UPS,
    MEASURE_STATUS,
    PLAN_CHAIN,
    ChainLink,
    FollowUpLine,
    StatusBadge,
)
from samsyn.ui.statuses import STATUSES


def todos(viewer: Viewer) -> Iterator[Todo]:
    """What the owner has to write, what the coordinator has to read, the check-in that is late."""
    if viewer.may("followup.write"):
        yield from _to_write(viewer)
    if viewer.may("followup.manage"):
        yield from _to_read(viewer)
        yield from _check_in(viewer)


def _to_write(viewer: Viewer) -> Iterator[Todo]:
    left = [row for row in queries.mine(viewer) if row.state in rules.OPEN_STATES]
    if left:
        due = left[0].round.due_on
        what, why = write_todo(len(left), due, back=sum(row.state == rules.BACK for row in left))
        yield Todo(len(left), what, why, reverse("followup:mine"), late=due < today(), due=due)


def _to_read(viewer: Viewer) -> Iterator[Todo]:
    rounds = list(queries.rounds(viewer).filter(closed_at=None))
    tallies = queries.tallies(viewer, rounds) if rounds else {}
    for row in rounds:
        if unread := tallies[row.pk].unread:
            what, why = read_todo(unread, row.title)
            yield Todo(unread, what, why, reverse("followup:round", args=[row.uid]), due=row.due_on)


def _check_in(viewer: Viewer) -> Iterator[Todo]:
    agreement = queries.agreement_of(viewer)
    due = queries.check_in_due(viewer, agreement) if agreement else None
    if due and due.late and due.next_on:
        what, why = check_in_todo(due.next_on)
        yield Todo(1, what, why, reverse("followup:check_ins"), late=True, due=due.next_on)


def holdings(viewer: Viewer, person_id: int) -> list[Holding]:
    """The follow-ups of open rounds that a person has not handed in."""
    rows = queries.follow_ups(viewer).filter(owner=person_id, round__closed_at=None)
    return [
        Holding("follow_ups", row.pk, f"{row.measure_version.number} {row.round.title}")
        for row in rows.filter(state__in=rules.OPEN_STATES).order_by("position")
    ]


def hand_over(*, by: Viewer, holding_id: int, leaving_id: int, successor_id: int) -> None:
    """Give a follow-up to the successor, who gets a mail if they had none."""
    row = queries.follow_ups(by).get(pk=holding_id, owner=leaving_id)
    successor = person(by, successor_id)
    if successor is not None:
        assign(by=by, follow_up=row, owner=successor)


def measure_status(viewer: Viewer, measures: Sequence[Measure]) -> dict[int, StatusBadge]:
    """Each measure's latest accepted status."""
    found = {}
    for row in queries.accepted(viewer, [measure.pk for measure in measures]):
        if badge := _badge(row):
            found[row.measure_id] = badge  # the latest comes last
    return found


def measure_follow_ups(viewer: Viewer, measures: Sequence[Measure]) -> Mapping[int, Sequence[FollowUpLine]]:
    """Each measure's accepted follow-ups, the latest first."""
    found: dict[int, list[FollowUpLine]] = {}
    for row in queries.accepted(viewer, [measure.pk for measure in measures]):
        when = row.round.decided_on or row.round.period_to
        line = FollowUpLine(
            when, row.round.title, row.text, _badge(row), reverse("followup:read", args=[row.uid])
        )
        found.setdefault(row.measure_id, []).insert(0, line)
    return found


def _badge(row: FollowUp) -> StatusBadge | None:
    if not row.status:
        return None
    look, word = STATUSES[row.status]
    return StatusBadge(f"s-{look}", f"s_{look}", str(word), reverse("followup:read", args=[row.uid]))


def plan_chain(viewer: Viewer, plans: Sequence[ActionPlan]) -> dict[int, list[ChainLink]]:
    """The rounds that each plan has led to."""
    counts: dict[int, int] = {}
    for row in queries.rounds(viewer).filter(plan__in=plans):
        counts[row.plan_id] = counts.get(row.plan_id, 0) + 1
    url = reverse("followup:rounds")
    return {
        plan_id: [ChainLink(count, ngettext("follow-up round", "follow-up rounds", count), url)]
        for plan_id, count in counts.items()
    }


def readable_files(viewer: Viewer, ids: Collection[int]) -> Collection[int]:
    """Of these files, the attachments that the viewer may read."""
    return queries.files(viewer, ids)


def differences(viewer: Viewer) -> list[str]:
    """Where a follow-up's state or text is not what its events add up to."""
    return [
        _("Follow-up %(uid)s says %(stored)s, its events say %(derived)s.")
        % {"uid": row.uid, "stored": row.state, "derived": derived}
        for row, derived in queries.states_with_proof(viewer)
        if row.state != derived
    ]


TODOS.plug("followup", lambda viewer: list(todos(viewer)))
HOLDINGS.plug("follow_ups", HoldingKind("follow_ups", "Uppföljningar att skriva", holdings, hand_over))
MEASURE_STATUS.plug("followup", measure_status)
MEASURE_FOLLOW_UPS.plug("followup", measure_follow_ups)
PLAN_CHAIN.plug("followup", plan_chain)
FILE_READERS.plug("followup", readable_files)
CHECKS.plug("followup", Check("Uppföljningarnas läge", differences))
