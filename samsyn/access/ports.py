"""What access plugs into its own sockets: places in groups are something a leaving person holds."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from samsyn.access.commands import add_group_member, end_group_member
from samsyn.access.queries import group_places
from samsyn.access.sockets import HOLDINGS, Holding, HoldingKind
from samsyn.accounts.viewer import Viewer
from samsyn.organisations.queries import persons


def held_places(viewer: Viewer, person_id: int) -> Sequence[Holding]:
    """The person's places in groups."""
    rows = group_places(viewer).filter(person_id=person_id).select_related("group")
    return [Holding(kind="groups", id=row.pk, label=row.group.name) for row in rows.order_by("group__name")]


def hand_over_place(*, by: Viewer, holding_id: int, leaving_id: int, successor_id: int) -> None:
    """End the leaving person's place; the successor gets one, unless they already sit in the group."""
    member = group_places(by).select_related("group").get(pk=holding_id, person_id=leaving_id)
    end_group_member(by=by, member=member)
    if not group_places(by).filter(group=member.group, person_id=successor_id).exists():
        successor = persons(by).get(pk=successor_id)
        add_group_member(by=by, group=member.group, person=successor)


HOLDINGS.plug(
    "groups",
    HoldingKind(code="groups", title=_("Places in groups"), holdings=held_places, hand_over=hand_over_place),
)
