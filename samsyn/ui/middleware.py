"""The strict content security policy: nothing inline, nothing from elsewhere."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_IMAGES = "Samsyn-Images-From"  # between a view and the policy; never sent
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
        "worker-src 'self'",
    ]
)


def let_images_from(response: HttpResponse, host: str) -> HttpResponse:
    """Let this one page show pictures from `host` ("https://tiles.example.se"), such as a map's; none if empty."""
    if host:
        response.headers[_IMAGES] = host
    return response


class ContentSecurityPolicy:
    """Puts the policy on every answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        host = response.headers.get(_IMAGES, "")
        del response.headers[_IMAGES]
        response.headers["Content-Security-Policy"] = (
            POLICY.replace("img-src 'self'", f"img-src 'self' {host}") if host else POLICY
        )
        return response
