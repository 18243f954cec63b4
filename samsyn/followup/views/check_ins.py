"""The check-ins: the list, writing one down, solving a point."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Refusal
from samsyn.followup import commands, queries
from samsyn.followup.commands import NewPoint
from samsyn.followup.forms import CheckInForm, PointFormSet, blame
from samsyn.followup.wording import check_in_finding
from samsyn.plans.queries import current_plan


def check_ins(request: HttpRequest) -> HttpResponse:
    """All check-ins, with what is still to be solved on top."""
    viewer = viewer_of(request)
    agreement = queries.agreement_of(viewer)
    due = queries.check_in_due(viewer, agreement) if agreement else None
    open_points = list(queries.open_points(viewer))
    manages = viewer.may("followup.manage")
    page = {
        "check_ins": list(queries.check_ins(viewer)),
        "open_points": [(point, manages or point.responsible_id in viewer.persons) for point in open_points],
        "due": due,
        "heading": check_in_finding(
            len(open_points), due.next_on if due else None, late=bool(due and due.late)
        ),
        "manages": manages and agreement is not None,
    }
    return render(request, "followup/check_ins.html", page)


def new(request: HttpRequest) -> HttpResponse:
    """Write down a check-in that was held."""
    viewer = viewer_of(request)
    plan = current_plan(viewer)
    if plan is None:
        return redirect("followup:check_ins")
    form = CheckInForm(viewer, plan, request.POST or None)
    points = PointFormSet(request.POST or None, prefix="points", form_kwargs={"viewer": viewer})
    if request.method == "POST" and form.is_valid() and points.is_valid():
        rows = [NewPoint(**row) for row in points.cleaned_data if row.get("text")]
        try:
            commands.hold_check_in(by=viewer, agreement=plan.agreement, points=rows, **form.cleaned_data)
        except Refusal as refusal:
            blame(form, refusal)
        else:
            messages.success(request, _("The check-in is written down."))
            return redirect("followup:check_ins")
    failed = bool(form.errors or points.total_error_count() if request.method == "POST" else False)
    return render(
        request, "followup/check_in.html", {"form": form, "points": points}, status=422 if failed else 200
    )


def solution(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Say that a point is solved."""
    viewer = viewer_of(request)
    point = get_object_or_404(queries.points(viewer), uid=uid)
    commands.solve_point(by=viewer, point=point, how=request.POST.get("how", ""))
    messages.success(request, _("Solved. The point stays in the check-in's list."))
    return redirect("followup:check_ins")
