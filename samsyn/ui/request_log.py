"""One log line a request: which page, what answer, how long. No address with values in it, no body."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from samsyn.base.ids import new_uid
from samsyn.base.logs import request_id

log = logging.getLogger("samsyn.requests")


class RequestLog:
    """Gives the request an id, which every line logged meanwhile carries and the answer shows in `X-Request-Id`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = request_id.set(new_uid().hex)
        began = time.monotonic()
        try:
            response = self.get_response(request)
            response.headers["X-Request-Id"] = request_id.get()
            milliseconds = round((time.monotonic() - began) * 1000)
            # the route, not the path: a path may hold a one-time link's token
            route = request.resolver_match.route if request.resolver_match else ""
            log.info(
                "request",
                extra={
                    "method": request.method,
                    "route": route,
                    "status": response.status_code,
                    "ms": milliseconds,
                    "user": getattr(request.user, "pk", None) if hasattr(request, "user") else None,
                },
            )
            return response
        finally:
            request_id.reset(token)
