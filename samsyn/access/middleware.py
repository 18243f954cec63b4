"""Puts the Viewer on the request, and the language they have chosen."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from samsyn.access.queries import viewer_for_session

Next = Callable[[HttpRequest], HttpResponse]


class ViewerMiddleware:
    """Sets `request.viewer`: the user's person in the municipality they have chosen, None for a stranger."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = viewer_for_session(request)  # type: ignore[attr-defined]  # our own attribute
        return self.get_response(request)


class LanguageMiddleware:
    """Swedish, unless the reader has chosen English here. The browser's language does not decide:
    plans and papers are in Swedish, and a page half in each is worse than a Swedish one."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
