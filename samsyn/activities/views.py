"""Pages of activities: the list, one activity, writing, the kinds."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.activities import commands, queries
from samsyn.activities.forms import ActivityForm, initial_of
from samsyn.activities.models import Activity
from samsyn.activities.queries.listing import activity_list
from samsyn.activities.sockets import TARGETS
from samsyn.base.dates import today
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.places.commands import place_named


def activities(request: HttpRequest) -> HttpResponse:
    """All activities, narrowed by kind, month and state."""
    viewer = viewer_of(request)
    page = activity_list(
        viewer, request.GET.get("kind", ""), request.GET.get("month", ""), request.GET.get("state", "")
    )
    shown = {"page": page, "may_edit": viewer.may("activities.edit")}
    return render(request, "activities/activities.html", shown)


def activity(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One activity."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.activities(viewer), uid=uid)
    shown = {
        "activity": row,
        "counts_for": [(kind.title, kind.chosen(viewer, [row]).get(row.pk, ())) for kind in TARGETS],
        "may_edit": viewer.may("activities.edit"),
        "may_see_note": queries.may_see_note(viewer),
        "today": today(),
    }
    return render(request, "activities/activity.html", shown)


def new(request: HttpRequest) -> HttpResponse:
    """Add an activity."""
    viewer = viewer_of(request)
    given = {"to_measures": request.GET.getlist("measure"), "starts_on": today()}
    form = ActivityForm(request.POST or None, viewer=viewer, initial=given)
    if form.is_bound and form.is_valid():
        try:
            row = commands.add_activity(by=viewer, **form.own_fields())
            _choose_targets(request, form, row)
        except Refusal as refusal:
            form.add_error(None, say(refusal))
        else:
            messages.success(request, _("The activity is saved."))
            return redirect("activities:activity", row.uid)
    return _form_page(request, form, None, 422 if form.is_bound else 200)


def edit(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change an activity; a stale save shows both texts."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.activities(viewer), uid=uid)
    chosen = {f"to_{k.code}": [t.uid for t in k.chosen(viewer, [row]).get(row.pk, ())] for k in TARGETS}
    form = ActivityForm(
        request.POST or None, viewer=viewer, activity=row, initial={**initial_of(row), **chosen}
    )
    if not form.is_bound or not form.is_valid():
        return _form_page(request, form, row, 422 if form.is_bound else 200)
    fields = form.own_fields()
    try:
        fields["place"] = place_named(by=viewer, name=fields.pop("place_name"))
        expected = form.cleaned_data["revision"] or 0
        commands.change_activity(by=viewer, activity=row, expected_revision=expected, **fields)
        _choose_targets(request, form, row)
    except Conflict as conflict:
        rows = [(_label(form, name), conflict.theirs[name], conflict.mine[name]) for name in conflict.theirs]
        form.data = _at_revision(form, row.revision)
        form.add_error(None, say(conflict))
        return _form_page(request, form, row, 409, rows)
    except Refusal as refusal:
        form.add_error(None, say(refusal))
        return _form_page(request, form, row, 422)
    messages.success(request, _("The activity is saved."))
    return redirect("activities:activity", row.uid)


def _label(form: ActivityForm, name: str) -> str:
    return str(form.fields["place_name" if name == "place" else name].label)


def _at_revision(form: ActivityForm, revision: int) -> Any:
    data = form.data.copy()  # type: ignore[attr-defined]  # a bound form of a request holds a QueryDict
    data["revision"] = str(revision)
    return data


def _choose_targets(request: HttpRequest, form: ActivityForm, row: Activity) -> None:
    for kind in TARGETS:
        kind.choose_all(viewer_of(request), row, form.cleaned_data[f"to_{kind.code}"])


def _form_page(
    request: HttpRequest,
    form: ActivityForm,
    row: Activity | None,
    status: int,
    conflict: Sequence[tuple[str, str, str]] = (),
) -> HttpResponse:
    shown = {"form": form, "activity": row, "conflict": conflict}
    return render(request, "activities/form.html", shown, status=status)


def done(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Say that it was carried out."""
    return _changed(request, uid, "done")


def cancel(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Say that it never took place."""
    return _changed(request, uid, "cancel")


def reopen(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take back that it was done or cancelled."""
    return _changed(request, uid, "reopen")


def _changed(request: HttpRequest, uid: UUID, what: str) -> HttpResponse:
    viewer = viewer_of(request)
    row = get_object_or_404(queries.activities(viewer), uid=uid)
    if request.method == "POST":
        if what == "done":
            commands.mark_done(by=viewer, activity=row)
        elif what == "cancel":
            commands.cancel_activity(by=viewer, activity=row, why=request.POST.get("why", ""))
        else:
            commands.reopen_activity(by=viewer, activity=row)
    return redirect("activities:activity", row.uid)


def kinds(request: HttpRequest) -> HttpResponse:
    """The list of kinds, with adding one."""
    viewer = viewer_of(request)
    if request.method == "POST":
        commands.add_kind(
            by=viewer, name=request.POST.get("name", ""), operational="operational" in request.POST
        )
        return redirect("activities:kinds")
    return render(request, "activities/kinds.html", {"kinds": queries.all_kinds(viewer)})


def kind(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change one kind."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.all_kinds(viewer), uid=uid)
    if request.method == "POST":
        marks = {name: name in request.POST for name in ("operational", "used")}
        commands.change_kind(by=viewer, kind=row, name=request.POST.get("name", ""), **marks)
    return redirect("activities:kinds")
