"""The owner's pages: what is mine, writing, and the drafts that save themselves."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.base.dates import today
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.followup import commands, queries, rules
from samsyn.followup.forms import WriteForm, blame, written
from samsyn.followup.models import Evidence, FollowUp
from samsyn.followup.views.lines import lines_of, title_of
from samsyn.followup.wording import mine_finding
from samsyn.plans.queries import activities_for
from samsyn.ui.statuses import STATUSES
from samsyn.ui.templatetags.samsyn_text import clock


def mine(request: HttpRequest) -> HttpResponse:
    """The follow-ups of open rounds that the viewer answers for or stands in for."""
    viewer = viewer_of(request)
    rows = list(queries.mine(viewer))
    left = [row for row in rows if row.state in rules.OPEN_STATES]
    days = rules.days_left(left[0].round.due_on, today()) if left else None
    lines = lines_of(viewer, rows, {})
    page = {
        "left": [line for line in lines if line.state in rules.OPEN_STATES],
        "handed_in": [line for line in lines if line.state not in rules.OPEN_STATES],
        "first": left[0] if left else None,
        "heading": mine_finding(len(left), days),
        "sees_rounds": viewer.may("followup.view"),
    }
    return render(request, "followup/mine.html", page)


def write(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Write a follow-up: save, attach or hand in."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.follow_up_for_writing(viewer, uid))
    if row.state not in rules.OPEN_STATES or row.round.closed_at:
        return render(request, "followup/handed_in.html", _reading(viewer, row))
    known = _activities(viewer, row)
    if request.method != "POST":
        form = WriteForm(viewer, row, known, initial=written(row, _ticked(row), _note(row)))
        return render(request, "followup/write.html", _writing(viewer, row, known, form))
    form = WriteForm(viewer, row, known, request.POST, request.FILES)
    conflict = None
    if form.is_valid():
        try:
            return _kept(request, viewer, row, form)
        except Conflict as refusal:
            conflict = _in_words(refusal)
            # sending it once more is a choice made with both seen; a draft that saves itself is not: `revision` stays
            data = request.POST.copy()
            data["seen"] = str(queries.follow_ups(viewer).get(pk=row.pk).revision)
            form.data = data
        except Refusal as refusal:
            blame(form, refusal)
    page = {**_writing(viewer, row, known, form), "conflict": conflict}
    return render(request, "followup/write.html", page, status=409 if conflict else 422)


def _kept(request: HttpRequest, viewer: Viewer, row: FollowUp, form: WriteForm) -> HttpResponse:
    file = form.cleaned_data["file"]
    if file:
        commands.attach_file(by=viewer, follow_up=row, name=file.name, content=file.read())
    if request.POST.get("action") == "hand_in":
        commands.hand_in(by=viewer, follow_up=row, **form.pressed())
        messages.success(request, _("Handed in. The coordinator reads it and accepts it or asks back."))
        return redirect("followup:mine")
    commands.save_draft(by=viewer, follow_up=row, **form.pressed())
    if file:
        messages.success(request, _("The file is attached."))
        return redirect("followup:write", row.uid)
    messages.success(request, _("The draft is saved."))
    return redirect("followup:mine")


def draft(request: HttpRequest, uid: UUID) -> JsonResponse:
    """The draft saves itself: JSON {revision, saved_at}; 409 {theirs, revision} where somebody else saved."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.follow_up_for_writing(viewer, uid))
    form = WriteForm(viewer, row, _activities(viewer, row), request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    try:
        saved = commands.save_draft(by=viewer, follow_up=row, **form.draft())
    except Conflict as conflict:
        _in_words(conflict)
        # the writer's own revision goes back: nothing is saved over the other's text until they choose to
        answer = {
            "theirs": conflict.theirs,
            "mine": conflict.mine,
            "revision": form.cleaned_data["revision"],
            "sentence": say(conflict),
        }
        return JsonResponse(answer, status=409)
    except Refusal as refusal:
        return JsonResponse({"sentence": say(refusal)}, status=422)
    return JsonResponse({"revision": saved.revision, "saved_at": clock(saved.saved_at)})


def _in_words(conflict: Conflict) -> Conflict:
    """Both sides as people read them: the status by its word."""
    for side in (conflict.theirs, conflict.mine):
        if side.get("status"):
            side["status"] = str(STATUSES[side["status"]][1])
    return conflict


def withdrawal(request: HttpRequest, uid: UUID, proof: UUID) -> HttpResponse:
    """Take an attached file away."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.follow_up_for_writing(viewer, uid))
    attached = get_object_or_404(queries.attached(viewer, row), uid=proof)
    commands.withdraw_evidence(by=viewer, proof=attached)
    return redirect("followup:write", row.uid)


def _activities(viewer: Viewer, row: FollowUp) -> list[Activity]:
    """Activities of the measure since last time, and those ticked before."""
    return activities_for(viewer, [row.measure], _since(viewer, row)).get(row.measure_id, []) + [
        activity for activity in _ticked(row) if activity.starts_on < _since(viewer, row)
    ]


def _since(viewer: Viewer, row: FollowUp) -> date:
    last = queries.last_accepted(viewer, [row.measure_id], row.round).get(row.measure_id)
    return last.round.period_to if last else row.round.period_from


def _proofs(row: FollowUp) -> list[Evidence]:
    found: list[Evidence] = getattr(row, "proofs", [])
    return found


def _ticked(row: FollowUp) -> list[Activity]:
    return [proof.activity for proof in _proofs(row) if proof.activity]


def _note(row: FollowUp) -> str:
    return next((proof.note for proof in _proofs(row) if proof.note), "")


def _reading(viewer: Viewer, row: FollowUp) -> dict[str, Any]:
    return {
        "row": row,
        "title": title_of(row),
        "proofs": _proofs(row),
        "events": list(queries.events(viewer, row)),
        "can_read": viewer.may("followup.view"),
    }


def _writing(viewer: Viewer, row: FollowUp, known: list[Activity], form: WriteForm) -> dict[str, Any]:
    last = queries.last_accepted(viewer, [row.measure_id], row.round).get(row.measure_id)
    events = list(queries.events(viewer, row))
    back = (
        next((e for e in reversed(events) if e.kind == "sent_back"), None)
        if row.state == rules.BACK
        else None
    )
    picked = {str(getattr(uid, "uid", uid)) for uid in form["activities"].value() or []}
    return {
        "row": row,
        "form": form,
        "title": title_of(row),
        "last": last,
        "back": back,
        "activities": [(activity, str(activity.uid) in picked) for activity in known],
        "since": last.round.period_to if last else row.round.period_from,
        "files": [proof for proof in _proofs(row) if proof.file],
        "statuses": [(code, *STATUSES[code], code in rules.NEED_REASON) for code in rules.STATUSES],
        "endings": ", ".join(sorted(rules.FILE_TYPES)),
        "accepts": ",".join(f".{ending}" for ending in sorted(rules.FILE_TYPES)),
        "megabytes": rules.MAX_FILE // 1024 // 1024,
        "can_add": viewer.may("activities.edit"),
    }
