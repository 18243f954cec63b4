"""A measure's pages: reading, editing, adding, taking out."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.goals.commands import finish_milestone
from samsyn.goals.queries import milestones
from samsyn.plans import commands, queries
from samsyn.plans.forms.days import day_of
from samsyn.plans.forms.measure import MeasureForm, initial_of
from samsyn.plans.models import Measure
from samsyn.plans.queries.measure import measure_page
from samsyn.plans.rules import MeasureContent
from samsyn.plans.views.conflict import conflict_rows, merged_initial


def measure(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A measure: what it says now, its history, what was done and how it went."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.measures(viewer), uid=uid)
    may = {"may_edit": viewer.may("plans.edit"), "may_write_activities": viewer.may("activities.edit")}
    shown = {"page": measure_page(viewer, row), **may}
    return render(request, "plans/measure.html", shown)


def edit(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change a measure; a stale save shows both texts and keeps what was typed."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.measures(viewer), uid=uid)
    plan = row.area.plan
    current = queries.content_of(queries.whole(queries.versions_of(viewer, row)).get(valid_to__isnull=True))
    if request.method != "POST":
        form = MeasureForm(
            viewer=viewer, plan=plan, initial={**initial_of(current), "revision": row.revision}
        )
        return _form_page(request, form, row)
    base = _base(viewer, row, request.POST.get("revision", ""), current)
    form = MeasureForm(request.POST, viewer=viewer, plan=plan, initial=initial_of(base))
    if not form.is_valid():
        return _form_page(request, form, row, status=422)
    try:
        commands.change_measure(
            by=viewer,
            measure=row,
            expected_revision=form.cleaned_data["revision"] or 0,
            **_with_new_link(viewer, form, form.content_fields(current)),
        )
    except Conflict as conflict:
        rows = conflict_rows(conflict, form, base, current)
        fresh = MeasureForm(viewer=viewer, plan=plan, initial=merged_initial(form, current, row.revision))
        return _form_page(request, fresh, row, status=409, conflict=rows, sentence=say(conflict))
    except Refusal as refusal:
        form.add_error(_blamed(refusal), say(refusal))
        return _form_page(request, form, row, status=422)
    messages.success(request, _("Measure %(number)s is saved.") % {"number": row.number})
    return redirect("plans:measure", row.uid)


def new(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Add a measure to a plan."""
    viewer = viewer_of(request)
    plan = get_object_or_404(queries.plans(viewer), uid=uid)
    form = MeasureForm(request.POST or None, viewer=viewer, plan=plan)
    shown = {"form": form, "plan": plan}
    if request.method != "POST" or not form.is_valid():
        return render(request, "plans/measure_form.html", shown, status=422 if form.is_bound else 200)
    try:
        row = commands.add_measure(by=viewer, **_with_new_link(viewer, form, form.content_fields()))
    except Refusal as refusal:
        form.add_error(_blamed(refusal), say(refusal))
        return render(request, "plans/measure_form.html", shown, status=422)
    messages.success(request, _("Measure %(number)s is added.") % {"number": row.number})
    return redirect("plans:measure", row.uid)


def remove(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take a measure out of the plan, with the reason."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.measures(viewer), uid=uid)
    if request.method == "POST":
        commands.remove_measure(by=viewer, measure=row, why=request.POST.get("why", ""))
        messages.success(request, _("Measure %(number)s is taken out of the plan.") % {"number": row.number})
        return redirect("plans:plan_of", row.area.plan.uid)
    return render(request, "plans/measure_remove.html", {"measure": row})


def milestone(request: HttpRequest, uid: UUID, milestone_uid: UUID) -> HttpResponse:
    """Say on what day a milestone was reached."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.measures(viewer), uid=uid)
    step = get_object_or_404(milestones(viewer), uid=milestone_uid)
    if request.method == "POST":
        finish_milestone(by=viewer, milestone=step, done_on=day_of(request.POST.get("done_on", "")))
    return redirect("plans:measure", row.uid)


def _base(viewer: Viewer, row: Measure, revision: str, current: MeasureContent) -> MeasureContent:
    """The version the form was made from; the current one where the form does not say."""
    versions = queries.whole(queries.versions_of(viewer, row))
    found = versions.filter(revision=int(revision) if revision.isdecimal() else 0).first()
    return queries.content_of(found) if found else current


def _with_new_link(viewer: Viewer, form: MeasureForm, fields: dict[str, Any]) -> dict[str, Any]:
    if not form.cleaned_data["new_link"]:
        return fields
    added = commands.add_linked_plan(by=viewer, title=form.cleaned_data["new_link"])
    return {**fields, "links": [*fields["links"], added]}


def _blamed(refusal: Refusal) -> str | None:
    """The form's field that a refusal is about."""
    return {
        "plans.deputy_is_owner": "deputy",
        "plans.ends_before_start": "ends_on",
        "plans.number_taken": "number",
        "plans.other_plan": "area",
        "goals.no_text": "goal_text",
        "goals.no_direction": "direction",
        "goals.value_of_deliverable": "direction",
        "goals.milestones_of_indicator": "milestones",
        "goals.long_milestone": "milestones",
        "goals.odd_value": "target",
    }.get(refusal.code)


def _form_page(
    request: HttpRequest, form: MeasureForm, row: Measure, status: int = 200, **more: Any
) -> HttpResponse:
    shown = {"form": form, "measure": row, "plan": row.area.plan, **more}
    return render(request, "plans/measure_form.html", shown, status=status)
