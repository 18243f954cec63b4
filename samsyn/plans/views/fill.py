"""Filling in many measures at once, in a table on the page or in a workbook."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal, say
from samsyn.plans import commands, queries
from samsyn.plans.forms import table as form
from samsyn.plans.models import ActionPlan
from samsyn.plans.queries.page import plan_page
from samsyn.plans.queries.rows import JudgedRow, TableRow, judge, lookups, table
from samsyn.plans.rules.lookups import Lookups

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def fill(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The quick-fill table; one POST saves every changed row or says which cells must change."""
    viewer = viewer_of(request)
    plan = get_object_or_404(queries.plans(viewer), uid=uid)
    known = lookups(viewer)
    stored = table(viewer, plan, known)
    if request.method != "POST":
        rows = form.fresh(_narrowed(request, viewer, plan, stored))
        return _table_page(request, plan, rows, known)
    written = form.written_rows(request.POST)
    if request.POST.get("action") == "apply":
        rows = form.again(
            stored,
            judge(viewer, plan, form.with_bulk(written, request.POST), known),
            request.POST.getlist("chosen"),
        )
        return _table_page(request, plan, rows, known)
    judged = judge(viewer, plan, written, known)
    if any(row.outcome.errors for row in judged):
        rows = form.again(stored, form.merged(judged, stored), request.POST.getlist("chosen"))
        return _table_page(request, plan, rows, known, status=422)
    return _saved(request, plan, commands.save_rows(by=viewer, plan=plan, rows=written))


def _narrowed(
    request: HttpRequest, viewer: Viewer, plan: ActionPlan, rows: Sequence[TableRow]
) -> list[TableRow]:
    """Only the rows that lack what the reader came to fill in, in the area they came from."""
    lacks, area = request.GET.get("lacks", ""), request.GET.get("area", "")
    if not lacks and not area:
        return list(rows)
    page = plan_page(viewer, plan)
    blocks = [b for a in page.areas if area in ("", str(a.area.uid)) for b in a.blocks]
    wanted = {block.measure.pk for block in blocks if not lacks or lacks in block.gaps}
    return [row for row in rows if row.measure.pk in wanted]


def _table_page(
    request: HttpRequest, plan: ActionPlan, rows: Sequence[form.Row], known: Lookups, status: int = 200
) -> HttpResponse:
    shown = {
        "plan": plan,
        "rows": rows,
        "columns": form.columns(),
        "options": form.options(known),
        "wrong": [(row, cell) for row in rows for cell in row.wrong],
        "wrong_rows": [row for row in rows if row.error],
        "focus": form.GAP_COLUMNS.get(request.GET.get("lacks", ""), ()),
        "narrowed": request.GET.get("lacks", "") or request.GET.get("area", ""),
        "bulk": {code: request.POST.get(f"all-{code}", "") for code in form.CODES},
    }
    return render(request, "plans/fill.html", shown, status=status)


def workbook(request: HttpRequest, uid: UUID) -> HttpResponse:
    """How the workbook works, with the ways to fetch and send it."""
    plan = get_object_or_404(queries.plans(viewer_of(request)), uid=uid)
    return render(request, "plans/workbook.html", {"plan": plan})


def workbook_file(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The plan as a workbook."""
    viewer = viewer_of(request)
    plan = get_object_or_404(queries.plans(viewer), uid=uid)
    known = lookups(viewer)
    from samsyn.plans.forms.workbook import workbook as as_workbook  # openpyxl is slow to load

    answer = HttpResponse(as_workbook(table(viewer, plan, known), known), content_type=XLSX)
    name = f"{plan.title} {today().isoformat()}.xlsx"
    answer.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=name) or ""
    )
    return answer


def workbook_check(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A filled-in workbook laid against the plan: what would change, what is wrong. Nothing is stored."""
    viewer = viewer_of(request)
    plan = get_object_or_404(queries.plans(viewer), uid=uid)
    if request.method != "POST":
        return redirect("plans:workbook", plan.uid)
    from samsyn.plans.forms.upload import read_workbook  # openpyxl is slow to load

    shown = {"plan": plan}
    sent = request.FILES.get("file")
    try:
        if sent is None:
            raise Refusal("plans.no_file")
        rows = read_workbook(sent.read(), sent.name or "")
    except Refusal as refusal:
        return render(request, "plans/workbook.html", {**shown, "sentence": say(refusal)}, status=422)
    judged = judge(viewer, plan, rows, lookups(viewer))
    return render(request, "plans/workbook_check.html", {**shown, **_told(judged), "name": sent.name})


def _told(judged: Sequence[JudgedRow]) -> dict[str, object]:
    return {
        "changed": [row for row in judged if row.outcome.changes],
        "wrong": [
            (row, code, say(refusal)) for row in judged for code, refusal in row.outcome.errors.items()
        ],
        "same": sum(not row.matters for row in judged),
    }


def workbook_save(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Save what the check showed."""
    viewer = viewer_of(request)
    plan = get_object_or_404(queries.plans(viewer), uid=uid)
    if request.method != "POST":
        return redirect("plans:workbook", plan.uid)
    return _saved(
        request, plan, commands.save_rows(by=viewer, plan=plan, rows=form.written_rows(request.POST))
    )


def _saved(request: HttpRequest, plan: ActionPlan, count: int) -> HttpResponse:
    if count:
        told = ngettext("%(count)s measure is saved.", "%(count)s measures are saved.", count) % {
            "count": count
        }
    else:
        told = _("Nothing was changed, so nothing was saved.")
    messages.success(request, told)
    return redirect("plans:plan_of", plan.uid)
