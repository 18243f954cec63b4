"""The page where the municipality gives other systems access."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import viewer_of
from samsyn.api import commands, queries
from samsyn.api.forms import TokenForm
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal, say


def tokens(request: HttpRequest) -> HttpResponse:
    """All systems with access; POST gives one more access and shows its token, once."""
    viewer = viewer_of(request)
    form, shown = TokenForm(viewer, request.POST or None), ""
    if form.is_valid():
        try:
            shown = commands.make_token(by=viewer, **form.cleaned_data)
            form = TokenForm(viewer)
        except Refusal as refusal:
            form.add_error(None, say(refusal))
    rows = [
        (row, _state(row.revoked_at is not None, row.expires_at <= now())) for row in queries.tokens(viewer)
    ]
    holding = sum(state == "open" for _row, state in rows)
    page = {"rows": rows, "holding": holding, "form": form, "shown": shown}
    return render(request, "api/tokens.html", page)


@require_POST
def revocation(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take one system's access away."""
    viewer = viewer_of(request)
    commands.revoke_token(by=viewer, token=get_object_or_404(queries.tokens(viewer), uid=uid))
    return redirect("api:tokens")


def _state(revoked: bool, ended: bool) -> str:
    if revoked:
        return "revoked"
    return "ended" if ended else "open"
