"""Writing on a memo: texts, heading, small numbers, and the house's form."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Conflict, Refusal, say
from samsyn.papers import commands, queries
from samsyn.papers.forms import HeadingForm, HouseFormForm, TextForm
from samsyn.papers.wording import SECTION
from samsyn.privacy.rules import small_numbers


def text(request: HttpRequest, uid: UUID, section: str) -> HttpResponse:
    """Write one section."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    row = next(t for t in queries.texts(viewer, memo) if t.section == section)
    form = TextForm(request.POST or None, initial={"text": row.text, "revision": row.revision})
    conflict: Conflict | None = None
    if request.method == "POST" and form.is_valid():
        try:
            commands.write_text(
                by=viewer,
                memo=memo,
                section=section,
                text=form.cleaned_data["text"],
                expected_revision=form.cleaned_data["revision"],
            )
        except Conflict as problem:
            conflict = problem
            form.data = {**request.POST.dict(), "revision": row.revision}  # type: ignore[assignment]  # shown again
        except Refusal as refusal:
            form.add_error("text", say(refusal))
        else:
            return redirect("papers:memo", uid=uid)
    page = {
        "memo": memo,
        "row": row,
        "title": SECTION[section],
        "form": form,
        "conflict": conflict.theirs[section] if conflict else None,
        "small": [found.words for found in small_numbers(row.text)],
        "stop": "papers",
    }
    return render(request, "papers/text.html", page, status=409 if conflict else 422 if form.errors else 200)


def text_approval(request: HttpRequest, uid: UUID, section: str) -> HttpResponse:
    """Approve a proposed text as it stands."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    revision = int(request.POST.get("revision", "0"))
    commands.approve_text(by=viewer, memo=memo, section=section, expected_revision=revision)
    return redirect("papers:memo", uid=uid)


def kept_number(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Say that a small number points at no one."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    commands.keep_small_number(
        by=viewer,
        memo=memo,
        place=request.POST.get("place", "")[:40],
        words=request.POST.get("words", "")[:120],
    )
    return redirect("papers:memo", uid=uid)


def heading(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change the heading, the lists and who signs."""
    viewer = viewer_of(request)
    memo = get_object_or_404(queries.memos(viewer), uid=uid)
    form = HeadingForm(viewer, request.POST or None, instance=memo, initial={"revision": memo.revision})
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in HeadingForm.Meta.fields}
        try:
            commands.set_heading(
                by=viewer, memo=memo, expected_revision=form.cleaned_data["revision"], **values
            )
        except Refusal as refusal:
            form.add_error(None, say(refusal))
        else:
            return redirect("papers:memo", uid=uid)
    page = {"memo": memo, "form": form, "stop": "papers"}
    return render(request, "papers/heading.html", page, status=422 if form.errors else 200)


def house(request: HttpRequest) -> HttpResponse:
    """The house's form."""
    viewer = viewer_of(request)
    row = queries.house_form(viewer)
    form = HouseFormForm(
        viewer, request.POST or None, request.FILES or None, instance=row, initial={"revision": row.revision}
    )
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
        except Refusal as refusal:
            form.add_error(None, say(refusal))
        else:
            messages.success(request, _("The house's form is saved."))
            return redirect("papers:house")
    page = {"form": form, "house": row, "stop": "papers"}
    return render(request, "papers/house.html", page, status=422 if form.errors else 200)
