"""Reporting units: the list, one unit, and its ways in."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.incidents import commands
from samsyn.incidents.forms.units import FIELDS, CodeForm, PersonalLinkForm, UnitForm, initial_of
from samsyn.incidents.models import ReportingUnit
from samsyn.incidents.queries import links as ways
from samsyn.incidents.queries.coverage import silent
from samsyn.incidents.queries.sources import sources
from samsyn.incidents.queries.units import all_units, with_last_heard


def units(request: HttpRequest) -> HttpResponse:
    """Every unit, when it was last heard from, and whether it is silent."""
    viewer = viewer_of(request)
    rows = list(with_last_heard(viewer, all_units(viewer)))
    is_silent = {found.unit.pk for found in silent(viewer)}
    open_rows = [row for row in rows if not _has_ended(row)]
    page = {
        "units": [(row, row.pk in is_silent) for row in open_rows],
        "ended": [row for row in rows if _has_ended(row)],
        "silent": len(is_silent),
        "has_sources": sources(viewer).exists(),
    }
    return render(request, "incidents/units/units.html", page)


def add(request: HttpRequest) -> HttpResponse:
    """Add a unit."""
    viewer = viewer_of(request)
    form = UnitForm(viewer, request.POST or None)
    if form.is_valid() and carried_out(form, commands.add_reporting_unit, by=viewer, **form.cleaned_data):
        messages.success(request, _("The unit is added. Give it a way in: a QR code or a personal link."))
        return redirect("incidents:units")
    return render(request, "incidents/units/form.html", {"form": form})


def change(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change a unit."""
    viewer = viewer_of(request)
    unit = _unit(viewer, uid)
    form = UnitForm(viewer, request.POST or None, initial=initial_of(unit))
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in FIELDS}
        if carried_out(form, commands.change_reporting_unit, by=viewer, unit=unit, **values):
            return redirect("incidents:unit", uid=uid)
    return render(request, "incidents/units/form.html", {"form": form, "unit": unit})


def unit(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One unit: what is known, its links, the phones that came by them."""
    viewer = viewer_of(request)
    return page_of(request, viewer, _unit(viewer, uid))


@require_POST
def end(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The unit reports no more."""
    viewer = viewer_of(request)
    commands.end_reporting_unit(by=viewer, unit=_unit(viewer, uid))
    return redirect("incidents:unit", uid=uid)


@require_POST
def resume(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The unit reports again."""
    viewer = viewer_of(request)
    commands.resume_reporting_unit(by=viewer, unit=_unit(viewer, uid))
    return redirect("incidents:unit", uid=uid)


def _unit(viewer: Viewer, uid: UUID) -> ReportingUnit:
    return get_object_or_404(with_last_heard(viewer, all_units(viewer)), uid=uid)


def _has_ended(row: ReportingUnit) -> bool:
    return row.ends_on is not None and row.ends_on <= today()


def page_of(
    request: HttpRequest,
    viewer: Viewer,
    row: ReportingUnit,
    code_form: CodeForm | None = None,
    link_form: PersonalLinkForm | None = None,
) -> HttpResponse:
    """A unit's page, with a form that was refused where there is one."""
    page = {
        "unit": row,
        "ended": _has_ended(row),
        "links": [(link, ways.state_of_link(link)) for link in ways.links(viewer).filter(unit=row)],
        "code_form": code_form or CodeForm(prefix="code"),
        "link_form": link_form or PersonalLinkForm(viewer, prefix="link", initial=_contact(row)),
    }
    return render(request, "incidents/units/unit.html", page, status=422 if code_form or link_form else 200)


def _contact(row: ReportingUnit) -> dict[str, object]:
    return {"person": row.contact.uid, "mailed": bool(row.contact.email)} if row.contact else {}
