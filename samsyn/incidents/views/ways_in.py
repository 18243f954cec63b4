"""A unit's ways in, made and shut: a QR code to print, a personal link. The token is shown once, never stored."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.incidents import commands
from samsyn.incidents.forms.units import CodeForm, PersonalLinkForm
from samsyn.incidents.models import ReportingLink, ReportingUnit
from samsyn.incidents.queries import links as ways
from samsyn.incidents.queries.units import all_units
from samsyn.incidents.rules.codes import drawn
from samsyn.incidents.views.units import page_of


@never_cache
@require_POST
def code(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Make a QR code and show the sheet to print: once, since only its hash is stored."""
    viewer = viewer_of(request)
    unit = get_object_or_404(all_units(viewer), uid=uid)
    form = CodeForm(request.POST, prefix="code")
    if not form.is_valid():
        return page_of(request, viewer, unit, code_form=form)
    token = commands.make_link(by=viewer, unit=unit, **form.cleaned_data)
    return _sheet(request, viewer, unit, token)


@never_cache
@require_POST
def personal_link(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Make a person's own link and show it once, or have it mailed to them."""
    viewer = viewer_of(request)
    unit = get_object_or_404(all_units(viewer), uid=uid)
    form = PersonalLinkForm(viewer, request.POST, prefix="link")
    if not form.is_valid():
        return page_of(request, viewer, unit, link_form=form)
    person, days = form.cleaned_data["person"], form.cleaned_data["days"]
    if form.cleaned_data["mailed"]:
        if carried_out(form, commands.mail_link, by=viewer, unit=unit, person=person, days=days):
            messages.success(request, _("A link is on its way to %s.") % person.email)
            return redirect("incidents:unit", uid=uid)
        return page_of(request, viewer, unit, link_form=form)
    token = commands.make_link(by=viewer, unit=unit, label=_("Personal link"), person=person, days=days)
    page = {"unit": unit, "person": person, "days": days, "url": _address(token)}
    return render(request, "incidents/units/link.html", page)


@require_POST
def revoke_link(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Shut a link and its phones."""
    viewer = viewer_of(request)
    link: ReportingLink = get_object_or_404(ways.links(viewer), uid=uid)
    commands.revoke_link(by=viewer, link=link)
    messages.success(request, _("The link is shut, and so are the phones that came by it."))
    return redirect("incidents:unit", uid=link.unit.uid)


@require_POST
def revoke_device(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Shut one phone."""
    viewer = viewer_of(request)
    device = get_object_or_404(ways.devices(viewer), uid=uid)
    commands.revoke_device(by=viewer, device=device)
    messages.success(request, _("The phone is shut. It opens nothing any more."))
    return redirect("incidents:unit", uid=device.link.unit.uid)


def _address(token: str) -> str:
    return f"{settings.BASE_URL}{reverse('incidents:way_in', args=[token])}"


def _sheet(request: HttpRequest, viewer: Viewer, unit: ReportingUnit, token: str) -> HttpResponse:
    picture = mark_safe(drawn(_address(token)))  # noqa: S308  # made of an address of ours
    page = {"unit": unit, "picture": picture, "place": municipality(viewer)}
    return render(request, "incidents/units/sheet.html", page)
