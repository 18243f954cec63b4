"""What a figure of a memo was counted from: the measures, each with its follow-up."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from samsyn.accounts.gate import viewer_of
from samsyn.followup.queries import follow_ups
from samsyn.papers import queries
from samsyn.papers.queries.evidence import behind, evidence
from samsyn.papers.wording import behind_words


def figure(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The measures behind a figure: `?status=` or `?reason=`, `&when=last` for the round before."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    last = request.GET.get("when") == "last"
    status, reason = request.GET.get("status", "")[:20], request.GET.get("reason", "")[:80]
    rows = behind(evidence(viewer, memo), last=last, status=status, reason=reason)
    ids = [row.last_follow_up if last else row.follow_up for row in rows]
    uids = (
        dict(follow_ups(viewer).filter(pk__in=ids).values_list("pk", "uid"))
        if viewer.may("followup.view")
        else {}
    )
    page = {
        "memo": memo,
        "rows": [
            (
                row,
                row.last_status if last else row.status,
                row.last_reason if last else row.reason,
                uids.get(follow_up),
            )
            for row, follow_up in zip(rows, ids, strict=True)
        ],
        "heading": behind_words(len(rows), status, reason),
        "last": last,
    }
    return render(request, "papers/evidence.html", page)
