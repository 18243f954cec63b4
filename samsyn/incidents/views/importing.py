"""Importing another system's file: upload, say what its columns are, try it, let it go on, see what came of it."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal, say
from samsyn.incidents.commands.importing import keep_upload, start_import, stop_import
from samsyn.incidents.forms.importing import (
    UploadForm,
    column_lines,
    order_choices,
    posted_columns,
    posted_mapping,
    unknown_choices,
    word_lines,
)
from samsyn.incidents.models import ImportRun, Source
from samsyn.incidents.queries.importing import names_by_code, runs, saved_mapping, waiting_for_review
from samsyn.incidents.queries.rehearsing import rehearsed, task_of
from samsyn.incidents.queries.sources import all_sources
from samsyn.incidents.queries.uploads import Upload, upload
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.mapping import Mapping, check_mapping
from samsyn.incidents.rules.importing.sealed import Content
from samsyn.incidents.rules.importing.survey import Survey, surveyed
from samsyn.incidents.rules.importing.tables import opened
from samsyn.incidents.wording.exchange import FILE_FAULTS, fault_lines

SHOWN = 20  # runs
LOOKED_AT = 100_000  # rows that are gone through for what is proposed
TRIED = 20_000  # rows of a dry run; the command tries them all


def imports(request: HttpRequest) -> HttpResponse:
    """The latest imports, and a form for the next file."""
    viewer = viewer_of(request)
    form = UploadForm(viewer, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        source = form.cleaned_data["source"]
        uid = keep_upload(by=viewer, source=source, name=file.name, pieces=file.chunks())
        return redirect("incidents:import_mapping", uid)
    page = {"form": form, "runs": runs(viewer)[:SHOWN]}
    return render(request, "incidents/import/imports.html", page, status=422 if form.errors else 200)


def mapping(request: HttpRequest, uid: UUID) -> HttpResponse:
    """What the file's columns and words are; tried, or set going."""
    viewer = viewer_of(request)
    if runs(viewer).filter(uid=uid).exists():
        return redirect("incidents:import_run", uid)
    uploaded = upload(viewer, uid)
    if uploaded is None:
        raise Http404
    source = get_object_or_404(all_sources(viewer), uid=uploaded.source)
    try:
        survey, chosen = _read(request, viewer, uploaded, source)
    except NotATable as wrong:
        page = {"name": uploaded.name, "problem": FILE_FAULTS[wrong.code]}
        return render(request, "incidents/import/unreadable.html", page, status=422)
    page = _mapping_page(viewer, uploaded, source, survey, chosen)
    if request.method == "POST":
        try:
            check_mapping(chosen)
            if request.POST.get("do") == "go":
                start_import(
                    by=viewer,
                    uploaded=uploaded,
                    source=source,
                    rows=survey.rows if survey.is_whole else 0,
                    mapping=chosen,
                )
                return redirect("incidents:import_run", uid)
            page |= _tried(viewer, uploaded, source, chosen)
        except Refusal as refusal:
            page["problem"] = say(refusal)
    return render(request, "incidents/import/mapping.html", page, status=422 if "problem" in page else 200)


def _read(request: HttpRequest, viewer: Viewer, uploaded: Upload, source: Source) -> tuple[Survey, Mapping]:
    saved = saved_mapping(viewer, source)
    chosen = {**(saved.columns if saved else {}), **posted_columns(request.POST)}
    survey = surveyed(
        opened(uploaded.path, settings.SECRET_KEY), names_by_code(viewer), chosen=chosen, most=LOOKED_AT
    )
    proposed = survey.mapping_with(saved)
    if request.method == "POST":
        return survey, posted_mapping(viewer, request.POST, proposed)
    return survey, proposed


def _mapping_page(
    viewer: Viewer, uploaded: Upload, source: Source, survey: Survey, chosen: Mapping
) -> dict[str, Any]:
    return {
        "upload": uploaded,
        "source": source,
        "survey": survey,
        "columns": column_lines(survey, chosen),
        "words": word_lines(survey, chosen, viewer),
        "orders": order_choices(chosen),
        "unknown": unknown_choices(chosen),
    }


def _tried(viewer: Viewer, uploaded: Upload, source: Source, chosen: Mapping) -> dict[str, Any]:
    sums = rehearsed(viewer, source, task_of(viewer, uploaded.path, chosen, now()), most=TRIED)
    return {"sums": sums, "faults": fault_lines(sums.faults, sums.first)}


def run(request: HttpRequest, uid: UUID) -> HttpResponse:
    """How far an import has come, and what came of it."""
    viewer = viewer_of(request)
    row = get_object_or_404(runs(viewer), uid=uid)
    uploaded = upload(viewer, uid)
    page = {
        "run": row,
        "done": row.stored + row.known + row.refused + row.totals,
        "has_refused": uploaded is not None and uploaded.refused.exists(),
        "is_mine": uploaded is not None,
        "to_review": waiting_for_review(viewer, row) if row.state != ImportRun.State.RUNNING else 0,
    }
    return render(request, "incidents/import/run.html", page)


def stop(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Stop an import; what is stored stays."""
    viewer = viewer_of(request)
    stop_import(by=viewer, run=get_object_or_404(runs(viewer), uid=uid))
    return redirect("incidents:import_run", uid)


def refused(request: HttpRequest, uid: UUID) -> HttpResponseBase:
    """The refused rows as they came, to mend and to send again; only for the one who uploaded them."""
    viewer = viewer_of(request)
    uploaded = upload(viewer, uid)
    row = runs(viewer).filter(uid=uid).exclude(state=ImportRun.State.RUNNING).first()
    if uploaded is None or row is None or not uploaded.refused.exists():
        raise Http404
    name = f"{uploaded.name.rsplit('.', 1)[0]}-avvisade.csv"
    content = Content(uploaded.refused, settings.SECRET_KEY).open()
    return FileResponse(content, as_attachment=True, filename=name, content_type="text/csv")
