"""Writing a memo's free texts, and keeping small numbers that point at no one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render

from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import now
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.papers import commands, queries
from samsyn.papers.forms import TextForm
from samsyn.papers.models import Memo, MemoText
from samsyn.papers.queries.checks import proposals_now
from samsyn.papers.wording import SECTION
from samsyn.privacy.rules.small_numbers import small_numbers
from samsyn.ui.templatetags.samsyn_text import clock


def text(request: HttpRequest, uid: UUID, section: str) -> HttpResponse:
    """Write one section."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    row = _row(request, memo, section)
    form = TextForm(request.POST or None, initial={"text": row.text, "revision": row.revision})
    conflict: Conflict | None = None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        revision = max(given["seen"] or 0, given["revision"])
        try:
            commands.write_text(
                by=viewer, memo=memo, section=section, text=given["text"], expected_revision=revision
            )
        except Conflict as problem:
            conflict = problem
            # pressing once more is a choice made with both seen; a draft that saves itself is not: `revision` stays
            form = TextForm({**given, "seen": row.revision})
        except Refusal as refusal:
            form.add_error("text", say(refusal))
        else:
            return redirect("papers:memo", uid=uid)
    proposal = proposals_now(viewer, memo).get(section, "")
    page = {
        "memo": memo,
        "row": row,
        "title": SECTION[section],
        "form": form,
        "conflict": conflict,
        "proposal": proposal if proposal != row.text else "",
        "small": [found.words for found in small_numbers(str(form["text"].value() or ""))],
    }
    return render(request, "papers/text.html", page, status=409 if conflict else 422 if form.errors else 200)


def text_draft(request: HttpRequest, uid: UUID, section: str) -> JsonResponse:
    """The text saves itself: JSON {revision, saved_at}; 409 {theirs, revision} where somebody else saved."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    form = TextForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    given = form.cleaned_data
    try:
        row = commands.save_text_draft(
            by=viewer, memo=memo, section=section, text=given["text"], expected_revision=given["revision"]
        )
    except Conflict as conflict:
        # the writer's own revision goes back: nothing is saved over the other's text until they choose to
        return JsonResponse(
            {"theirs": {"text": conflict.theirs[section]}, "revision": given["revision"]}, status=409
        )
    except Refusal as refusal:
        return JsonResponse({"sentence": say(refusal)}, status=422)
    return JsonResponse({"revision": row.revision, "saved_at": clock(now())})


def _row(request: HttpRequest, memo: Memo, section: str) -> MemoText:
    return next(row for row in queries.texts(viewer_of(request), memo) if row.section == section)


def text_approval(request: HttpRequest, uid: UUID, section: str) -> HttpResponse:
    """Approve a proposed text as it stands."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    given = request.POST.get("revision", "")
    revision = int(given) if given.isdecimal() else 0
    commands.approve_text(by=viewer, memo=memo, section=section, expected_revision=revision)
    return redirect("papers:memo", uid=uid)


def kept_number(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Say that a small number points at no one."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    commands.keep_small_number(
        by=viewer, memo=memo, place=request.POST.get("place", ""), said=request.POST.get("said", "")
    )
    return redirect("papers:memo", uid=uid)
