"""The list of memos, one memo as it will be, and its files."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.followup.queries import rounds
from samsyn.papers import commands, queries
from samsyn.papers.models import Memo
from samsyn.papers.queries.checks import checks
from samsyn.papers.queries.content import document, rendered
from samsyn.papers.rules import APPROVED, DRAFT, STEP_OF
from samsyn.papers.views.preview import shown
from samsyn.papers.wording import SECTION, STATE, check_words, event_words, finding, list_finding

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def memos(request: HttpRequest) -> HttpResponse:
    """All memos and matters; POST makes a round's memo."""
    viewer = viewer_of(request)
    if request.method == "POST":
        viewer.require("papers.write")
        round = get_object_or_404(rounds(viewer), uid=request.POST.get("round"))
        made = commands.create_memo(by=viewer, round=round)
        messages.success(request, _("The memo is made. Read through the proposed texts."))
        return redirect("papers:memo", uid=made.uid)
    rows = [(row, STATE[row.state]) for row in queries.memos(viewer)]
    to_make = queries.rounds_without_memo(viewer) if viewer.may("papers.write") else []
    approved = sum(row.state == APPROVED for row, _state in rows)
    page = {
        "memos": rows,
        "matters": queries.matters(viewer),
        "to_make": to_make,
        "heading": list_finding(len(rows) - approved, approved, len(to_make)),
        "stop": "papers",
    }
    return render(request, "papers/memos.html", page)


def memo(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The paper as it will be, with what remains before it goes on."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.memos(viewer), uid=uid)
    return render(request, "papers/memo.html", memo_page(viewer, row))


def memo_page(viewer: Viewer, row: Memo) -> dict[str, Any]:
    """What the memo's page shows."""
    found = checks(viewer, row) if row.state == DRAFT else []
    left = [check for check in found if check.blocks and not check.done]
    texts_left = next((check.count for check in left if check.code == "texts"), 0)
    sections, paper = queries.texts(viewer, row), document(viewer, row)
    step = STEP_OF.get(row.state)
    turn = {"unit_head": row.unit_head_id, "director": row.director_id}.get(step or "")
    return {
        "memo": row,
        "paper": paper,
        "blocks": shown(paper, sections),
        "empty_texts": [(text, SECTION[text.section]) for text in sections if not text.text],
        "checks": [(check, check_words(check)) for check in found],
        "events": [
            (event, event_words(event.kind, event.step, event.name)) for event in queries.events(viewer, row)
        ],
        "files": queries.files(viewer, row),
        "heading": finding(row.state, len(left), texts_left),
        "ready": row.state == DRAFT and not left,
        "next_text": next(
            (t for t in sections if not t.approved_at and t.section != "equality_perspective"), None
        ),
        "can_write": viewer.may("papers.write") and row.state == DRAFT,
        "my_turn": turn is not None and turn in viewer.persons and viewer.may("papers.approve"),
        "state": STATE[row.state],
        "stop": "papers",
    }


def file(request: HttpRequest, uid: UUID, form: str) -> HttpResponse:
    """The paper as a file: the record's bytes once approved, else a draft made now."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.memos(viewer), uid=uid)
    stored = next((f.file for f in queries.files(viewer, row) if f.format == form), None)
    content = bytes(stored.content) if stored else rendered(viewer, document(viewer, row), form)
    name = (
        f"{row.title}.{form}"
        if stored
        else _("Draft %(title)s.%(form)s") % {"title": row.title, "form": form}
    )
    answer = HttpResponse(content, content_type=MEDIA[form])
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer
