"""What the phone's queue sends, one report at a time, until it has an answer."""

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import fixed_today, now
from samsyn.base.refusal import Refusal
from samsyn.incidents import queries
from samsyn.incidents.commands import file_report
from samsyn.incidents.forms.report import ReportForm, fault_of, faults_of
from samsyn.incidents.queries.reporter import reporter
from samsyn.incidents.rules.content import MOST_INCIDENTS

KEPT = timedelta(days=60)  # that a report may have waited in a phone
HEADER, WRITER = "X-Samsyn-Report", "X-Samsyn-Writer"


@csrf_exempt  # a page kept in the phone has an old token; the header below is one that no other site can send
@require_POST
def sendings(request: HttpRequest) -> HttpResponse:
    """Store a report, once: 201, or 200 where it is there already. 409 another's or another body, 422 with faults."""
    viewer = viewer_of(request)
    if HEADER not in request.headers:
        return _answer(403, fault_of(Refusal("incidents.not_from_form")))
    if request.headers.get(WRITER) != viewer.actor:
        return _answer(409, fault_of(Refusal("incidents.other_writer")) | {"code": "writer"})
    sent = _sent(request)
    if sent is None:
        return _answer(422, fault_of(Refusal("incidents.unreadable")))
    key, said_at, items = sent
    return _stored(viewer, key, said_at, items, request.body.decode())  # that it can be is told by `_sent`


def _stored(
    viewer: Viewer, key: UUID, said_at: datetime, items: list[dict[str, Any]], content: str
) -> HttpResponse:
    who = reporter(viewer)
    if who is None:
        return _answer(422, fault_of(Refusal("incidents.no_unit")))
    categories = list(queries.categories(viewer))
    told = [ReportForm(viewer, categories, said_at, item) for item in items]
    faults = [{**fault, "incident": nth} for nth, form in enumerate(told) for fault in faults_of(form)]
    if faults:
        return _answer(422, *faults)
    try:
        report = file_report(
            by=viewer,
            source=who.source,
            key=key,
            incidents=[form.incident() for form in told],
            unit=who.unit,
            person=who.person,
            device=who.device,
            content=content,
        )
    except Refusal as refusal:
        return _answer(409 if refusal.code == "incidents.other_body" else 422, fault_of(refusal))
    return JsonResponse({"id": str(report.uid)}, status=201 if report.filed else 200)


def _sent(request: HttpRequest) -> tuple[UUID, datetime, list[dict[str, Any]]] | None:
    """Key, moment and incidents; None where the body is none of ours."""
    try:
        body = json.loads(request.body.decode())
        items = body["incidents"]
        if not 1 <= len(items) <= MOST_INCIDENTS or not all(isinstance(item, dict) for item in items):
            return None
        return UUID(body["key"]), _moment(body["said_at"]), items
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def _moment(said_at: str) -> datetime:
    """When it was said on the phone: never after now, nor longer ago than a report may wait."""
    moment = now()
    if fixed_today() is not None:  # the demo stands on another day than the phone
        return moment
    return max(min(datetime.fromisoformat(said_at), moment), moment - KEPT)


def _answer(status: int, *faults: dict[str, Any]) -> HttpResponse:
    return JsonResponse({"faults": list(faults)}, status=status)
