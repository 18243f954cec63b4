"""Coming in: log-in, which municipality, and the page of someone without a role."""

from typing import Any

from allauth.account.views import LoginView
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from samsyn.access import queries
from samsyn.access.sockets import QUICK_LOG_INS


class LogIn(LoginView):  # type: ignore[misc]  # allauth ships no types
    """The log-in page, with one-press log-ins where the demo has plugged them."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the page shows."""
        quick = [log_in for plug in QUICK_LOG_INS for log_in in plug()]
        return {**super().get_context_data(**kwargs), "quick_log_ins": quick}


@require_POST
@login_required
def switch(request: HttpRequest) -> HttpResponse:
    """Open another of the user's municipalities."""
    asked = request.POST.get("municipality")
    chosen = [m for m in queries.municipalities_of(request.user.pk or 0) if str(m.uid) == asked]
    if not chosen:
        raise Http404
    request.session[queries.CHOSEN] = chosen[0].pk
    return redirect("home:start")


@login_required
def nowhere(request: HttpRequest) -> HttpResponse:
    """Logged in, but without a role in the municipality that was open."""
    if queries.viewer_for_session(request) is not None:
        return redirect("home:start")
    others = queries.municipalities_of(request.user.pk or 0)
    return render(request, "access/nowhere.html", {"municipalities": others})
