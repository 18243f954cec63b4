"""Puts the Viewer on the request: the logged-in user's person in the municipality they have chosen."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from samsyn.access.queries import viewer_for_session


class ViewerMiddleware:
    """Sets `request.viewer`, None for a stranger."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = viewer_for_session(request)  # type: ignore[attr-defined]  # our own attribute
        return self.get_response(request)
