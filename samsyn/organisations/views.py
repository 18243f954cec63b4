"""Organisations and their units."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.organisations import commands, queries
from samsyn.organisations.forms import OrganisationForm, UnitForm


def organisations(request: HttpRequest) -> HttpResponse:
    """All organisations with their units; POST adds an organisation."""
    viewer = viewer_of(request)
    form = OrganisationForm(request.POST or None)
    if form.is_valid() and carried_out(form, commands.add_organisation, by=viewer, **form.cleaned_data):
        return redirect("organisations:organisations")
    rows = queries.organisations(viewer).prefetch_related("units")
    return render(request, "organisations/organisations.html", {"organisations": rows, "form": form})


def organisation(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One organisation; POST adds a unit."""
    viewer = viewer_of(request)
    one = get_object_or_404(queries.organisations(viewer), uid=uid)
    form = UnitForm(request.POST or None)
    if form.is_valid() and carried_out(
        form, commands.add_unit, by=viewer, organisation=one, **form.cleaned_data
    ):
        return redirect("organisations:organisation", uid=uid)
    units = queries.units(viewer).filter(organisation=one)
    context = {"organisation": one, "units": units, "form": form}
    return render(request, "organisations/organisation.html", context)
