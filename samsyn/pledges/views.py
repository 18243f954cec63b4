"""The pledges, as they were promised."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.accounts.gate import viewer_of
from samsyn.pledges import queries
from samsyn.pledges.wording import heading, promised


def pledges(request: HttpRequest) -> HttpResponse:
    """Each pledge with its commitments."""
    viewer = viewer_of(request)
    rows = [
        (pledge, [(row, promised(row.minimum, row.per)) for row in pledge.commitments.all()])
        for pledge in queries.pledges(viewer)
    ]
    finding = heading(len(rows), sum(len(commitments) for _, commitments in rows))
    page = {"pledges": rows, "heading": finding, "can_read_in": viewer.may("intake.read"), "stop": "pledges"}
    return render(request, "pledges/pledges.html", page)
