"""Inviting people, giving them roles and ending them."""

from django.db import transaction

from samsyn.access.models import Membership
from samsyn.access.queries import memberships
from samsyn.access.roles import ROLES
from samsyn.accounts.commands import open_user
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.jobs.commands import enqueue
from samsyn.organisations.commands import take_in
from samsyn.organisations.models import Person, Unit


@transaction.atomic
def invite_user(
    *, by: Viewer, email: str, name: str, role: str, title: str = "", unit: Unit | None = None
) -> Person:
    """Make a person with account and role, and mail them a link to choose a password.

    A person without account who has the address gets the account; one who had left comes back.
    """
    by.require("access.manage")
    user = open_user(by=by, email=email, name=name)
    person = take_in(by=by, user_id=user.pk, email=user.email, name=name, title=title, unit=unit)
    give_role(by=by, person=person, role=role)
    send_invitation(by=by, person=person)
    return person


@transaction.atomic
def send_invitation(*, by: Viewer, person: Person) -> None:
    """Mail the person how to log in, with a link to choose a password where they have none."""
    by.require("access.manage")
    if person.user_id is None:
        raise Refusal("access.no_account", name=person.name)
    record(by, "access.send_invitation", person)
    enqueue("access.mail_invitation", municipality_id=by.municipality_id, person_id=person.pk)


@transaction.atomic
def give_role(*, by: Viewer, person: Person, role: str) -> Membership:
    """Give a person with an account a role from today."""
    by.require("access.manage")
    _check_other(by, person)
    if role not in ROLES:
        raise Refusal("access.unknown_role", role=role)
    if person.user_id is None:
        raise Refusal("access.no_account", name=person.name)
    if memberships(by).filter(person=person, role=role).exists():
        raise Refusal("access.role_already", name=person.name, role=ROLES[role].name)
    row = Membership.objects.create(
        municipality_id=by.municipality_id,
        user_id=person.user_id,
        person=person,
        role=role,
        starts_on=today(),
    )
    record(by, "access.give_role", row, ["role", "person", "starts_on"])
    return row


@transaction.atomic
def end_role(*, by: Viewer, membership: Membership) -> None:
    """End a role now; someone in the municipality must still be able to give roles."""
    by.require("access.manage")
    if membership.ends_on is not None:
        return
    membership.ends_on = today()
    membership.save(update_fields=["ends_on"])
    managing = [code for code, role in ROLES.items() if "access.manage" in role.permissions]
    if membership.role in managing and not memberships(by).filter(role__in=managing).exists():
        raise Refusal("access.last_manager")
    record(by, "access.end_role", membership, ["ends_on"])


def _check_other(by: Viewer, person: Person) -> None:
    if by.user_id is not None and person.user_id == by.user_id:
        raise Refusal("access.own_role")
    if person.municipality_id != by.municipality_id:
        raise Refusal("access.other_municipality")
