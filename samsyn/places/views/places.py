"""Named places and streets."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.base.refusal import Refusal, say
from samsyn.places import commands, queries
from samsyn.places.forms.places import MergeForm, PlaceForm, StreetsForm, initial_of
from samsyn.places.rules.street_files import LARGEST, read_streets
from samsyn.ui.middleware import let_images_from

PAGE = 200


def places(request: HttpRequest) -> HttpResponse:
    """The places in use; POST adds one."""
    viewer = viewer_of(request)
    form = PlaceForm(request.POST or None)
    if form.is_valid() and carried_out(form, commands.add_place, by=viewer, **form.cleaned_data):
        messages.success(request, _("The place is added."))
        return redirect("places:places")
    rows = queries.places(viewer).filter(retired_on__isnull=True).select_related("area")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    answer = render(request, "places/places.html", {"page": page, "form": form})
    return let_images_from(answer, queries.tile_host(viewer))


def place(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change one place."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.places(viewer), uid=uid)
    form = PlaceForm(request.POST or None, initial=initial_of(row))
    if form.is_valid() and carried_out(
        form, commands.change_place, by=viewer, place=row, **form.cleaned_data
    ):
        return redirect("places:places")
    page = {"form": form, "place": row, "merging": MergeForm(viewer, row)}
    answer = render(request, "places/place.html", page)
    return let_images_from(answer, queries.tile_host(viewer))


@require_POST
def merge_place(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The place is another one under a different name."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.places(viewer), uid=uid)
    form = MergeForm(viewer, row, request.POST)
    if not form.is_valid():
        raise Refusal("places.not_two_places")
    into = form.cleaned_data["into"]
    commands.merge_place(by=viewer, place=row, into=into)
    messages.success(
        request, _("%(name)s is another name of %(into)s now.") % {"name": row.name, "into": into.name}
    )
    return redirect("places:place", uid=into.uid)


@require_POST
def retire_place(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Stop using a place."""
    viewer = viewer_of(request)
    commands.retire_place(by=viewer, place=get_object_or_404(queries.places(viewer), uid=uid))
    return redirect("places:places")


def streets(request: HttpRequest) -> HttpResponse:
    """The streets; POST takes in a file."""
    viewer = viewer_of(request)
    form = StreetsForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            rows = read_streets(form.cleaned_data["file"].read(LARGEST + 1))
            done = commands.take_in_streets(by=viewer, rows=rows)
        except Refusal as refusal:
            form.add_error("file", say(refusal))
        else:
            counts = {"added": done.added, "changed": done.changed}
            messages.success(request, _("%(added)s new streets, %(changed)s changed.") % counts)
            return redirect("places:streets")
    page = Paginator(queries.streets(viewer).select_related("area"), PAGE).get_page(request.GET.get("page"))
    return render(request, "places/streets.html", {"page": page, "form": form})
