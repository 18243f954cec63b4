"""Taking out the list as a file: at once, or as a job where it is long."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import today
from samsyn.incidents.commands.exporting import order_file, take_out
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.exporting import more_than
from samsyn.incidents.queries.saved import export_files
from samsyn.incidents.rules.exports import FORMATS, KEPT_DAYS, STREAMED, file_name
from samsyn.incidents.rules.filters import read_filter_query


def export(request: HttpRequest) -> HttpResponseBase:
    """A file of what the filter leaves (POST), or the files that were ordered (GET)."""
    viewer = viewer_of(request)
    if request.method != "POST":
        return render(request, "incidents/exports.html", {"files": export_files(viewer), "days": KEPT_DAYS})
    asked = read_filter_query(request.POST.get("filter", ""), today())
    form = request.POST.get("format", "csv")
    if more_than(viewer, asked, choices(viewer), STREAMED):
        order_file(by=viewer, asked=asked, form=form)
        messages.success(request, _("The file is being made. It will stand here when it is ready."))
        return redirect("incidents:export")
    pieces = take_out(by=viewer, asked=asked, form=form)
    answer = StreamingHttpResponse(pieces, content_type=FORMATS[form])
    answer.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=file_name(str(today()), form)) or ""
    )
    return answer
