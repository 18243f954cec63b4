"""A municipality's sources: added, renamed, retired; and who may read their words."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.incidents.models import ReportingUnit, Source
from samsyn.incidents.queries.sources import all_sources
from samsyn.incidents.rules.audience import AUTHORITIES
from samsyn.incidents.rules.naming import checked_name, new_code
from samsyn.organisations.queries import works_for
from samsyn.privacy.queries import checked as guarded

POLICE = Source.Kind.POLICE


@transaction.atomic
def add_source(*, by: Viewer, name: str, kind: str, audience: int) -> Source:
    """Add a source. What comes from the police is for the authorities until the police say otherwise."""
    by.require("incidents.manage")
    kind = Source.Kind(kind)
    if kind == POLICE and audience != AUTHORITIES:
        raise Refusal("incidents.police_audience")
    name = _free_name(by, name)
    row = Source.objects.create(
        municipality_id=by.municipality_id,
        code=new_code(name, set(all_sources(by).values_list("code", flat=True))),
        name=name,
        kind=kind,
        audience=Source.Audience(audience),
    )
    record(by, "incidents.add_source", row, ["name", "kind", "audience"])
    return row


@transaction.atomic
def change_source(*, by: Viewer, source: Source, name: str, audience: int) -> None:
    """Rename it, or say who may read what comes from now on; the police's can here only be narrowed."""
    by.require("incidents.manage")
    if source.kind == POLICE and audience > source.audience:
        raise Refusal("incidents.police_audience")
    values = {"name": _free_name(by, name, but=source), "audience": Source.Audience(audience)}
    changed = [field for field, value in values.items() if getattr(source, field) != value]
    for field in changed:
        setattr(source, field, values[field])
    if changed:
        source.save(update_fields=changed)
        record(by, "incidents.change_source", source, changed)


@transaction.atomic
def widen_police(*, by: Viewer, source: Source, audience: int) -> None:
    """The police themselves say who may read what comes from them, from now on."""
    by.require("incidents.authority")
    if source.kind != POLICE:
        raise Refusal("incidents.not_police_source", name=source.name)
    if not by.is_system and not works_for(by, "police"):
        raise Refusal("incidents.police_audience")
    if source.audience != audience:
        source.audience = Source.Audience(audience)
        source.save(update_fields=["audience"])
        record(by, "incidents.widen_police", source, ["audience"])


@transaction.atomic
def retire_source(*, by: Viewer, source: Source) -> None:
    """Nothing new comes by it; what has come keeps it."""
    by.require("incidents.manage")
    waits = ReportingUnit.objects.filter(municipality_id=by.municipality_id, source=source, ends_on=None)
    if waits.exists():
        raise Refusal("incidents.source_has_units", name=source.name)
    if source.retired_on is None:
        source.retired_on = today()
        source.save(update_fields=["retired_on"])
        record(by, "incidents.retire_source", source, ["retired_on"])


@transaction.atomic
def bring_back_source(*, by: Viewer, source: Source) -> None:
    """It is in use again."""
    by.require("incidents.manage")
    if source.retired_on is not None:
        source.retired_on = None
        source.save(update_fields=["retired_on"])
        record(by, "incidents.bring_back_source", source, ["retired_on"])


def _free_name(by: Viewer, name: str, but: Source | None = None) -> str:
    name = checked_name(name)
    guarded(by, name)
    others = [row for row in all_sources(by) if but is None or row.pk != but.pk]
    if name.casefold() in {row.name.casefold() for row in others}:
        raise Refusal("incidents.source_name", name=name)
    return name
