"""One-time links for people without an account."""

from datetime import timedelta

from django.db import transaction

from samsyn.access.models import OneTimeLink
from samsyn.access.rules import (
    FRESH_LINKS,
    FRESH_WITHIN,
    LINK_PERMISSIONS,
    link_state,
    new_token,
    token_hash,
)
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.jobs.commands import enqueue
from samsyn.organisations.models import Person


@transaction.atomic
def make_link(*, by: Viewer, person: Person, purpose: str, path: str, days: int) -> str:
    """Make a link for `person` that leads to `path` and holds for `days`; returns the token, stored nowhere."""
    by.require("followup.manage")
    if purpose not in LINK_PERMISSIONS:
        raise Refusal("access.link_purpose", purpose=purpose)
    if not path.startswith("/") or path.startswith(("//", "/\\")):
        raise Refusal("access.link_path")
    if person.municipality_id != by.municipality_id:
        raise Refusal("access.other_municipality")
    token = new_token()
    row = OneTimeLink.objects.create(
        municipality_id=by.municipality_id,
        person=person,
        token_hash=token_hash(token),
        purpose=purpose,
        path=path,
        days=days,
        expires_at=now() + timedelta(days=days),
    )
    record(by, "access.make_link", row, ["person", "purpose", "path", "expires_at"])
    return token


@transaction.atomic
def redeem_link(*, link: OneTimeLink) -> bool:
    """Open the link, once; False where it can't be opened (used, expired, revoked, its person has left)."""
    locked = OneTimeLink.objects.select_for_update(of=("self",)).select_related("person").get(pk=link.pk)
    state = link_state(
        expires_at=locked.expires_at, used_at=locked.used_at, revoked_at=locked.revoked_at, moment=now()
    )
    if state != "open" or locked.person.left_on is not None:
        return False
    locked.used_at = now()
    locked.save(update_fields=["used_at"])
    record(_holder(locked), "access.redeem_link", locked, ["used_at"])
    return True


@transaction.atomic
def revoke_link(*, by: Viewer, link: OneTimeLink) -> None:
    """Shut a link and the session it opened."""
    by.require("followup.manage")
    link.revoked_at = now()
    link.save(update_fields=["revoked_at"])
    record(by, "access.revoke_link", link, ["revoked_at"])


@transaction.atomic
def send_fresh_link(*, link: OneTimeLink) -> None:
    """Mail a new link to the address of the person whose link this was: once a day for a link, few for a person."""
    if link.revoked_at is not None or link.person.left_on is not None:
        raise Refusal("access.link_shut")
    if not link.person.email:
        raise Refusal("access.no_mail", name=link.person.name)
    asked = OneTimeLink.objects.filter(person_id=link.person_id, fresh_asked_at__gte=now() - FRESH_WITHIN)
    if asked.filter(pk=link.pk).exists() or asked.count() >= FRESH_LINKS:
        raise Refusal("access.fresh_too_often")
    link.fresh_asked_at = now()
    link.save(update_fields=["fresh_asked_at"])
    record(_holder(link), "access.send_fresh_link", link, ["fresh_asked_at"])
    enqueue("access.mail_fresh_link", municipality_id=link.municipality_id, link_id=link.pk)


def _holder(link: OneTimeLink) -> Viewer:
    return Viewer(municipality_id=link.municipality_id, person_id=link.person_id)
