"""When someone leaves: everything they hold, ticked and given to successors."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.access import commands, queries
from samsyn.access.forms import HandOverForm
from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.organisations.queries import persons


def hand_over(request: HttpRequest, uid: UUID) -> HttpResponse:
    """List what the person holds, by kind; POST hands the ticked things over, and marks the person as left."""
    viewer = viewer_of(request)
    leaving = get_object_or_404(persons(viewer), uid=uid)
    held = queries.holdings_of(viewer, leaving.pk)
    form = HandOverForm(viewer, leaving.pk, held, request.POST or None)
    if request.method == "POST" and form.is_valid():
        leaves = form.cleaned_data["leaves"]
        things = form.things()
        if carried_out(form, commands.hand_over, by=viewer, leaving=leaving, things=things, leaves=leaves):
            messages.success(request, _said(leaving.name, len(things), leaves))
            return redirect("access:people") if leaves else redirect("access:hand_over", uid=uid)
    number = sum(len(holdings) for _kind, holdings in held)
    context = {
        "person": leaving,
        "form": form,
        "number": number,
        "hand_overs": queries.hand_overs(viewer, leaving.pk),
    }
    return render(request, "access/hand_over.html", context)


def _said(name: str, number: int, leaves: bool) -> str:
    said = {"number": number, "name": name}
    handed = _("%(number)s handed over from %(name)s.") % said if number else ""
    left = (
        _("%(name)s has left: the roles have ended and the name stays in the history.") % said
        if leaves
        else ""
    )
    return f"{handed} {left}".strip() or _("Nothing was ticked, so nothing changed.")
