"""Who may see one report: the reviewer narrows or widens, the police widen their own."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.incidents import commands
from samsyn.incidents.forms.review import AudienceForm
from samsyn.incidents.queries.review import for_review
from samsyn.incidents.review_words import when_long, where_short


def audience(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change who may see a report."""
    viewer = viewer_of(request)
    row = get_object_or_404(for_review(viewer), uid=uid)
    form = AudienceForm(request.POST or None, initial={"audience": row.audience})
    if form.is_valid() and carried_out(
        form, commands.change_audience, by=viewer, incident=row, **form.cleaned_data
    ):
        messages.success(request, _("Saved: who may see the report."))
        return redirect("incidents:incident", row.uid)
    page = {"row": row, "form": form, "when": when_long(row), "where": where_short(row)}
    return render(request, "incidents/audience.html", page, status=422 if form.errors else 200)
