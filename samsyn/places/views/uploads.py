"""A file with areas: looked at first, taken in when somebody says so. Nothing is stored in between."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal, say
from samsyn.places.commands import take_in_areas
from samsyn.places.forms.areas import UploadForm
from samsyn.places.models import Area
from samsyn.places.queries import areas
from samsyn.places.queries.comparing import compared_with
from samsyn.places.queries.tree import border_of_municipality, drawn_now
from samsyn.places.rules.borders import Border
from samsyn.places.rules.comparing import Comparison
from samsyn.places.rules.drawing import Shape, drawing_of
from samsyn.places.rules.vector_files import LARGEST, DrawnArea, areas_within

SALT = "places.preview"


def upload(request: HttpRequest) -> HttpResponse:
    """Choose a file; what it would do is shown."""
    viewer = viewer_of(request)
    form = UploadForm(viewer, request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            return _preview(request, viewer, form.cleaned_data)
        except Refusal as refusal:
            form.add_error("file", say(refusal))
    return render(request, "places/upload.html", {"form": form})


@require_POST
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in what was shown."""
    viewer = viewer_of(request)
    try:
        told = signing.loads(request.POST.get("_preview", ""), salt=SALT)
    except signing.BadSignature as error:
        raise Refusal("places.preview_gone") from error
    parent = get_object_or_404(areas(viewer), uid=UUID(told["parent"])) if told["parent"] else None
    done = take_in_areas(
        by=viewer,
        kind=told["kind"],
        drawn=[DrawnArea(name, code, Border(*border)) for name, code, border in told["areas"]],
        parent=parent,
        source=told["source"],
        starts_on=date.fromisoformat(told["starts_on"]) if told["starts_on"] else None,
    )
    messages.success(request, _("%(new)s new, %(moved)s moved.") % _counts(done))
    return redirect("places:areas")


def _preview(request: HttpRequest, viewer: Viewer, asked: dict[str, Any]) -> HttpResponse:
    file = asked["file"]
    inside = border_of_municipality(viewer) if asked["kind"] != Area.Kind.MUNICIPALITY else None
    drawn, left_out = areas_within(file.read(LARGEST + 1), inside, asked["named_by"], asked["layer"])
    told = compared_with(viewer, asked["kind"], drawn)
    page = {
        "told": told,
        "counts": _counts(told),
        "left_out": left_out,
        "kind": Area.Kind(asked["kind"]).label,
        "asked": asked,
        "drawing": drawing_of([*_land(viewer), *_shapes(told)]),
        "sealed": _sealed(drawn, asked),
    }
    return render(request, "places/preview.html", page)


def _counts(told: Comparison[Area]) -> dict[str, int]:
    return {state: told.count(state) for state in ("new", "moved", "renamed", "unchanged")}


def _land(viewer: Viewer) -> list[Shape]:
    whole = drawn_now(viewer).filter(area__kind=Area.Kind.MUNICIPALITY)
    return [Shape(row.name, row.geometry, "land") for row in whole if row.geometry]


def _shapes(told: Comparison[Area]) -> list[Shape]:
    """What is there dotted, what is new or moves in ink above it."""
    there = [Shape(area.name, area.geometry) for area in told.missing if area.geometry]
    ranked = sorted(told.findings, key=lambda finding: finding.state in ("new", "moved"))
    return [*there, *(_shape(finding.drawn, finding.state) for finding in ranked)]


def _shape(drawn: DrawnArea, state: str) -> Shape:
    return Shape(drawn.name, drawn.border.geometry, "cellhot" if state in ("new", "moved") else "district")


def _sealed(drawn: Sequence[DrawnArea], asked: dict[str, Any]) -> str:
    rows = [
        [
            one.name,
            one.code,
            [
                one.border.geometry,
                one.border.west,
                one.border.south,
                one.border.east,
                one.border.north,
            ],
        ]
        for one in drawn
    ]
    told = {
        "kind": asked["kind"],
        "parent": str(asked["parent"].uid) if asked["parent"] else "",
        "source": asked["source"],
        "starts_on": asked["starts_on"].isoformat() if asked["starts_on"] else "",
        "areas": rows,
    }
    return signing.dumps(told, salt=SALT, compress=True)
