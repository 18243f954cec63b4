"""The memo's heading and the house's form. Where somebody else saved first, both texts are shown."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.papers import commands, queries
from samsyn.papers.forms import HeadingForm, HouseFormForm


def heading(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change the heading, the lists and who signs."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    stored = memo.revision
    form = HeadingForm(viewer, request.POST or None, instance=memo, initial={"revision": stored})
    conflict: Conflict | None = None
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in HeadingForm.Meta.fields}
        try:
            commands.set_heading(
                by=viewer, memo=memo, expected_revision=form.cleaned_data["revision"], **values
            )
        except Conflict as problem:
            conflict = problem
            form = HeadingForm(viewer, _again(request, stored), instance=memo)
        except Refusal as refusal:
            form.add_error(None, say(refusal))
        else:
            return redirect("papers:memo", uid=uid)
    page = {"memo": memo, "form": form, "conflict": conflict}
    return render(request, "papers/heading.html", page, status=_status(form, conflict))


def house(request: HttpRequest) -> HttpResponse:
    """The house's form."""
    viewer = viewer_of(request)
    row = queries.house_form(viewer)
    stored = row.revision
    form = HouseFormForm(
        viewer, request.POST or None, request.FILES or None, instance=row, initial={"revision": stored}
    )
    conflict: Conflict | None = None
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["template_file"]
        values = {name: form.cleaned_data[name] for name in HouseFormForm.Meta.fields}
        try:
            commands.set_house_form(
                by=viewer,
                expected_revision=form.cleaned_data["revision"],
                template=(file.name, file.read()) if file else None,
                **values,
            )
        except Conflict as problem:
            conflict = problem
            form = HouseFormForm(viewer, _again(request, stored), instance=row)
        except Refusal as refusal:
            form.add_error(_place(refusal), say(refusal))
        else:
            messages.success(request, _("The house's form is saved."))
            return redirect("papers:house")
    page = {"form": form, "house": row, "conflict": conflict}
    return render(request, "papers/house.html", page, status=_status(form, conflict))


def _again(request: HttpRequest, revision: int) -> dict[str, Any]:
    # what was typed, to be saved over what the other saved if the writer wants that
    return {**request.POST.dict(), "revision": revision}


def _place(refusal: Refusal) -> str | None:
    return "template_file" if refusal.code == "papers.bad_template" else None


def _status(form: Any, conflict: Conflict | None) -> int:
    return 409 if conflict else 422 if form.errors else 200
