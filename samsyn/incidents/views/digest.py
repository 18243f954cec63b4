"""Stopping the weekly digest by the address that stands in it, without log-in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.accounts.viewer import Viewer
from samsyn.incidents import commands
from samsyn.incidents.queries.digests import takes_digest
from samsyn.incidents.reporter_post import holder_of
from samsyn.organisations.queries import person


def digest(request: HttpRequest, token: str) -> HttpResponse:
    """One press stops it, another starts it again."""
    municipality_id, person_id = holder_of(token) or (0, 0)
    by = Viewer(municipality_id=municipality_id, person_id=person_id)
    whose = person(by, person_id)
    if whose is None:
        raise Http404
    if request.method == "POST":
        change = commands.resume_digest if request.POST.get("resume") else commands.stop_digest
        change(by=by, person=whose)
    return render(request, "incidents/digest.html", {"takes": takes_digest(by, person_id)})
