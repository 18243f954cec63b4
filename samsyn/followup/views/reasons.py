"""The list of reasons."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Refusal, say
from samsyn.followup import commands, queries
from samsyn.followup.forms import ReasonForm, blame


def reasons(request: HttpRequest) -> HttpResponse:
    """The list; POST adds a reason, or the usual four where there is none."""
    viewer = viewer_of(request)
    form = ReasonForm(request.POST if "name" in request.POST else None)
    if "usual" in request.POST:
        commands.add_usual_reasons(by=viewer)
        return redirect("followup:reasons")
    if request.method == "POST" and form.is_valid():
        try:
            commands.add_reason(by=viewer, name=form.cleaned_data["name"])
        except Refusal as refusal:
            form.fields["name"].widget.attrs["autofocus"] = True
            blame(form, refusal)
        else:
            return redirect("followup:reasons")
    page = {"form": form, "reasons": list(queries.all_reasons(viewer))}
    return render(request, "followup/reasons.html", page, status=422 if form.errors else 200)


def reason(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Rename a reason, take it out of use or bring it back."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.all_reasons(viewer), uid=uid)
    try:
        if request.POST.get("action") == "retire":
            commands.retire_reason(by=viewer, reason=row)
        elif request.POST.get("action") == "bring_back":
            commands.add_reason(by=viewer, name=row.name)
        else:
            commands.rename_reason(by=viewer, reason=row, name=request.POST.get("name", ""))
    except Refusal as refusal:
        if refusal.code == "accounts.not_allowed":
            raise
        messages.error(request, say(refusal))
    else:
        messages.success(request, _("The list is changed."))
    return redirect("followup:reasons")
