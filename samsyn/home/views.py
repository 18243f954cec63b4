"""The start page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.access.queries import todos
from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import today
from samsyn.home.queries import steps
from samsyn.home.wording import heading, step_words
from samsyn.ui.chain import STOPS

STOP_OF = {"approved": "papers"}


def start(request: HttpRequest) -> HttpResponse:
    """What waits for the viewer, and the chain with its counts."""
    viewer = viewer_of(request)
    waiting = todos(viewer)
    stops = {stop.code: stop for stop in STOPS}
    chain = [
        (stops[STOP_OF.get(s.code, s.code)], s, step_words(s.code, s.count, s.of)) for s in steps(viewer)
    ]
    page = {"todos": waiting, "chain": chain, "heading": heading(len(waiting)), "today": today()}
    return render(request, "home/start.html", page)
