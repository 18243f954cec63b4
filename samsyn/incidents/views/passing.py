"""What was passed on to a unit, read on its phone or by its contact."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.incidents import commands
from samsyn.incidents.models import PassedOn
from samsyn.incidents.queries import passing as queries
from samsyn.incidents.review_words import when_coarse, when_long

SHOWN = 50


@never_cache
def passed_on(request: HttpRequest) -> HttpResponse:
    """The latest first; each is noted by one press."""
    viewer = viewer_of(request)
    rows = list(queries.passed_on(viewer)[:SHOWN])
    page = {
        "rows": [_told(viewer, row) for row in rows],
        "unread": sum(row.noted_at is None for row in rows),
    }
    return render(request, "incidents/daily/passed_on.html", page)


def _told(viewer: Viewer, row: PassedOn) -> dict[str, object]:
    """What the viewer may read of it: without the words also the time is that of the week."""
    incident, words = row.incident, queries.may_read_words(viewer, row.incident)
    return {
        "row": row,
        "place": queries.place_to_tell(viewer, incident),
        "when": when_long(incident) if words else when_coarse(incident),
        "text": incident.text if words else "",
    }


def note(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The unit has read it."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.passed_on(viewer), uid=uid)
    commands.note_passed_on(by=viewer, passed=row)
    messages.success(request, _("Thank you. The safety coordinator sees that you have read it."))
    return redirect("incidents:passed_on")
