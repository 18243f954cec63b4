"""What is done with each incident of a daily report: one call, then on to the next."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal, say
from samsyn.incidents import commands
from samsyn.incidents.forms.daily import ItemForm, UnitsForm
from samsyn.incidents.models import DailyItem, Incident
from samsyn.incidents.queries.daily import all_items
from samsyn.incidents.queries.passing import concerned
from samsyn.incidents.queries.units import units
from samsyn.incidents.views.daily_page import next_waiting, page_of


def take(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Take it in as the form has it; with `clean` without what is marked, with `pass` on to its units too."""
    viewer, item = viewer_of(request), _item(request, uid)
    form = ItemForm(viewer, None, item.daily.day, request.POST)
    if not form.is_valid():
        return _again(request, viewer, item, form)
    try:
        taken = commands.take_item(
            by=viewer,
            item=item,
            incident=form.incident(),
            clean=request.POST.get("clean") == "1",
            no_persons=form.cleaned_data["no_persons"],
        )
    except Refusal as refusal:
        about_words = refusal.code.startswith(("privacy.", "incidents.daily_persons"))
        form.add_error("text" if about_words else None, say(refusal))
        return _again(request, viewer, item, form)
    if request.POST.get("pass") and taken.incident is not None:
        _passed(request, viewer, taken.incident)
    return _to(next_waiting(viewer, taken))


def leave(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Leave it out."""
    item = commands.leave_item(by=viewer_of(request), item=_item(request, uid))
    return _to(next_waiting(viewer_of(request), item))


def put_back(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Let it wait again."""
    return _to(commands.put_back_item(by=viewer_of(request), item=_item(request, uid)))


def pass_on(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Pass on one that was taken in, to the units that are ticked."""
    viewer, item = viewer_of(request), _item(request, uid)
    form = UnitsForm(units(viewer), request.POST)
    chosen = list(form.cleaned_data["units"]) if form.is_valid() else []
    if item.incident is None:
        raise Refusal("incidents.not_clean")
    try:
        _tell(request, len(commands.pass_on(by=viewer, incident=item.incident, units=chosen)))
    except Refusal as refusal:  # no unit was ticked: the page says so, with the units to tick
        messages.error(request, say(refusal))
    return _to(item)


def _passed(request: HttpRequest, viewer: Viewer, incident: Incident) -> None:
    chosen = concerned(viewer, incident)
    if chosen:
        _tell(request, len(commands.pass_on(by=viewer, incident=incident, units=chosen)))
    else:
        messages.warning(request, _("It is taken in, but no unit reports from that area."))


def _tell(request: HttpRequest, count: int) -> None:
    said = ngettext("Passed on to %(n)d unit.", "Passed on to %(n)d units.", count) % {"n": count}
    messages.success(request, said)


def _item(request: HttpRequest, uid: UUID) -> DailyItem:
    return get_object_or_404(all_items(viewer_of(request)), uid=uid)


def _again(request: HttpRequest, viewer: Viewer, item: DailyItem, form: ItemForm) -> HttpResponse:
    page = page_of(viewer, item.daily, str(item.position + 1), form)
    return render(request, "incidents/daily/report.html", page)


def _to(item: DailyItem) -> HttpResponse:
    return redirect(
        f"{reverse('incidents:daily_report', args=[item.daily.uid])}?item={item.position + 1}#report"
    )
