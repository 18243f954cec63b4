"""The plan's pages: the plan itself, all plans, its versions laid side by side."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.plans import commands, queries
from samsyn.plans.queries.history import compare as compared
from samsyn.plans.queries.history import side
from samsyn.plans.queries.page import plan_page


def plan(request: HttpRequest, uid: UUID | None = None) -> HttpResponse:
    """A plan, or the one that runs today; without any plan the way to the first."""
    viewer = viewer_of(request)
    one = get_object_or_404(queries.plans(viewer), uid=uid) if uid else queries.current_plan(viewer)
    shown = _ways(viewer)
    if one is None:
        return render(request, "plans/no_plan.html", {**shown, "agreements": queries.agreements(viewer)})
    others = queries.plans(viewer).count() > 1
    return render(request, "plans/plan.html", {**shown, "page": plan_page(viewer, one), "others": others})


def plans(request: HttpRequest) -> HttpResponse:
    """All agreements and plans."""
    viewer = viewer_of(request)
    rows = {"plans": queries.plans(viewer), "agreements": queries.agreements(viewer)}
    return render(request, "plans/plans.html", {**rows, **_ways(viewer)})


def _ways(viewer: Viewer) -> dict[str, bool]:
    return {"may_edit": viewer.may("plans.edit"), "may_read_in": viewer.may("intake.read")}


def versions(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The plan's kept versions, and keeping one more."""
    viewer = viewer_of(request)
    one = get_object_or_404(queries.plans(viewer), uid=uid)
    if request.method == "POST":
        viewer.require("plans.edit")
        kept = commands.make_version(by=viewer, plan=one, label=request.POST.get("label", ""))
        messages.success(request, _("The plan is kept as version %(number)s.") % {"number": kept.number})
        return redirect("plans:versions", one.uid)
    shown = {
        "plan": one,
        "versions": one.versions.all(),
        "may_edit": viewer.may("plans.edit"),
    }
    return render(request, "plans/versions.html", shown)


def compare(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Two versions of the plan side by side; the first and the plan of today unless the reader chooses."""
    viewer = viewer_of(request)
    one = get_object_or_404(queries.plans(viewer), uid=uid)
    old = side(viewer, one, request.GET.get("from", "1"))
    new = side(viewer, one, request.GET.get("to", "current"))
    if old is None or new is None:
        raise Http404
    areas = compared(viewer, old, new)
    shown = {
        "plan": one,
        "old": old,
        "new": new,
        "areas": areas,
        "versions": one.versions.all(),
    }
    kinds = [measure.kind for area in areas for measure in area.measures]
    return render(
        request, "plans/compare.html", {**shown, "counts": {kind: kinds.count(kind) for kind in set(kinds)}}
    )
