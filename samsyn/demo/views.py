"""Logging in to the demo with one press."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from samsyn.access.queries import roles_everywhere


@require_POST
def log_in(request: HttpRequest) -> HttpResponse:
    """Log in as the chosen one of those the log-in page lists."""
    chosen = [row.user for row in roles_everywhere() if str(row.user.uid) == request.POST.get("person")]
    if not settings.DEMO or not chosen:
        raise Http404
    login(request, chosen[0], backend=settings.AUTHENTICATION_BACKENDS[0])
    next_url = request.POST.get("next", "")
    inside = url_has_allowed_host_and_scheme(next_url, allowed_hosts=None)
    return redirect(next_url if inside else settings.LOGIN_REDIRECT_URL)
