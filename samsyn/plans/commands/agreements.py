"""Writing agreements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.access.models import Group
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.organisations.queries import organisations
from samsyn.plans.models import Agreement, AgreementParty
from samsyn.plans.rules.periods import check_period, check_rhythm, one_line

FIELDS = ("title", "registry_number", "valid_from", "valid_to", "check_in", "structure", "steering_group")


@transaction.atomic
def add_agreement(
    *,
    by: Viewer,
    title: str,
    registry_number: str,
    valid_from: date,
    valid_to: date,
    check_in: str = "",
    parties: Iterable[str] = (),
    structure: str = "",
    steering_group: Group | None = None,
    source: SourceDocument | None = None,
    where: dict[str, Any] | None = None,
) -> Agreement:
    """Add an agreement. `parties` are names as printed; `check_in` a code of RHYTHMS, empty if unknown."""
    by.require("plans.edit")
    row = Agreement(municipality_id=by.municipality_id, source=source, source_where=where)
    texts = {"title": title, "registry_number": registry_number, "structure": structure}
    period = {"valid_from": valid_from, "valid_to": valid_to, "check_in": check_in}
    _fill(row, {**texts, **period, "steering_group": steering_group})
    row.save()
    _set_parties(by, row, parties)
    record(by, "plans.add_agreement", row, [*FIELDS, "parties"])
    return row


@transaction.atomic
def change_agreement(
    *,
    by: Viewer,
    agreement: Agreement,
    expected_revision: int,
    parties: Iterable[str] | None = None,
    **fields: Any,
) -> Agreement:
    """Change what `fields` name (those of FIELDS) and the parties. Conflict where `expected_revision` is stale."""
    by.require("plans.edit")
    row = Agreement.objects.select_for_update(of=("self",)).get(
        municipality_id=by.municipality_id, pk=agreement.pk
    )
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    if row.revision != expected_revision and changed:
        theirs = {name: str(getattr(row, name) or "") for name in changed}
        mine = {name: str(fields[name] or "") for name in changed}
        raise Conflict("plans.stale_agreement", theirs=theirs, mine=mine)
    _fill(row, fields)
    row.revision += 1
    row.save()
    if parties is not None:
        _set_parties(by, row, parties)
    record(by, "plans.change_agreement", row, [*changed, *(["parties"] if parties is not None else [])])
    return row


def _fill(row: Agreement, fields: dict[str, Any]) -> None:
    clean = {"title": lambda v: one_line(v, 200), "check_in": check_rhythm, "structure": canonical}
    clean["registry_number"] = lambda v: canonical(v).replace("\n", " ")[:40]
    for name, value in fields.items():
        if name not in FIELDS:
            raise TypeError(f"an agreement has no field {name}")
        setattr(row, name, clean[name](value) if name in clean else value)
    check_period(row.valid_from, row.valid_to)


def _set_parties(by: Viewer, row: Agreement, names: Iterable[str]) -> None:
    """Keep the parties in their order, each tied to the organisation of the same name, where there is one."""
    wanted = list(dict.fromkeys(filter(None, (canonical(name).replace("\n", " ")[:160] for name in names))))
    known = {organisation.name: organisation for organisation in organisations(by)}
    row.parties.all().delete()
    AgreementParty.objects.bulk_create(
        AgreementParty(
            municipality_id=by.municipality_id, agreement=row, name=name, organisation=known.get(name)
        )
        for name in wanted
    )
