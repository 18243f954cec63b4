"""The coordinator's reading: one follow-up, accepting, asking back, correcting; and a measure's history."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.followup import commands, queries, rules
from samsyn.followup.forms import CorrectionForm, OwnerForm, QuestionForm, blame
from samsyn.followup.models import FollowUp
from samsyn.followup.views.lines import title_of
from samsyn.followup.wording import event_words, state_line
from samsyn.plans.queries import measures
from samsyn.ui.statuses import STATUSES


def read(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A follow-up with last time beside it; the coordinator accepts or asks back here."""
    viewer = viewer_of(request)
    return render(request, "followup/read.html", read_page(viewer, _row(viewer, uid)))


def read_page(viewer: Viewer, row: FollowUp, question: QuestionForm | None = None) -> dict[str, Any]:
    """What the page of one follow-up shows. A text that is being written stays with its writers."""
    events = list(queries.events(viewer, row))
    last_in = next((event for event in reversed(events) if event.kind == "handed_in"), None)
    manages = viewer.may("followup.manage")
    shown = row.state in rules.HANDED_IN
    open_ = row.round.closed_at is None
    return {
        "row": row,
        "title": title_of(row),
        "shown": shown,
        "handed_in": last_in,
        "last": queries.last_accepted(viewer, [row.measure_id], row.round).get(row.measure_id),
        "proofs": getattr(row, "proofs", []),
        "events": [(event, event_words(event.kind, event.comment)) for event in reversed(events)],
        "says": state_line(row.state, events[-1].at if events else None, reads=False),
        "can_accept": manages and open_ and row.state == rules.IN,
        "can_correct": manages and row.state == rules.ACCEPTED,
        "can_assign": manages and open_ and row.state != rules.ACCEPTED,
        "owner_form": OwnerForm(viewer) if manages else None,
        "question": question or QuestionForm(),
        "next": queries.next_to_read(viewer, row.round, row.position) if manages else None,
        "writes": queries.may_write(viewer, row) and open_ and row.state in rules.OPEN_STATES,
    }


def _row(viewer: Viewer, uid: UUID) -> FollowUp:
    return get_object_or_404(queries.follow_ups(viewer).prefetch_related(queries.proofs()), uid=uid)


def acceptance(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Accept, and go on with the next in turn."""
    viewer = viewer_of(request)
    row = _row(viewer, uid)
    read = request.POST.get("revision", "")
    try:
        commands.accept(by=viewer, follow_up=row, expected_revision=int(read) if read.isdecimal() else 0)
    except Refusal as refusal:
        messages.error(request, _told(refusal))
        return redirect("followup:read", row.uid)
    messages.success(request, _("%(number)s is accepted.") % {"number": row.measure_version.number})
    return _on(viewer, row)


def question(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Ask back."""
    viewer = viewer_of(request)
    row = _row(viewer, uid)
    form = QuestionForm(request.POST)
    if form.is_valid():
        try:
            commands.ask_back(by=viewer, follow_up=row, comment=form.cleaned_data["comment"])
        except Refusal as refusal:
            blame(form, refusal)
        else:
            messages.success(request, _("%(number)s is sent back.") % {"number": row.measure_version.number})
            return _on(viewer, row)
    return render(request, "followup/read.html", read_page(viewer, row, form), status=422)


def _on(viewer: Viewer, row: FollowUp) -> HttpResponse:
    following = queries.next_to_read(viewer, row.round, row.position)
    if following:
        return redirect("followup:read", following.uid)
    return redirect("followup:round", row.round.uid)


def correction(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Correct an accepted follow-up by a new dated entry."""
    viewer = viewer_of(request)
    row = _row(viewer, uid)
    first = {"status": row.status, "text": row.text, "revision": row.revision}
    reason = {"reason": row.reason.uid} if row.reason else {}
    form = CorrectionForm(viewer, request.POST or None, initial={**first, **reason})
    conflict = None
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        try:
            commands.correct(by=viewer, follow_up=row, expected_revision=given.pop("revision"), **given)
        except Conflict as refusal:
            conflict = refusal
        except Refusal as refusal:
            blame(form, refusal)
        else:
            messages.success(request, _("The correction stands as a new entry."))
            return redirect("followup:read", row.uid)
    statuses = [(code, *STATUSES[code], code in rules.NEED_REASON) for code in rules.STATUSES]
    page = {"row": row, "title": title_of(row), "form": form, "conflict": conflict, "statuses": statuses}
    failed = bool(conflict or form.errors)
    return render(request, "followup/correct.html", page, status=422 if failed else 200)


def owner(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Give a follow-up to someone."""
    viewer = viewer_of(request)
    row = _row(viewer, uid)
    form = OwnerForm(viewer, request.POST)
    if form.is_valid():
        chosen = form.cleaned_data["owner"]
        try:
            commands.assign(by=viewer, follow_up=row, owner=chosen)
        except Refusal as refusal:
            messages.error(request, _told(refusal))
        else:
            given = {"number": row.measure_version.number, "name": chosen.name}
            messages.success(request, _("%(name)s now writes %(number)s.") % given)
    else:
        messages.error(request, _("Choose who is to write."))
    return redirect("followup:round", row.round.uid)


def _told(refusal: Refusal) -> str:
    if refusal.code == "accounts.not_allowed":
        raise refusal
    return say(refusal)


def history(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One measure's follow-ups through all rounds, with what happened to each."""
    viewer = viewer_of(request)
    measure = get_object_or_404(measures(viewer), uid=uid)
    rows = list(queries.history_of(viewer, measure.pk))
    told = [
        (row, [(event, event_words(event.kind, event.comment)) for event in _told_of(row)]) for row in rows
    ]
    page = {"measure": measure, "rows": told, "title": title_of(rows[0]) if rows else measure.number}
    return render(request, "followup/history.html", page)


def _told_of(row: FollowUp) -> list[Any]:
    found: list[Any] = getattr(row, "told", [])
    return found
