"""Tokens of other systems, and who the caller of the API is."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samsyn.access.rules import token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.api.models import ApiToken
from samsyn.api.rules import is_bound, permissions_of
from samsyn.base.dates import now
from samsyn.incidents.models import ReportingUnit, Source


@dataclass(frozen=True)
class Caller:
    """The system that calls: its viewer, what its reports come from, how often it may call."""

    viewer: Viewer
    scopes: frozenset[str]
    source: Source
    unit: ReportingUnit | None
    per_minute: int


def tokens(viewer: Viewer) -> QuerySet[ApiToken]:
    """The municipality's tokens, those that hold first."""
    rows = ApiToken.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("source", "unit").order_by("revoked_at", "name")


def caller_by_token(token: str) -> Caller | None:
    """Who calls with this token. No viewer yet: the token is what tells who comes."""
    rows = ApiToken.objects.select_related("source", "unit")
    row = rows.filter(token_hash=token_hash(token), revoked_at=None, expires_at__gt=now()).first()
    if row is None:
        return None
    viewer = Viewer(
        municipality_id=row.municipality_id,
        token_id=row.pk,
        name=row.name,
        permissions=permissions_of(row.scopes),
        bound=is_bound(row.scopes),
    )
    return Caller(viewer, frozenset(row.scopes), row.source, row.unit, row.per_minute)
