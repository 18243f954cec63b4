"""Rows for the doors of access."""

from typing import Any

from samsyn.access.commands import add_group, add_group_member, appoint_deputy, invite_user, make_link
from samsyn.access.models import Membership
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.organisations.commands import add_person
from samsyn.organisations.models import Person


def a_planted_person(by: Viewer) -> Person:
    """A person with account, one a municipality."""
    email = f"planterad.{by.municipality_id}@example.test"
    there = Person.objects.filter(municipality_id=by.municipality_id, email=email).first()
    return there or invite_user(by=by, email=email, name="Planterad person", role="committee_member")


def person(by: Viewer) -> dict[str, Any]:
    """A person."""
    return {"uid": a_planted_person(by).uid}


def membership(by: Viewer) -> dict[str, Any]:
    """A role."""
    return {"uid": Membership.objects.get(person=a_planted_person(by)).uid}


def deputy(by: Viewer) -> dict[str, Any]:
    """Someone who stands in for someone."""
    one, other = a_planted_person(by), add_person(by=by, name="Ersättare")
    row = appoint_deputy(by=by, person=one, deputy=other, starts_on=today(), ends_on=today())
    return {"uid": row.uid}


def group(by: Viewer) -> dict[str, Any]:
    """A group."""
    return {"uid": add_group(by=by, name="Planterad grupp", kind="area").uid}


def group_place(by: Viewer) -> dict[str, Any]:
    """A place in a group."""
    other = add_group(by=by, name="En grupp till", kind="area")
    return {"uid": add_group_member(by=by, group=other, person=a_planted_person(by)).uid}


def link(by: Viewer) -> dict[str, Any]:
    """A one-time link's token."""
    token = make_link(by=by, person=add_person(by=by, name="Länkad"), purpose="followup", path="/", days=1)
    return {"token": token}


def password_link(by: Viewer) -> dict[str, Any]:
    """A link to choose a password that nobody was given."""
    return {"uidb36": "1", "key": "pahittad"}


PLANTED = {
    "access:person": person,
    "access:change_person": person,
    "access:give_role": person,
    "access:appoint_deputy": person,
    "access:send_invitation": person,
    "access:hand_over": person,
    "access:end_role": membership,
    "access:end_deputy": deputy,
    "access:group": group,
    "access:end_member": group_place,
    "access:link": link,
    "access:fresh_link": link,
    "account_reset_password_from_key": password_link,
}
