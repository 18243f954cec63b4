"""Groups and their members."""

from django.db import transaction

from samsyn.access.models import Group, GroupMember
from samsyn.access.queries import group_places, groups
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.organisations.models import Organisation, Person


@transaction.atomic
def add_group(*, by: Viewer, name: str, kind: str) -> Group:
    """Add a steering, area or thematic group."""
    by.require("access.manage")
    name = canonical(name)
    if groups(by).filter(name__iexact=name).exists():
        raise Refusal("access.group_name", name=name)
    row = Group.objects.create(municipality_id=by.municipality_id, name=name, kind=Group.Kind(kind))
    record(by, "access.add_group", row, ["name", "kind"])
    return row


@transaction.atomic
def add_group_member(
    *, by: Viewer, group: Group, person: Person, organisation: Organisation | None = None
) -> GroupMember:
    """Give a person a place in a group from today, for their unit's organisation where no other is given."""
    by.require("access.manage")
    if {group.municipality_id, person.municipality_id} != {by.municipality_id}:
        raise Refusal("access.other_municipality")
    if person.left_on is not None:
        raise Refusal("access.left", name=person.name)
    if group_places(by).filter(group=group, person=person).exists():
        raise Refusal("access.group_already", name=person.name, group=group.name)
    if organisation is None and person.unit is not None:
        organisation = person.unit.organisation
    row = GroupMember.objects.create(
        municipality_id=by.municipality_id,
        group=group,
        person=person,
        organisation=organisation,
        starts_on=today(),
    )
    record(by, "access.add_group_member", row, ["group", "person", "organisation", "starts_on"])
    return row


@transaction.atomic
def end_group_member(*, by: Viewer, member: GroupMember) -> None:
    """End a place in a group now."""
    by.require("access.manage")
    if member.ends_on is not None:
        return
    member.ends_on = today()
    member.save(update_fields=["ends_on"])
    record(by, "access.end_group_member", member, ["ends_on"])
