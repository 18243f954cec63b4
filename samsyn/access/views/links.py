"""One-time links: a page with one button, since mail scanners open links but press nothing."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from samsyn.access import commands, queries
from samsyn.access.models import OneTimeLink
from samsyn.access.rules import LINK_SESSION


@never_cache
def link(request: HttpRequest, token: str) -> HttpResponse:
    """GET tells what the link is; POST opens it, once. Within the session it opened it leads on again."""
    found = queries.link_by_token(token)
    if found is None:
        return render(request, "access/link.html", {"state": "unknown"}, status=404)
    if not request.user.is_authenticated and _opened_here(request, found):
        return redirect(found.path)
    if request.method == "POST" and commands.redeem_link(link=found):
        logout(request)  # whoever was logged in here before is so no longer
        request.session[queries.LINK] = found.pk
        request.session.set_expiry(LINK_SESSION)
        return redirect(found.path)
    return _page(request, found, token)


@never_cache
@require_POST
def fresh(request: HttpRequest, token: str) -> HttpResponse:
    """Mail a new link to the person whose link this was."""
    found = queries.link_by_token(token)
    if found is None:
        return render(request, "access/link.html", {"state": "unknown"}, status=404)
    commands.send_fresh_link(link=found)
    return render(request, "access/link.html", {"state": "sent", "link": found})


def _opened_here(request: HttpRequest, found: OneTimeLink) -> bool:
    return request.session.get(queries.LINK) == found.pk and queries.viewer_for_link(found.pk) is not None


def _page(request: HttpRequest, found: OneTimeLink, token: str) -> HttpResponse:
    # the page shows no name and no address: whoever holds an old link learns nothing from it
    state = queries.state_of_link(found)
    return render(request, "access/link.html", {"state": state, "token": token, "link": found})
