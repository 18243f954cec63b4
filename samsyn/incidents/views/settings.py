"""Settings of reports: categories, sources, who may read the police's text, the way to notify."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.base.refusal import Conflict
from samsyn.incidents import commands
from samsyn.incidents.forms.settings import (
    AudienceForm,
    CategoryForm,
    NewSourceForm,
    NotifyForm,
    SourceForm,
    initial_of,
)
from samsyn.incidents.queries.categories import all_categories, tree
from samsyn.incidents.queries.settings import reporting_settings
from samsyn.incidents.queries.sources import all_sources
from samsyn.organisations.queries import works_for


def categories(request: HttpRequest) -> HttpResponse:
    """The categories in the form's order, and those that are not used any more."""
    viewer = viewer_of(request)
    branches = tree(viewer)
    retired = [row for row in all_categories(viewer) if row.retired_on]
    count = sum(1 + len(branch.children) for branch in branches)
    page = {"branches": branches, "retired": retired, "count": count}
    return render(request, "incidents/settings/categories.html", page)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """The categories and sources that most begin with."""
    viewer = viewer_of(request)
    commands.found_categories(by=viewer)
    commands.found_sources(by=viewer)
    messages.success(request, _("You can report now. Change categories and sources as you like."))
    return redirect("incidents:new")


def add_category(request: HttpRequest) -> HttpResponse:
    """Add a category of the municipality's own."""
    viewer = viewer_of(request)
    form = CategoryForm(viewer, None, request.POST or None)
    if form.is_valid() and carried_out(form, commands.add_category, by=viewer, **form.cleaned_data):
        return redirect("incidents:categories")
    return render(request, "incidents/settings/category.html", {"form": form})


def category(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change one category."""
    viewer = viewer_of(request)
    row = get_object_or_404(all_categories(viewer).select_related("parent"), uid=uid)
    form = CategoryForm(viewer, row, request.POST or None, initial=initial_of(row))
    if form.is_valid() and carried_out(
        form, commands.change_category, by=viewer, category=row, **form.cleaned_data
    ):
        return redirect("incidents:categories")
    return render(request, "incidents/settings/category.html", {"form": form, "category": row})


@require_POST
def move_category(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A step up or down."""
    viewer = viewer_of(request)
    row = get_object_or_404(all_categories(viewer), uid=uid)
    commands.move_category(by=viewer, category=row, up=request.POST.get("way") == "up")
    return redirect("incidents:categories")


@require_POST
def retire_category(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Stop using a category, or use it again."""
    viewer = viewer_of(request)
    row = get_object_or_404(all_categories(viewer), uid=uid)
    if row.retired_on is None:
        commands.retire_category(by=viewer, category=row)
    else:
        commands.bring_back_category(by=viewer, category=row)
    return redirect("incidents:categories")


def sources(request: HttpRequest) -> HttpResponse:
    """The sources, with adding one."""
    viewer = viewer_of(request)
    form = NewSourceForm(request.POST or None)
    if form.is_valid() and carried_out(form, commands.add_source, by=viewer, **form.cleaned_data):
        return redirect("incidents:sources")
    page = {"sources": all_sources(viewer), "form": form}
    return render(request, "incidents/settings/sources.html", page)


def source(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change one source."""
    viewer = viewer_of(request)
    row = get_object_or_404(all_sources(viewer), uid=uid)
    initial = {"name": row.name, "audience": row.audience}
    form = SourceForm(request.POST or None, initial=initial)
    if form.is_valid() and carried_out(
        form, commands.change_source, by=viewer, source=row, **form.cleaned_data
    ):
        return redirect("incidents:sources")
    return render(request, "incidents/settings/source.html", {"form": form, "source": row})


@require_POST
def retire_source(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Stop using a source, or use it again."""
    viewer = viewer_of(request)
    row = get_object_or_404(all_sources(viewer), uid=uid)
    if row.retired_on is None:
        commands.retire_source(by=viewer, source=row)
    else:
        commands.bring_back_source(by=viewer, source=row)
    return redirect("incidents:sources")


def police_text(request: HttpRequest) -> HttpResponse:
    """Who may read what comes from the police: the authorities see it, the police change it."""
    viewer = viewer_of(request)
    rows = all_sources(viewer).filter(kind="police", retired_on__isnull=True)
    may = works_for(viewer, "police")
    forms = [(row, AudienceForm(prefix=str(row.uid), initial={"audience": row.audience})) for row in rows]
    return render(request, "incidents/settings/police_text.html", {"rows": forms, "may": may})


@require_POST
def widen_police(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The police say who may read."""
    viewer = viewer_of(request)
    row = get_object_or_404(all_sources(viewer), uid=uid)
    form = AudienceForm(request.POST, prefix=str(row.uid))
    if form.is_valid():
        commands.widen_police(by=viewer, source=row, audience=form.cleaned_data["audience"])
        messages.success(request, _("Saved. It holds for what comes from now on."))
    return redirect("incidents:police_text")


def notify(request: HttpRequest) -> HttpResponse:
    """How worry for a youth is notified to social services here."""
    viewer = viewer_of(request)
    row = reporting_settings(viewer)
    names = ("revision", "notify_text", "notify_phone", "notify_url")
    form = NotifyForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    conflict: Conflict | None = None
    if form.is_valid():
        values: dict[str, Any] = dict(form.cleaned_data)
        try:
            commands.set_reporting_settings(by=viewer, expected_revision=values.pop("revision"), **values)
        except Conflict as problem:
            conflict = problem
            form = NotifyForm({**values, "revision": row.revision})
        else:
            messages.success(request, _("Saved. The form shows it where somebody worries for a youth."))
            return redirect("incidents:notify")
    page = {"form": form, "conflict": conflict}
    return render(request, "incidents/settings/notify.html", page, status=409 if conflict else 200)
