"""Tokens of other systems, and who the caller of the API is."""

import json
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet

from samsyn.access.rules import token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.api.models import ApiToken
from samsyn.api.rules import is_bound, permissions_of
from samsyn.base.dates import now
from samsyn.base.prepared import prepared
from samsyn.base.remembered import Remembered
from samsyn.incidents.models import ReportingUnit, Source

# written by hand: every call asks this, and building it anew took a sixth of a call
_DOOR = """
    SELECT id, municipality_id, name, scopes, source_id, unit_id, per_minute FROM api_apitoken
    WHERE token_hash = %s AND revoked_at IS NULL AND expires_at > %s
"""
_SOURCES = (
    "incidents.add_source",
    "incidents.change_source",
    "incidents.widen_police",
    "incidents.retire_source",
)
_about: Remembered[tuple[int, int | None], tuple[Source, ReportingUnit | None]] = Remembered(
    10.0, until=_SOURCES
)


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
    with prepared(), connection.cursor() as cursor:
        cursor.execute(_DOOR, [token_hash(token), connection.ops.adapt_datetimefield_value(now())])
        row = cursor.fetchone()
    if row is None:
        return None
    pk, municipality_id, name, stored, source_id, unit_id, per_minute = row
    scopes = json.loads(stored)
    source, unit = _about((source_id, unit_id), lambda: _source_and_unit(pk))
    viewer = Viewer(
        municipality_id=municipality_id,
        token_id=pk,
        name=name,
        permissions=permissions_of(scopes),
        bound=is_bound(scopes),
    )
    return Caller(viewer, frozenset(scopes), source, unit, per_minute)


def _source_and_unit(token_id: int) -> tuple[Source, ReportingUnit | None]:
    row = ApiToken.objects.select_related("source", "unit").get(pk=token_id)
    return row.source, row.unit
