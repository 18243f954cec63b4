"""The list of memos, one memo as it will be, and its files."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.followup.queries import follow_ups, rounds
from samsyn.papers import commands, queries
from samsyn.papers.commands.approval import MEDIA
from samsyn.papers.models import Memo
from samsyn.papers.queries.checks import checks
from samsyn.papers.queries.content import draft_file, preview
from samsyn.papers.rules import APPROVED, DRAFT, STEP_OF, WITHDRAWN, Check
from samsyn.papers.views.preview import shown
from samsyn.papers.views.steps import steps
from samsyn.papers.wording import MATTER_KINDS, STATE, check_words, event_words, finding, list_finding


def memos(request: HttpRequest) -> HttpResponse:
    """All memos and matters; POST makes a round's memo."""
    viewer = viewer_of(request)
    if request.method == "POST":
        viewer.require("papers.write")
        round = get_object_or_404(rounds(viewer), uid=request.POST.get("round"))
        made = commands.create_memo(by=viewer, round=round)
        messages.success(request, _("The memo is made. Read through the proposed texts."))
        return redirect("papers:memo", uid=made.uid)
    rows = list(queries.memos(viewer))
    finishing = viewer.may("papers.finish") and not viewer.may("papers.write")
    if finishing:  # what is finished is what a secretary comes for
        rows.sort(key=lambda row: row.state != APPROVED)
    to_make = queries.rounds_without_memo(viewer) if viewer.may("papers.write") else []
    approved = sum(row.state == APPROVED for row in rows)
    to_fetch = queries.to_receive(viewer).count() if finishing else 0
    page = {
        "memos": [(row, STATE[row.state]) for row in rows],
        "matters": [(row, MATTER_KINDS[row.kind]) for row in queries.matters(viewer)],
        "to_make": to_make,
        "heading": list_finding(len(rows) - approved, approved, len(to_make), to_fetch),
        "can_write": viewer.may("papers.write"),
    }
    return render(request, "papers/memos.html", page)


def memo(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The paper as it will be, with what remains before it goes on."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.memos(viewer), uid=uid)
    return render(request, "papers/memo.html", memo_page(viewer, row))


def memo_page(viewer: Viewer, row: Memo) -> dict[str, Any]:
    """What the memo's page shows."""
    found = checks(viewer, row) if row.state == DRAFT and viewer.may("papers.view") else []
    left = [check for check in found if check.blocks and not check.done]
    texts_left = next((check.count for check in left if check.code == "texts"), 0)
    sections, paper = queries.texts(viewer, row), preview(viewer, row)
    events = list(queries.events(viewer, row))
    can_write = viewer.may("papers.write") and row.state == DRAFT
    finishes = viewer.may("papers.finish")
    return {
        "memo": row,
        "paper": paper,
        "blocks": shown(paper, sections if can_write else [], reverse("papers:figure", args=[row.uid])),
        "checks": [(check, check_words(check), uid) for check, uid in _with_follow_ups(viewer, found)],
        "events": [(e, event_words(e.kind, e.step, e.name, e.on_behalf_of)) for e in events],
        "steps": steps(row, events),
        "files": queries.files(viewer, row),
        "heading": finding(row.state, len(left), texts_left),
        "ready": row.state == DRAFT and not left,
        "next_text": next((t for t in sections if t.waits and t.section != "equality_perspective"), None),
        "can_write": can_write,
        "can_recall": viewer.may("papers.write") and row.state in STEP_OF,
        "can_number": finishes and row.state not in (APPROVED, WITHDRAWN),
        "can_receive": finishes and row.state == APPROVED and "received" not in {e.kind for e in events},
        "my_turn": queries.to_approve(viewer).filter(pk=row.pk).exists(),
        "may_follow": viewer.may("followup.view"),
        "state": STATE[row.state],
    }


def _with_follow_ups(viewer: Viewer, found: list[Check]) -> list[tuple[Check, UUID | None]]:
    """Each check with the follow-up that it speaks of."""
    ids = {check.follow_up for check in found if check.follow_up}
    uids = dict(follow_ups(viewer).filter(pk__in=ids).values_list("pk", "uid")) if ids else {}
    return [(check, uids.get(check.follow_up)) for check in found]


def file(request: HttpRequest, uid: UUID, form: str) -> HttpResponse:
    """The paper as a file: the record's bytes once approved, else a draft made now."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.memos(viewer), uid=uid)
    stored = next((f.file for f in queries.files(viewer, row) if f.format == form), None)
    content = bytes(stored.content) if stored else draft_file(viewer, row, form)
    name = stored.name if stored else _("Draft %(title)s.%(form)s") % {"title": row.title, "form": form}
    answer = HttpResponse(content, content_type=MEDIA[form])
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
