"""When someone leaves: all they hold goes to successors, their roles end, history keeps the name."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from samsyn.access.commands.deputies import end_deputy
from samsyn.access.commands.roles import end_role
from samsyn.access.models import HandOver
from samsyn.access.queries import coming_deputies, holdings_of, memberships, municipalities_of
from samsyn.access.sockets import HOLDINGS, Holding
from samsyn.accounts.commands import shut_user
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.organisations.commands import let_go
from samsyn.organisations.models import Person


@dataclass(frozen=True)
class HandedOver:
    """One thing to hand over: which, and to whom."""

    kind: str
    holding_id: int
    successor: Person


@transaction.atomic
def hand_over(*, by: Viewer, leaving: Person, things: Sequence[HandedOver], leaves: bool) -> int:
    """Hand the chosen things over and, where `leaves`, mark the person as left; returns how many were handed."""
    by.require("access.manage")
    held = {(h.kind, h.id): h for _, holdings in holdings_of(by, leaving.pk) for h in holdings}
    for thing in things:
        _hand_one(by, leaving, thing, held)
    if leaves:
        mark_left(by=by, person=leaving)
    return len(things)


def _hand_one(by: Viewer, leaving: Person, thing: HandedOver, held: dict[tuple[str, int], Holding]) -> None:
    holding = held.get((thing.kind, thing.holding_id))
    if holding is None:
        raise Refusal("access.not_held", name=leaving.name)
    successor = thing.successor
    if successor.pk == leaving.pk or successor.left_on is not None:
        raise Refusal("access.successor", name=successor.name)
    if {leaving.municipality_id, successor.municipality_id} != {by.municipality_id}:
        raise Refusal("access.other_municipality")
    HOLDINGS[thing.kind].hand_over(
        by=by, holding_id=holding.id, leaving_id=leaving.pk, successor_id=successor.pk
    )
    row = HandOver.objects.create(
        municipality_id=by.municipality_id,
        leaving=leaving,
        successor=successor,
        kind=holding.kind,
        label=holding.label[:200],
        handed_by=by.actor,
    )
    record(by, "access.hand_over", row, ["leaving", "successor", "kind", "label"])


@transaction.atomic
def mark_left(*, by: Viewer, person: Person) -> None:
    """End the person's roles and deputies and mark them as left; refused while they still hold something.

    The user is shut where they have no role in any other municipality.
    """
    by.require("access.manage")
    still = [holding for _, holdings in holdings_of(by, person.pk) for holding in holdings]
    if still:
        raise Refusal("access.still_holds", name=person.name, count=len(still), first=still[0].label)
    for membership in memberships(by).filter(person=person):
        end_role(by=by, membership=membership)
    for deputy in coming_deputies(by).filter(person=person) | coming_deputies(by).filter(deputy=person):
        end_deputy(by=by, deputy=deputy)
    let_go(by=by, person=person)
    record(by, "access.mark_left", person, ["left_on"])
    if person.user is not None and not municipalities_of(person.user.pk):
        shut_user(by=by, user=person.user)
        record(by, "access.shut_user", person.user, ["is_active"])
