"""Handing out stored files."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header

from samsyn.accounts.gate import viewer_of
from samsyn.documents import queries


def file(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A stored file as a download, never shown inside a page of ours."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.files(viewer), uid=uid)
    if not queries.may_read(viewer, row):
        raise Http404
    answer = HttpResponse(bytes(row.content), content_type=row.media_type)
    answer.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=row.name) or ""
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
