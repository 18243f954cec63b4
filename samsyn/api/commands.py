"""Giving another system access, and taking it away."""

from datetime import timedelta

from django.db import transaction

from samsyn.access.rules import new_token, token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.api.models import ApiToken
from samsyn.api.queries import tokens
from samsyn.api.rules import check_token
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.models import ReportingUnit, Source
from samsyn.privacy.queries import checked as guarded


@transaction.atomic
def make_token(
    *,
    by: Viewer,
    name: str,
    scopes: list[str],
    source: Source,
    unit: ReportingUnit | None = None,
    days: int = 365,
    per_minute: int = 600,
) -> str:
    """Give a system access; returns the token, which is stored nowhere and shown once."""
    by.require("api.manage")
    name = canonical(name).replace("\n", " ")[:120]
    guarded(by, name)
    check_token(name=name, scopes=scopes, days=days, per_minute=per_minute)
    if source.municipality_id != by.municipality_id:
        raise Refusal("access.other_municipality")
    if tokens(by).filter(name__iexact=name).exists():
        raise Refusal("api.name_taken", name=name)
    token = new_token()
    row = ApiToken.objects.create(
        municipality_id=by.municipality_id,
        name=name,
        token_hash=token_hash(token),
        scopes=sorted(scopes),
        source=source,
        unit=unit,
        per_minute=per_minute,
        expires_at=now() + timedelta(days=days),
    )
    record(by, "api.make_token", row, ["name", "scopes", "source", "unit", "per_minute", "expires_at"])
    return token


@transaction.atomic
def revoke_token(*, by: Viewer, token: ApiToken) -> None:
    """Take a system's access away at once."""
    by.require("api.manage")
    token.revoked_at = token.revoked_at or now()
    token.save(update_fields=["revoked_at"])
    record(by, "api.revoke_token", token, ["revoked_at"])
