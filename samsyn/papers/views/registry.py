"""The registry number, and the finished paper fetched."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.papers import commands, queries
from samsyn.papers.forms import NumberForm


def number(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Enter or correct the registry number."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    form = NumberForm(
        request.POST or None, initial={"our_reference": memo.our_reference, "revision": memo.revision}
    )
    conflict: Conflict | None = None
    if request.method == "POST" and form.is_valid():
        try:
            commands.set_registry_number(
                by=viewer,
                memo=memo,
                number=form.cleaned_data["our_reference"],
                expected_revision=form.cleaned_data["revision"],
            )
        except Conflict as problem:
            conflict = problem
            form = NumberForm({"our_reference": problem.mine["our_reference"], "revision": memo.revision})
        except Refusal as refusal:
            form.add_error("our_reference", say(refusal))
        else:
            messages.success(request, _("The registry number is saved."))
            return redirect("papers:memo", uid=uid)
    status = 409 if conflict else 422 if form.errors else 200
    return render(
        request, "papers/number.html", {"memo": memo, "form": form, "conflict": conflict}, status=status
    )


def reception(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Say that the finished paper is fetched."""
    viewer = viewer_of(request)
    commands.receive(by=viewer, memo=get_object_or_404(queries.memos(viewer), uid=uid))
    messages.success(request, _("It is noted that you have fetched the paper."))
    return redirect("papers:memo", uid=uid)
