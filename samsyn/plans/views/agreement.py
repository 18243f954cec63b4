"""Pages of agreements, and of the plans and areas under them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.plans import commands, queries
from samsyn.plans.forms.agreement import AgreementForm, AreaForm, PlanForm, agreement_initial, steering_groups


def agreement(request: HttpRequest, uid: UUID) -> HttpResponse:
    """An agreement: parties, period, how the work is led, its plans."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.agreements(viewer), uid=uid)
    shown = {
        "agreement": row,
        "parties": row.parties.all(),
        "plans": queries.plans(viewer).filter(agreement=row),
    }
    return render(request, "plans/agreement.html", {**shown, "may_edit": viewer.may("plans.edit")})


def agreement_new(request: HttpRequest) -> HttpResponse:
    """Add an agreement."""
    viewer = viewer_of(request)
    form = AgreementForm(request.POST or None, groups=steering_groups(viewer))

    def save() -> str:
        row = commands.add_agreement(by=viewer, **form.fields_of())
        return reverse("plans:agreement", args=[row.uid])

    return _handled(request, form, save, _("New agreement"), reverse("plans:plans"))


def agreement_edit(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change an agreement."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.agreements(viewer), uid=uid)
    back = reverse("plans:agreement", args=[uid])
    form = AgreementForm(request.POST or None, groups=steering_groups(viewer), initial=agreement_initial(row))

    def save() -> str:
        revision = form.cleaned_data["revision"] or 0
        commands.change_agreement(by=viewer, agreement=row, expected_revision=revision, **form.fields_of())
        return back

    return _handled(request, form, save, row.title, back, revision=row.revision)


def plan_new(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Add a plan under an agreement."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.agreements(viewer), uid=uid)
    period = {"starts_on": row.valid_from, "ends_on": row.valid_to, "title": _("The action plan")}
    form = PlanForm(request.POST or None, initial=period)

    def save() -> str:
        return reverse(
            "plans:plan_of", args=[commands.add_plan(by=viewer, agreement=row, **form.cleaned_data).uid]
        )

    return _handled(request, form, save, _("New action plan"), reverse("plans:agreement", args=[uid]))


def area_new(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Add a priority area to a plan."""
    viewer = viewer_of(request)
    plan = get_object_or_404(queries.plans(viewer), uid=uid)
    form = AreaForm(request.POST or None, initial={"number": str(queries.areas(viewer, plan).count() + 1)})
    back = reverse("plans:plan_of", args=[uid])

    def save() -> str:
        fields = {name: form.cleaned_data[name] for name in ("number", "title", "description")}
        commands.add_area(by=viewer, plan=plan, **fields)
        return back

    return _handled(request, form, save, _("New priority area"), back)


def area_edit(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change a priority area's heading and description."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.all_areas(viewer), uid=uid)
    values = {name: getattr(row, name) for name in ("number", "title", "description", "revision")}
    form = AreaForm(request.POST or None, initial=values)
    back = reverse("plans:plan_of", args=[row.plan.uid])

    def save() -> str:
        fields = {name: form.cleaned_data[name] for name in ("number", "title", "description")}
        commands.change_area(
            by=viewer, area=row, expected_revision=form.cleaned_data["revision"] or 0, **fields
        )
        return back

    return _handled(request, form, save, f"{row.number} {row.title}", back, revision=row.revision)


def _handled(
    request: HttpRequest,
    form: forms.Form,
    save: Callable[[], str],
    heading: str,
    back: str,
    revision: int = 0,
) -> HttpResponse:
    """Show the form, or save it and go on; what is refused stays in the form with the reason."""
    shown: dict[str, Any] = {"form": form, "heading": heading, "back": back}
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            where = save()
        except Conflict as conflict:
            status, form.data = 409, _with_revision(form, revision)
            shown["conflict"] = [
                (form.fields[n].label, conflict.theirs[n], conflict.mine[n]) for n in conflict.theirs
            ]
            form.add_error(None, say(conflict))
        except Refusal as refusal:
            form.add_error(None, say(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect(where)
    return render(request, "plans/form.html", shown, status=status)


def _with_revision(form: forms.Form, revision: int) -> Any:
    """The same words, ready to be saved over the latest revision once the writer has looked at both."""
    data = form.data.copy()  # type: ignore[attr-defined]  # a bound form of a request holds a QueryDict
    data["revision"] = str(revision)
    return data
