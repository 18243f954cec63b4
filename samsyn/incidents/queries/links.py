"""Links that let units in, the devices that came by them, and who a device is."""

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest

from samsyn.access.rules import token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now, today
from samsyn.incidents.models import Device, ReportingLink, ReportingUnit
from samsyn.incidents.rules.links import COOKIE, PERMISSIONS, link_state


def viewer_for_device(request: HttpRequest) -> Viewer | None:
    """Who comes by a unit's link on this phone; None where the link, the device, the person or the unit is no more.

    Without the cookie it costs nothing, with it one question.
    """
    device = device_of(request)
    if device is None:
        return None
    link = device.link
    return Viewer(
        municipality_id=device.municipality_id,
        device_id=device.pk,
        person_id=link.person_id,
        name=link.person.name if link.person else link.unit.name,
        permissions=PERMISSIONS,
    )


def device_of(request: HttpRequest) -> Device | None:
    """The device whose secret the request carries, if it may still come in."""
    secret = request.COOKIES.get(COOKIE, "")
    if not secret:
        return None
    moment, day = now(), today()
    rows = Device.objects.filter(
        Q(link__unit__ends_on__isnull=True) | Q(link__unit__ends_on__gt=day),
        secret_hash=token_hash(secret),
        revoked_at__isnull=True,
        link__revoked_at__isnull=True,
        link__expires_at__gt=moment,
        link__person__left_on__isnull=True,
    )
    return rows.select_related("link__unit", "link__person").first()


def unit_of_device(viewer: Viewer) -> ReportingUnit | None:
    """The unit that the viewer's phone reports for, with its source."""
    if viewer.device_id is None:
        return None
    rows = ReportingUnit.objects.filter(municipality_id=viewer.municipality_id)
    return rows.filter(links__devices=viewer.device_id).select_related("source").first()


def device(viewer: Viewer) -> Device | None:
    """The device that the viewer is."""
    if viewer.device_id is None:
        return None
    return Device.objects.filter(municipality_id=viewer.municipality_id, pk=viewer.device_id).first()


def link_by_token(token: str) -> ReportingLink | None:
    """The link with this token, whatever it is worth, in any municipality."""
    rows = ReportingLink.objects.filter(token_hash=token_hash(token))
    return rows.select_related("unit", "person", "municipality").first()


def state_of_link(link: ReportingLink) -> str:
    """What the link is worth now."""
    return link_state(
        expires_at=link.expires_at,
        revoked_at=link.revoked_at,
        unit_ends_on=link.unit.ends_on,
        left_on=link.person.left_on if link.person else None,
        moment=now(),
        day=today(),
    )


def links(viewer: Viewer) -> QuerySet[ReportingLink]:
    """Links that are not revoked, the newest first, each with `open_devices`."""
    rows = ReportingLink.objects.filter(municipality_id=viewer.municipality_id, revoked_at__isnull=True)
    return (
        rows.select_related("unit", "person")
        .prefetch_related(Prefetch("devices", devices(viewer), to_attr="open_devices"))
        .order_by("-id")
    )


def devices(viewer: Viewer) -> QuerySet[Device]:
    """Devices that are not shut, the newest first."""
    rows = Device.objects.filter(municipality_id=viewer.municipality_id, revoked_at__isnull=True)
    return rows.select_related("link__unit").order_by("-id")
