"""The base map: its setting, what the browsable map needs to know, and tiles out of our own file."""

from base64 import b64decode
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.places import commands
from samsyn.places.forms.base_map import BaseMapForm
from samsyn.places.models import BaseMap
from samsyn.places.queries import base_maps
from samsyn.places.queries.outlines import outlines as outlines_of
from samsyn.places.queries.tree import bounds
from samsyn.places.rules.tiles import Tile
from samsyn.ui.middleware import let_images_from

CLEAR = b64decode(  # a picture of one clear point: what the file has no tile for is no fault
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII="
)
DAY = 86_400  # seconds


def base_map(request: HttpRequest) -> HttpResponse:
    """See and set the base map."""
    viewer = viewer_of(request)
    row = base_maps.base_map(viewer)
    names = ("kind", "address", "attribution", "max_zoom")
    form = BaseMapForm(
        request.POST or None, initial={name: getattr(row, name) for name in names} if row else {}
    )
    if form.is_valid():
        command = commands.set_base_map if form.cleaned_data["kind"] else commands.remove_base_map
        values = form.cleaned_data if form.cleaned_data["kind"] else {}
        if carried_out(form, command, by=viewer, **values):
            messages.success(request, _("Saved. This is what the map looks like."))
            return redirect("places:base_map")
    answer = render(request, "places/base_map.html", {"form": form, "row": row})
    return let_images_from(answer, base_maps.tile_host(viewer))


def map_settings(request: HttpRequest) -> JsonResponse:
    """What the browsable map needs to know: base map, where to begin, where the areas are."""
    viewer = viewer_of(request)
    row = base_maps.base_map(viewer)
    told: dict[str, Any] = {
        "bounds": bounds(viewer),
        "areas": reverse("places:outlines"),
        "tiles": "",
        "attribution": "",
    }
    if row is not None:
        own = reverse("places:tile", args=[0, 0, 0]).replace("0/0/0", "{z}/{x}/{y}")
        address = own if row.kind == BaseMap.Kind.FILE else row.address
        told |= {"tiles": address, "attribution": row.attribution, "max_zoom": row.max_zoom}
    return JsonResponse(told)


def outlines(request: HttpRequest) -> JsonResponse:
    """The areas' borders as GeoJSON."""
    return JsonResponse(outlines_of(viewer_of(request)), content_type="application/geo+json")


def tile(request: HttpRequest, zoom: int, column: int, row: int) -> HttpResponse:
    """One tile of the municipality's own map file."""
    found = base_maps.tile(viewer_of(request), zoom, column, row)
    headers = {"Cache-Control": f"private, max-age={DAY if found else 60}"}
    shown = found or Tile(CLEAR, "image/png")
    return HttpResponse(shown.data, content_type=shown.content_type, headers=headers)
