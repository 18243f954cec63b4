"""The answers to what went wrong: a fault of ours with its number, and a form that was open too long."""

import logging
import secrets

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string

from samsyn.ui.kept import typed_in

log = logging.getLogger("samsyn.errors")


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours: its number stands on the page and in the log, and the text can be sent once more."""
    number = error_number()
    request.error_id = number  # type: ignore[attr-defined]  # for the log line that Django writes next
    log.error("error page shown", extra={"error_id": number})
    typed = typed_in(request)
    # without the request's context: whatever failed may be what the shell asks for
    page = render_to_string(
        "500.html",
        {"typed": typed, "number": number, "path": request.get_full_path(), "csrf_token": get_token(request)},
    )
    return HttpResponse(page, status=500, headers={"X-Error-Id": number})


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret is missing or from before the last log-in; the text is shown back."""
    return render(request, "403_csrf.html", status=403)


def error_number() -> str:
    """A short number that can be read out on the phone: 7F3A-22."""
    number = secrets.token_hex(3).upper()
    return f"{number[:4]}-{number[4:]}"
