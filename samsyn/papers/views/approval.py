"""Sending a memo on, approving it, sending it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Refusal, say
from samsyn.papers import commands, queries
from samsyn.papers.forms import CommentForm
from samsyn.papers.rules import APPROVED


def submission(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Send the memo to the unit head."""
    viewer = viewer_of(request)
    commands.submit(by=viewer, memo=get_object_or_404(queries.memos(viewer), uid=uid))
    messages.success(request, _("The memo is with the unit head."))
    return redirect("papers:memo", uid=uid)


def approval(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Approve in turn."""
    viewer = viewer_of(request)
    row = commands.approve(by=viewer, memo=get_object_or_404(queries.memos(viewer), uid=uid))
    done = row.state == APPROVED
    messages.success(
        request, _("The memo is approved and kept.") if done else _("The memo is with the director.")
    )
    return redirect("papers:memo", uid=uid)


def return_(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Send the memo back with a comment."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            commands.return_memo(by=viewer, memo=memo, comment=form.cleaned_data["comment"])
        except Refusal as refusal:
            form.add_error("comment", say(refusal))
        else:
            messages.success(request, _("The memo is sent back."))
            return redirect("papers:memo", uid=uid)
    status = 422 if form.errors else 200
    return render(request, "papers/return.html", {"memo": memo, "form": form}, status=status)


def recall(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take the memo back to change it."""
    viewer = viewer_of(request)
    commands.recall(by=viewer, memo=get_object_or_404(queries.memos(viewer), uid=uid))
    messages.success(request, _("The memo is a draft again."))
    return redirect("papers:memo", uid=uid)


def withdrawal(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take a draft away."""
    viewer = viewer_of(request)
    commands.withdraw(by=viewer, memo=get_object_or_404(queries.memos(viewer), uid=uid))
    messages.success(request, _("The draft is taken away. The round can get a new memo."))
    return redirect("papers:memos")
