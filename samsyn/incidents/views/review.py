"""The review: one list, worked by keyboard or by thumb."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.accounts.gate import viewer_of
from samsyn.incidents.views.review_page import page_of


def review(request: HttpRequest) -> HttpResponse:
    """What waits for review, likely duplicates together, and the report in focus (`?report=`) beside it."""
    return render(request, "incidents/review.html", page_of(viewer_of(request), request.GET))
