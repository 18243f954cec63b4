"""Reports come in from other systems: one, or a batch."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from samsyn.api.operations.callers import caller_of
from samsyn.api.operations.faults import fault_of
from samsyn.api.queries import Caller
from samsyn.api.schemas import BatchIn, BatchOut, Fault, IncidentIn, ReportIn, ReportOut
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import file_report
from samsyn.incidents.models import Report
from samsyn.incidents.queries import incident_uids
from samsyn.incidents.rules.content import NewIncident
from samsyn.places.rules.sweref import to_sweref

router = Router(tags=["reports"])
FAULTS: dict[int, Any] = dict.fromkeys((400, 401, 403, 409, 422, 429), Fault)


@router.post("/reports", response={201: ReportOut, **FAULTS}, operation_id="send_report")
def send_report(request: HttpRequest, sent: ReportIn) -> Any:
    """Send a report. The same key and body again gives the same answer and stores nothing more."""
    caller = caller_of(request, "report")
    report = _file(caller, sent)
    return Status(201, {"id": report.uid, "incidents": incident_uids(caller.viewer, report)})


@router.post("/reports/batch", response={200: BatchOut, **FAULTS}, operation_id="send_reports")
def send_reports(request: HttpRequest, sent: BatchIn) -> Any:
    """Send up to 500 reports. Each is stored, or refused by itself, so send again only those that were refused."""
    caller = caller_of(request, "report")
    return {"results": [_outcome(caller, report) for report in sent.reports]}


def _outcome(caller: Caller, sent: ReportIn) -> dict[str, Any]:
    try:
        report = _file(caller, sent)
    except Refusal as refusal:
        return {"key": sent.key, "outcome": "refused", "fault": fault_of(refusal)}
    return {"key": sent.key, "outcome": "stored", "id": report.uid}


def _file(caller: Caller, sent: ReportIn) -> Report:
    return file_report(
        by=caller.viewer,
        source=caller.source,
        unit=caller.unit,
        key=sent.key,
        incidents=[_new(incident) for incident in sent.incidents],
    )


def _new(sent: IncidentIn) -> NewIncident:
    return NewIncident(
        category=sent.category,
        starts_at=sent.starts_at,
        ends_at=sent.ends_at or sent.starts_at,
        text=sent.text,
        place=sent.place,
        point=to_sweref(sent.position.lat, sent.position.lon) if sent.position else None,
        sight=sent.sight,
        going_on=sent.going_on,
        police=sent.police,
        own_measure=sent.own_measure,
        seriousness=sent.seriousness,
        outside_id=sent.outside_id,
    )
