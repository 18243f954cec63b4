"""What is decided on the review's page: each one call, then on to the next report."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.incidents import commands
from samsyn.incidents.forms.review import CorrectionForm
from samsyn.incidents.models import Incident, Source
from samsyn.incidents.queries import review as queries
from samsyn.incidents.rules.states import ACCEPTED
from samsyn.incidents.views.review_page import ASK, CORRECT, REFUSE, kept, page_of, words_form

PANE = "#report"  # where a phone goes on; where there is a message it stands at the top of the page


def accept(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Accept, and go on with the next."""
    row = _row(request, uid)
    try:
        commands.accept(by=viewer_of(request), incident=row, expected_revision=_number(request, "revision"))
    except Refusal as refusal:
        return _told(request, refusal, row)
    return _onward(request, row)


def ask(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Ask the reporter."""
    return _worded(request, uid, ASK, commands.ask_back, _("The question about %(what)s is sent."))


def refuse(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Refuse, with a reason."""
    return _worded(request, uid, REFUSE, commands.refuse)


def _worded(
    request: HttpRequest, uid: UUID, doing: str, command: Callable[..., object], said: str = ""
) -> HttpResponse:
    row = _row(request, uid)
    form = words_form(doing, request.POST)
    if form.is_valid():
        try:
            command(by=viewer_of(request), incident=row, words=form.cleaned_data["words"])
        except Refusal as refusal:
            if refusal.code == "incidents.wrong_state":
                return _told(request, refusal)
            form.add_error("words", say(refusal))
        else:
            return _onward(request, row, said)
    return _again(request, row, doing, form)


def correct(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Correct it; it stays in focus."""
    viewer, row = viewer_of(request), _row(request, uid)
    form = CorrectionForm(viewer, row, request.POST)
    conflict = None
    if form.is_valid():
        given = {"expected_revision": form.cleaned_data["revision"], "correction": form.correction()}
        try:
            commands.correct(by=viewer, incident=row, **given)
        except Conflict as refusal:
            conflict = refusal
            data = request.POST.copy()
            data["revision"] = str(_row(request, uid).revision)  # sent once more: both have been seen
            form.data = data
        except Refusal as refusal:
            if refusal.code == "incidents.wrong_state":
                return _told(request, refusal)
            form.add_error("text" if refusal.code.startswith("privacy.") else None, say(refusal))
        else:
            messages.success(request, _("%(what)s is corrected.") % {"what": _what(row)})
            return _to(request, report=row.uid)
    return _again(request, row, CORRECT, form, conflict)


def person(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Whether marked words name a person."""
    row = _row(request, uid)
    given = {
        "start": _number(request, "start"),
        "is_person": request.POST.get("person") == "yes",
        "expected_revision": _number(request, "revision"),
    }
    return _stays(request, row, commands.answer_question, "", incident=row, **given)


def reopen(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Back to the review."""
    row = _row(request, uid)
    return _stays(request, row, commands.reopen, _("%(what)s is back in the review."), incident=row)


def part(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take a merged one out again."""
    row = _row(request, uid)
    return _stays(request, row, commands.part, _("%(what)s stands alone again."), incident=row)


def merge(request: HttpRequest) -> HttpResponse:
    """Merge the reports of a bracket: into the one that most may see, so that nobody loses sight of the event."""
    rows = _rows(request)
    into = min(rows, key=_stands_first)
    others = [row for row in rows if row != into]
    said = ngettext("%(n)d report is merged.", "%(n)d reports are merged.", len(rows)) % {"n": len(rows)}
    return _stays(request, into, commands.merge, said, into=into, others=others)


def _stands_first(row: Incident) -> tuple[int, bool, bool, int]:
    return -row.audience, row.state != ACCEPTED, row.source.kind == Source.Kind.POLICE, row.pk


def not_same(request: HttpRequest) -> HttpResponse:
    """The focused report is not the same event as the others of its bracket."""
    rows, viewer = _rows(request), viewer_of(request)
    one = next((row for row in rows if str(row.uid) == request.POST.get("one")), rows[0])
    for other in rows:
        if other != one:
            commands.not_same(by=viewer, incidents=[one, other])
    messages.success(request, _("They are no longer shown together."))
    return _to(request, report=one.uid)


def accept_many(request: HttpRequest) -> HttpResponse:
    """Accept those that are ticked; all or none."""
    rows = _rows(request)
    try:
        count = commands.accept_many(by=viewer_of(request), incidents=rows)
    except Refusal as refusal:
        return _told(request, refusal)
    said = ngettext("%(n)d report is accepted.", "%(n)d reports are accepted.", count)
    messages.success(request, said % {"n": count})
    return _to(request)


def _row(request: HttpRequest, uid: UUID) -> Incident:
    return get_object_or_404(queries.for_review(viewer_of(request)), uid=uid)


def _number(request: HttpRequest, name: str) -> int:
    sent = request.POST.get(name, "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else -1


def _rows(request: HttpRequest) -> Sequence[Incident]:
    """The reports that were sent along; refused where none is there."""
    uids = []
    for text in request.POST.getlist("reports"):
        try:
            uids.append(UUID(text))
        except ValueError:
            continue
    rows = queries.by_uids(viewer_of(request), uids[:100])
    if not rows:
        raise Refusal("incidents.not_there")
    return rows


def _what(row: Incident) -> str:
    return f"{row.category.name}, {row.place_text}" if row.place_text else row.category.name


def _stays(
    request: HttpRequest, row: Incident, command: Callable[..., object], said: str, **given: Any
) -> HttpResponse:
    try:
        command(by=viewer_of(request), **given)
    except Refusal as refusal:
        return _told(request, refusal, row)
    if said:
        messages.success(request, said % {"what": _what(row)} if "%(what)s" in said else said)
    return _to(request, "" if said else PANE, report=row.uid, look="1")


def _told(request: HttpRequest, refusal: Refusal, row: Incident | None = None) -> HttpResponse:
    """The second of two reviewers is told, and stands where they stood."""
    if refusal.code == "accounts.not_allowed":
        raise refusal
    messages.error(request, say(refusal))
    return _to(request, report=row.uid if row else request.POST.get("then"))


def _onward(request: HttpRequest, row: Incident, said: str = "") -> HttpResponse:
    if said:
        messages.success(request, said % {"what": _what(row)})
    return _to(request, "" if said else PANE, report=request.POST.get("then"), done=row.uid)


def _to(request: HttpRequest, part: str = "", **more: object) -> HttpResponse:
    query = kept(request.GET, **more)
    return redirect(f"{reverse('incidents:review')}{'?' if query else ''}{query}{part}")


def _again(
    request: HttpRequest, row: Incident, doing: str, form: Any, conflict: Conflict | None = None
) -> HttpResponse:
    params = request.GET.copy()
    params["report"] = str(row.uid)
    page = page_of(viewer_of(request), params, form, doing)
    return render(
        request, "incidents/review.html", page | {"conflict": conflict}, status=409 if conflict else 422
    )
