"""The way in without account: a page with one button, since mail scanners open links but press nothing."""

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from samsyn.base.dates import now
from samsyn.incidents.commands import open_link
from samsyn.incidents.models import ReportingLink
from samsyn.incidents.queries.links import device_of, link_by_token, state_of_link
from samsyn.incidents.rules.links import COOKIE, GUESSES, device_kind


@never_cache
def way_in(request: HttpRequest, token: str) -> HttpResponse:
    """GET tells what the link is; POST lets this phone in. A phone that is in already is led on to the form."""
    link = link_by_token(token)
    if link is None:
        return _unknown(request)
    if not request.user.is_authenticated and _is_in(request, link):
        return redirect("incidents:new")
    if request.method == "POST":
        opened = open_link(link=link, kind=device_kind(request.headers.get("User-Agent", "")))
        if opened is not None:
            return _let_in(request, link, opened[1])
    return render(request, "incidents/way_in.html", {"state": state_of_link(link), "link": link})


def _unknown(request: HttpRequest) -> HttpResponse:
    # a token can't be guessed, but whoever tries is not to keep the server busy
    within = consume(request, app="samsyn.incidents", action="link", config={"link": GUESSES}, limit_get=True)
    state, status = ("unknown", 404) if within else ("too_often", 429)
    return render(request, "incidents/way_in.html", {"state": state}, status=status)


def _is_in(request: HttpRequest, link: ReportingLink) -> bool:
    device = device_of(request)
    return device is not None and device.link_id == link.pk


def _let_in(request: HttpRequest, link: ReportingLink, secret: str) -> HttpResponse:
    logout(request)  # whoever was logged in here, or came by another link, does so no longer
    response = redirect("incidents:new")
    response.set_cookie(
        COOKIE,
        secret,
        max_age=link.expires_at - now(),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def way_in_placeholder(request: HttpRequest) -> HttpResponse:
    """Stands in for the form until it is built."""
    return render(request, "incidents/way_in.html", {"state": "in"})
