"""Ways in without account: links for units and persons, and the devices that come by them."""

from datetime import timedelta

from django.db import transaction

from samsyn.access.rules import new_token, token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now, today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.models import Device, ReportingLink, ReportingUnit
from samsyn.incidents.queries.links import state_of_link
from samsyn.incidents.rules.links import DAYS, OPEN, check_days
from samsyn.organisations.models import Person
from samsyn.privacy.queries import checked as guarded


@transaction.atomic
def make_link(
    *, by: Viewer, unit: ReportingUnit, label: str, person: Person | None = None, days: int = DAYS
) -> str:
    """Make a link for the unit, or for one person in it; returns the token, which is stored nowhere."""
    by.require("incidents.manage")
    check_days(days)
    if unit.ends_on is not None and unit.ends_on <= today():
        raise Refusal("incidents.unit_ended", name=unit.name)
    if person is not None and person.left_on is not None:
        raise Refusal("access.left", name=person.name)
    label = canonical(label)
    guarded(by, label)
    token = new_token()
    row = ReportingLink.objects.create(
        municipality_id=by.municipality_id,
        unit=unit,
        person=person,
        label=label,
        token_hash=token_hash(token),
        expires_at=now() + timedelta(days=days),
    )
    record(by, "incidents.make_link", row, ["unit", "person", "label", "expires_at"])
    return token


@transaction.atomic
def revoke_link(*, by: Viewer, link: ReportingLink) -> None:
    """Shut a link and every device that came by it."""
    by.require("incidents.manage")
    if link.revoked_at is None:
        link.revoked_at = now()
        link.save(update_fields=["revoked_at"])
        record(by, "incidents.revoke_link", link, ["revoked_at"])


@transaction.atomic
def open_link(*, link: ReportingLink, kind: str) -> tuple[Device, str] | None:
    """Let a device in by the link; returns it with its secret, stored nowhere. None where the link is shut."""
    locked = (
        ReportingLink.objects.select_for_update(of=("self",)).select_related("unit", "person").get(pk=link.pk)
    )
    if state_of_link(locked) != OPEN:
        return None
    secret = new_token()
    row = Device.objects.create(
        municipality_id=locked.municipality_id, link=locked, secret_hash=token_hash(secret), kind=kind[:60]
    )
    came = Viewer(municipality_id=locked.municipality_id, device_id=row.pk, person_id=locked.person_id)
    record(came, "incidents.open_link", row, ["link", "kind"])
    return row, secret


@transaction.atomic
def revoke_device(*, by: Viewer, device: Device) -> None:
    """Shut one device; the others that came by the same link go on."""
    by.require("incidents.manage")
    if device.revoked_at is None:
        device.revoked_at = now()
        device.save(update_fields=["revoked_at"])
        record(by, "incidents.revoke_device", device, ["revoked_at"])
