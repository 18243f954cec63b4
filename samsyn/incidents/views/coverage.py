"""Who has been heard from: by area and week."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import today
from samsyn.incidents.queries.coverage import coverage
from samsyn.incidents.rules.coverage import monday
from samsyn.incidents.wording.units import coverage_heading, coverage_lead

WEEKS = 6  # over and shown, beside the one that goes on


def heard_from(request: HttpRequest) -> HttpResponse:
    """The last weeks, each unit by its area; the heading tells of the latest week that is over."""
    viewer, day = viewer_of(request), today()
    last = monday(day)
    found = coverage(viewer, last - timedelta(weeks=WEEKS), last)
    finding = found.finding(WEEKS - 1)
    page = {
        "coverage": found,
        "areas": found.areas(),
        "tally": found.tally(WEEKS - 1),
        "heading": coverage_heading(finding),
        "lead": coverage_lead(finding) if finding.expected or viewer.may("incidents.manage") else "",
        "names_units": viewer.may("incidents.review"),  # others see how it stands by area
        "week": found.weeks[WEEKS - 1],
    }
    return render(request, "incidents/units/coverage.html", page)
