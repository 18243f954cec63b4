"""What was passed on to a unit, read on its phone or by its contact."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samsyn.accounts.gate import viewer_of
from samsyn.incidents import commands
from samsyn.incidents.queries import passing as queries
from samsyn.incidents.review_words import when_long

SHOWN = 50


@never_cache
def passed_on(request: HttpRequest) -> HttpResponse:
    """The latest first; each is noted by one press."""
    viewer = viewer_of(request)
    rows = list(queries.passed_on(viewer)[:SHOWN])
    page = {
        "rows": [
            (row, when_long(row.incident), queries.may_read_words(viewer, row.incident)) for row in rows
        ],
        "unread": sum(row.noted_at is None for row in rows),
    }
    return render(request, "incidents/daily/passed_on.html", page)


def note(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The unit has read it."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.passed_on(viewer), uid=uid)
    commands.note_passed_on(by=viewer, passed=row)
    messages.success(request, _("Thank you. The safety coordinator sees that you have read it."))
    return redirect("incidents:passed_on")
