"""The form for what somebody has seen, with their own reports beside it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now, today
from samsyn.base.ids import new_uid
from samsyn.base.refusal import Refusal, say
from samsyn.incidents import commands, queries
from samsyn.incidents.commands import file_nothing, file_report
from samsyn.incidents.forms.report import ReportForm, whens
from samsyn.incidents.queries.categories import remembered_by_code
from samsyn.incidents.queries.passing import unread
from samsyn.incidents.queries.reporter import Reporter, mine, period_to_answer_for, reporter, told_since
from samsyn.incidents.queries.settings import reporting_settings
from samsyn.incidents.report_words import MineWords, mine_words
from samsyn.incidents.wording.form import thanks
from samsyn.places import queries as places
from samsyn.ui.middleware import let_images_from

FIRST = 9  # categories that are seen at once
MOST_NAMES = 300


@never_cache
def new(request: HttpRequest) -> HttpResponse:
    """The form; POST stores the report, or keeps the incident and asks for one more."""
    viewer = viewer_of(request)
    who = reporter(viewer)
    if who is None or not remembered_by_code(viewer):
        return render(
            request, "incidents/report/no_source.html", {"may_begin": viewer.may("incidents.manage")}
        )
    earlier = _earlier(request.POST.get("earlier", ""))
    if request.method != "POST":
        return _page(request, viewer, who, _form(viewer), [])
    if earlier and "more" not in request.POST and not _fields(request.POST):
        last = earlier.pop()  # one more was begun, but there was none
        return _filed(request, viewer, who, _form(viewer, last), earlier)
    form = _form(viewer, request.POST)
    if not form.is_valid():
        return _page(request, viewer, who, form, earlier)
    if "more" in request.POST:
        return _page(request, viewer, who, _form(viewer), [*earlier, _fields(request.POST)])
    return _filed(request, viewer, who, form, earlier)


@require_POST
def nothing(request: HttpRequest) -> HttpResponse:
    """Say that the unit has nothing to report for the period under way."""
    viewer = viewer_of(request)
    who = reporter(viewer)
    period = period_to_answer_for(who.unit) if who else None
    if who is None or who.unit is None or period is None:
        raise Refusal("incidents.no_unit")
    file_nothing(
        by=viewer,
        source=who.source,
        key=_key(request),
        unit=who.unit,
        starts_on=period.first,
        ends_on=period.last,
        person=who.person,
        device=who.device,
    )
    messages.success(request, _("Thank you. Now we know that it was calm, not silent."))
    return redirect("incidents:new")


@require_POST
def answer(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Answer what the reviewer asked about one's own report."""
    viewer = viewer_of(request)
    incident = get_object_or_404(queries.own(viewer), uid=uid)
    commands.answer(by=viewer, incident=incident, words=request.POST.get("words", ""))
    messages.success(request, _("Thank you for the answer. The report is reviewed again."))
    return redirect("incidents:new")


def _filed(
    request: HttpRequest,
    viewer: Viewer,
    who: Reporter,
    form: ReportForm,
    earlier: list[dict[str, str]],
) -> HttpResponse:
    told = [_form(viewer, fields) for fields in earlier]
    try:
        file_report(
            by=viewer,
            source=who.source,
            key=_key(request),
            incidents=[one.incident() for one in [*told, form] if one.is_valid()],
            unit=who.unit,
            person=who.person,
            device=who.device,
        )
    except Refusal as refusal:
        form.add_error(None, say(refusal))
        return _page(request, viewer, who, form, earlier)
    messages.success(request, _("Thank you. The report has come in, and you see here what becomes of it."))
    return redirect("incidents:new")


def _form(viewer: Viewer, data: Mapping[str, Any] | None = None) -> ReportForm:
    return ReportForm(viewer, list(queries.categories(viewer)), now(), data)


def _page(
    request: HttpRequest, viewer: Viewer, who: Reporter, form: ReportForm, earlier: list[dict[str, str]]
) -> HttpResponse:
    shell = "shell" in request.GET  # what the phone keeps: the form alone, with nobody's reports
    period = period_to_answer_for(who.unit)
    names = {row.code: row.name for row in form.categories}
    page = {
        "form": form,
        "who": who,
        "first": form.categories[:FIRST],
        "others": form.categories[FIRST:],
        "whens": whens(form.moment),
        "earlier": [(names.get(one.get("category", ""), ""), one.get("place", "")) for one in earlier],
        "earlier_json": json.dumps(earlier),
        "names": sorted(places.names(viewer))[:MOST_NAMES],
        "settings": reporting_settings(viewer),
        "period": period,
        "writer": viewer.actor,
        "key": new_uid(),
        "shell": shell,
        "mine": [] if shell else _mine(viewer),
        "to_read": 0 if shell else unread(viewer),
        "thanks": "" if shell else thanks(*told_since(viewer, _half_year())),
    }
    answer = render(request, "incidents/report/new.html", page, status=200)
    return let_images_from(answer, places.tile_host(viewer))


def _mine(viewer: Viewer) -> list[MineWords]:
    return [mine_words(one) for one in mine(viewer)]


def _half_year() -> date:
    day = today()
    return date(day.year, 7 if day.month >= 7 else 1, 1)


def _earlier(text: str) -> list[dict[str, str]]:
    try:
        rows = json.loads(text or "[]")
        return [{str(key): str(value) for key, value in row.items()} for row in rows][:20]
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []


def _fields(posted: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(posted[name]) for name in ReportForm.base_fields if posted.get(name)}


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("_key", ""))
    except ValueError:
        return new_uid()
