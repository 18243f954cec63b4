"""The demo's phones: any unit's QR code, made when somebody asks for it, since no token is kept."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import make_link
from samsyn.incidents.queries.units import units_everywhere
from samsyn.incidents.rules.codes import drawn

DAYS = 7


def phones(request: HttpRequest) -> HttpResponse:
    """GET lists the units; POST shows one's QR code and the link that it holds."""
    if not settings.DEMO:
        raise Http404
    units = units_everywhere()
    page: dict[str, object] = {"units": units}
    unit = next((row for row in units if str(row.uid) == request.POST.get("person")), None)
    if unit is not None:
        by = Viewer.system(unit.municipality_id, "demo")
        path = reverse("incidents:way_in", args=[make_link(by=by, unit=unit, label="Demon", days=DAYS)])
        picture = mark_safe(drawn(request.build_absolute_uri(path)))  # noqa: S308  # made of an address of ours
        page |= {"unit": unit, "path": path, "picture": picture, "place": municipality(by)}
    return render(request, "demo/phones.html", page)
