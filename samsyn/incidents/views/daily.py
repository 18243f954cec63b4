"""The police's daily report: how it comes in, and the page where its incidents are confirmed."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from samsyn.accounts.gate import viewer_of
from samsyn.base.refusal import Refusal, say
from samsyn.incidents import commands
from samsyn.incidents.forms.daily import DailyForm
from samsyn.incidents.queries.daily import daily_reports, waiting_daily
from samsyn.incidents.queries.learned import learned
from samsyn.incidents.views.daily_page import page_of
from samsyn.incidents.wording.daily import accuracy_words, daily_heading


@never_cache
def daily(request: HttpRequest) -> HttpResponse:
    """Paste or upload a report; the earlier ones, and how good the proposals are."""
    viewer = viewer_of(request)
    form = DailyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = commands.take_in_daily(
                by=viewer, text=form.cleaned_data["text"], day=form.cleaned_data["day"]
            )
        except Refusal as refusal:
            form.add_error(None, say(refusal))
        else:
            return redirect("incidents:daily_report", uid=row.uid)
    lesson = learned(viewer)
    page = {
        "form": form,
        "reports": daily_reports(viewer)[:60],
        "heading": daily_heading(waiting_daily(viewer)),
        "accuracy": accuracy_words(lesson.right, lesson.tried, lesson.reviewed) if lesson else "",
    }
    return render(request, "incidents/daily/daily.html", page)


@never_cache
def report(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One report's incidents, the one in focus (`?item=`) beside them."""
    viewer = viewer_of(request)
    row = get_object_or_404(daily_reports(viewer).defer(None), uid=uid)
    return render(request, "incidents/daily/report.html", page_of(viewer, row, request.GET.get("item", "")))
