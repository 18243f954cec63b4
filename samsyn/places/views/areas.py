"""Areas: the tree with its map, one area with its history, what reports call it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.text import canonical
from samsyn.places import commands
from samsyn.places.forms.areas import AreaForm, BorderForm, ChangeAreaForm, ClassificationForm, EndForm
from samsyn.places.models import Area
from samsyn.places.queries import areas as in_use
from samsyn.places.queries import tile_host
from samsyn.places.queries.comparing import lying_over
from samsyn.places.queries.outlines import drawing
from samsyn.places.queries.tree import Branch, all_areas, classifications, tree, version_now, versions
from samsyn.places.rules.borders import ALWAYS
from samsyn.places.rules.corners import corners_of
from samsyn.ui.middleware import let_images_from


def areas(request: HttpRequest) -> HttpResponse:
    """All areas as a tree, with their map."""
    viewer = viewer_of(request)
    branches = tree(viewer)
    page = {
        "branches": branches,
        "count": sum(_size(branch) for branch in branches),
        "rooted": any(
            branch.version and branch.version.geometry for branch in branches if _is_root(branch.area)
        ),
        "drawing": drawing(viewer, _url),
        "always": ALWAYS,
        "retired": all_areas(viewer).filter(retired_on__isnull=False),
    }
    return render(request, "places/areas.html", page)


def area(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One area: where it lies, its versions, what reports call it; POST notes a report."""
    viewer = viewer_of(request)
    row = _area(viewer, uid)
    form = ClassificationForm(request.POST or None)
    if form.is_valid() and carried_out(
        form, commands.classify_area, by=viewer, area=row, **form.cleaned_data
    ):
        messages.success(request, _("Noted."))
        return redirect("places:area", uid=uid)
    page = {
        "area": row,
        "versions": versions(viewer, row),
        "border": version_now(viewer, row).geometry is not None if row.retired_on is None else None,
        "always": ALWAYS,
        "classifications": classifications(viewer).filter(area=row),
        "drawing": drawing(viewer, _url, marked=row),
        "form": form,
        "end_form": EndForm(),
    }
    return render(request, "places/area.html", page)


def add_area(request: HttpRequest) -> HttpResponse:
    """Add an area by name; its border is drawn at once, or comes later."""
    viewer = viewer_of(request)
    form = AreaForm(viewer, request.POST or None)
    if form.is_valid() and carried_out(form, commands.draw_area, by=viewer, **form.cleaned_data):
        messages.success(request, _("The area is added."))
        about = {"kind": form.cleaned_data["kind"], "name": canonical(form.cleaned_data["name"])}
        _warn_of_overlap(request, viewer, in_use(viewer).filter(**about).first())
        return redirect("places:areas")
    answer = render(request, "places/area_new.html", {"form": form})
    return let_images_from(answer, tile_host(viewer))


def draw_border(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Draw an area's border, or move its corners; what is refused stays in the form."""
    viewer = viewer_of(request)
    row = get_object_or_404(in_use(viewer), uid=uid)
    version = version_now(viewer, row)
    corners = corners_of(version.geometry)
    initial = {
        "geometry": corners or "",
        "drawn_from": version.uid,
        "starts_on": today() if corners else None,
    }
    form = BorderForm(request.POST or None, initial=initial)
    if form.is_valid() and carried_out(form, commands.draw_border, by=viewer, area=row, **form.cleaned_data):
        messages.success(request, _("The border is saved. Reports are counted anew in a moment."))
        _warn_of_overlap(request, viewer, row)
        return redirect("places:area", uid=uid)
    page = {"area": row, "form": form, "version": version, "is_fine": corners is None}
    return let_images_from(render(request, "places/border.html", page), tile_host(viewer))


def change_area(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Another name or parent, from a day."""
    viewer = viewer_of(request)
    row = _area(viewer, uid)
    initial = {"name": row.name, "parent": row.parent.uid if row.parent else None}
    form = ChangeAreaForm(viewer, request.POST or None, initial=initial)
    if form.is_valid() and carried_out(form, commands.change_area, by=viewer, area=row, **form.cleaned_data):
        return redirect("places:area", uid=uid)
    return render(request, "places/area_form.html", {"form": form, "area": row})


@require_POST
def retire_area(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Stop using the area."""
    viewer = viewer_of(request)
    commands.retire_area(by=viewer, area=_area(viewer, uid))
    messages.success(request, _("The area is not used any more. What was reported there keeps it."))
    return redirect("places:areas")


@require_POST
def take_in_municipality(request: HttpRequest) -> HttpResponse:
    """The municipality's own border, in one press."""
    commands.take_in_municipality(by=viewer_of(request))
    messages.success(request, _("The municipality's border is in."))
    return redirect("places:areas")


@require_POST
def end_classification(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The report's level holds no longer."""
    viewer = viewer_of(request)
    row = get_object_or_404(classifications(viewer).select_related("area"), uid=uid)
    form = EndForm(request.POST)
    if form.is_valid():
        commands.end_classification(by=viewer, row=row, ends_on=form.cleaned_data["ends_on"])
    return redirect("places:area", uid=row.area.uid)


def _warn_of_overlap(request: HttpRequest, viewer: Viewer, row: Area | None) -> None:
    names = ", ".join(other.name for other in lying_over(viewer, row)) if row else ""
    if names:
        told = _("The area lies over %(names)s. What happens in both is counted in the smaller of them.")
        messages.warning(request, told % {"names": names})


def _area(viewer: Viewer, uid: UUID) -> Area:
    return get_object_or_404(all_areas(viewer).select_related("parent"), uid=uid)


def _size(branch: Branch) -> int:
    return 1 + sum(_size(child) for child in branch.children)


def _is_root(area: Area) -> bool:
    return area.kind == Area.Kind.MUNICIPALITY


def _url(area: Area) -> str:
    return reverse("places:area", kwargs={"uid": area.uid})
