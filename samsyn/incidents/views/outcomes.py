"""Telling those who reported what came of it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Refusal, say
from samsyn.incidents.commands import tell_outcome
from samsyn.incidents.forms.outcomes import OutcomeForm
from samsyn.incidents.queries.outcomes import accepted, like
from samsyn.incidents.review_words import when_long, where_short


def outcome(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The words, and which reports like it they hold for too."""
    viewer = viewer_of(request)
    row = get_object_or_404(accepted(viewer), uid=uid)
    form = OutcomeForm(like(viewer, row), request.POST or None)
    if form.is_valid():
        incidents = [row, *form.chosen()]
        try:
            told = tell_outcome(by=viewer, incidents=incidents, words=form.cleaned_data["words"])
        except Refusal as refusal:
            form.add_error("words", say(refusal))
        else:
            said = ngettext("It is told about %(n)d report.", "It is told about %(n)d reports.", told)
            messages.success(request, said % {"n": told})
            return redirect("incidents:incident", row.uid)
    page = {"row": row, "form": form, "when": when_long(row), "where": where_short(row)}
    return render(request, "incidents/outcome.html", page, status=422 if form.errors else 200)
