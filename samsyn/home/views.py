"""The start page."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from samsyn.access.queries import todos
from samsyn.accounts.gate import SIGNED_IN, guarded, viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.home.queries import steps
from samsyn.home.wording import heading, step_words
from samsyn.ui.chain import STOPS

STOP_OF = {"approved": "papers"}


def start(request: HttpRequest) -> HttpResponseBase:
    """The start page for members; a unit's phone, which has none, is led to its form."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer is not None and viewer.device_id is not None:
        return redirect("incidents:new")
    return _for_members(request)


def waits(request: HttpRequest) -> HttpResponse:
    """What waits for the viewer, and the chain with its counts."""
    viewer = viewer_of(request)
    waiting = todos(viewer)
    stops = {stop.code: stop for stop in STOPS}
    chain = [
        (stops[STOP_OF.get(s.code, s.code)], s, step_words(s.code, s.count, s.of)) for s in steps(viewer)
    ]
    page = {"todos": waiting, "chain": chain, "heading": heading(len(waiting)), "today": today()}
    return render(request, "home/start.html", page)


_for_members = guarded(waits, SIGNED_IN)
