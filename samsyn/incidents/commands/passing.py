"""An incident is passed on to the units it concerns, and they say that they have read it."""

from collections.abc import Sequence

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.incidents.models import Incident, PassedOn, ReportingUnit
from samsyn.incidents.post import passed_on_for
from samsyn.incidents.queries.passing import passed_on
from samsyn.incidents.rules.states import ACCEPTED
from samsyn.jobs.commands import enqueue
from samsyn.jobs.post import PerhapsSent, deliver


@transaction.atomic
def pass_on(*, by: Viewer, incident: Incident, units: Sequence[ReportingUnit]) -> list[PassedOn]:
    """Tell the units about an accepted incident; each once. Their contact gets a mail without the words."""
    by.require("incidents.daily")
    if incident.state != ACCEPTED or incident.questions:
        raise Refusal("incidents.not_clean")
    if not units:
        raise Refusal("incidents.no_units")
    made = []
    for unit in units:
        row, new = PassedOn.objects.get_or_create(
            municipality_id=by.municipality_id, incident=incident, unit=unit, defaults={"actor": by.actor}
        )
        if new:
            made.append(row)
            record(by, "incidents.pass_on", row, ["incident", "unit"])
            enqueue("incidents.mail_passed_on", municipality_id=by.municipality_id, passed_id=row.pk)
    return made


@transaction.atomic
def note_passed_on(*, by: Viewer, passed: PassedOn) -> PassedOn:
    """Say that the unit has read it; the first one counts."""
    by.require("incidents.report")
    if not passed_on(by).filter(pk=passed.pk).exists():
        raise Refusal("incidents.not_there")
    row = PassedOn.objects.select_for_update().get(municipality_id=by.municipality_id, pk=passed.pk)
    if row.noted_at is None:
        row.noted_at, row.noted_by = now(), by.actor
        row.save(update_fields=["noted_at", "noted_by"])
        record(by, "incidents.note_passed_on", row, ["noted_at"])
    return row


def send_passed_on(*, by: Viewer, passed_id: int) -> None:
    """Mail the unit's contact, unless it has been read."""
    rows = PassedOn.objects.filter(municipality_id=by.municipality_id, pk=passed_id, noted_at__isnull=True)
    row = rows.select_related("unit__contact").first()
    message = passed_on_for(by, row) if row else None
    if message is None:
        return
    try:
        deliver(message)
    except PerhapsSent:
        return  # better no mail than two
