"""The list with its map, one incident, saved filters."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import today
from samsyn.incidents.commands.filters import remove_filter, save_filter
from samsyn.incidents.models import Source
from samsyn.incidents.queries.cells import as_json, map_data
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.listing_page import list_page
from samsyn.incidents.queries.one import one_incident
from samsyn.incidents.queries.pages import Cursor
from samsyn.incidents.queries.saved import saved_filters
from samsyn.incidents.rules.cells import read_box
from samsyn.incidents.rules.filters import STATES, Filter, read_filter, read_filter_query
from samsyn.incidents.wording.lists import FILTER_STATES, HOUR_SPANS, QUICK_WORDS, WEEKDAY_SPANS
from samsyn.places.queries import tile_host
from samsyn.ui.middleware import let_images_from

FORM = "incidents:new"  # where those who report and don't read are led


def incidents(request: HttpRequest) -> HttpResponse:
    """The list, narrowed; table and map beside each other."""
    viewer = viewer_of(request)
    if not viewer.may("incidents.view"):
        return _to_the_form()
    asked = read_filter(_given(request), today())
    told = list_page(viewer, asked, _cursor(request))
    shown = {
        "told": told,
        "asked": asked,
        "kinds": [Source.Kind(kind).label for kind in told.kinds],
        "states": [(code, FILTER_STATES[code]) for code in STATES],
        "quick": QUICK_WORDS,
        "weekdays": _spans(WEEKDAY_SPANS, request.GET.get("weekdays", ""), asked.weekdays),
        "hours": _spans(HOUR_SPANS, request.GET.get("hours", ""), asked.hours),
        "chosen_weekdays": request.GET.get("weekdays", ""),
        "chosen_hours": request.GET.get("hours", ""),
        "shows_map": request.GET.get("show") == "map",
        "may_export": viewer.may("incidents.export"),
    }
    return let_images_from(render(request, "incidents/incidents.html", shown), tile_host(viewer))


def incident(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One incident as the viewer may see it."""
    told = one_incident(viewer_of(request), uid)
    if told is None:
        raise Http404
    return render(request, "incidents/incident.html", {"told": told, "incident": told.seen})


def cells(request: HttpRequest) -> HttpResponse:
    """The map's squares and points as GeoJSON."""
    viewer = viewer_of(request)
    zoom = request.GET.get("zoom", "")
    data = map_data(
        viewer,
        read_filter(_given(request), today()),
        choices(viewer),
        read_box(request.GET.get("bbox", "")),
        int(zoom) if zoom.isascii() and zoom.isdigit() and len(zoom) < 3 else 11,
    )
    return HttpResponse(as_json(data), content_type="application/geo+json")


def save(request: HttpRequest) -> HttpResponse:
    """Keep the filter under a name."""
    asked = read_filter_query(request.POST.get("filter", ""), today())
    if request.method == "POST":
        save_filter(by=viewer_of(request), name=request.POST.get("name", ""), asked=asked)
        messages.success(request, _("The filter is saved."))
    return redirect(list_url(asked))


def remove(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Remove one's own filter."""
    viewer = viewer_of(request)
    row = get_object_or_404(saved_filters(viewer), uid=uid)
    if request.method == "POST":
        remove_filter(by=viewer, saved=row)
        messages.success(request, _("The filter is removed."))
    return redirect("incidents:incidents")


def list_url(asked: Filter) -> str:
    """The list with this filter."""
    return f"{reverse('incidents:incidents')}?{asked.query}"


def _spans(
    usual: Mapping[str, Promise], chosen: str, span: tuple[int, int] | None
) -> list[tuple[str, Promise | str]]:
    """The usual ranges, and the one in the address where it is another."""
    other = [(chosen, f"{span[0]}–{span[1]}")] if span and chosen not in usual else []
    return [*usual.items(), *other]


def _given(request: HttpRequest) -> dict[str, str]:
    return {name: value for name, value in request.GET.items() if isinstance(value, str)}


def _cursor(request: HttpRequest) -> Cursor:
    try:
        day = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        day = None
    return Cursor(after=_uid(request.GET.get("after")), before=_uid(request.GET.get("before")), day=day)


def _uid(value: str | None) -> UUID | None:
    try:
        return UUID(value or "")
    except ValueError:
        return None


def _to_the_form() -> HttpResponse:
    try:
        return redirect(FORM)
    except NoReverseMatch:
        return redirect("home:start")
