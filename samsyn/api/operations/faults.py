"""What the API answers when it can't do what was asked: always a `Fault`, never what was sent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from samsyn.base.refusal import Refusal, say

STATUS = {
    "accounts.not_allowed": 403,
    "api.scope": 403,
    "api.token": 401,
    "api.too_often": 429,
    "api.body": 400,
    "api.not_found": 404,
    "incidents.other_body": 409,
}
UNUSABLE = 422


def fault_of(refusal: Refusal, field: str = "") -> dict[str, Any]:
    """The refusal as a Fault; where a text told who someone is, with the places in it."""
    spans = [{"start": s.start, "end": s.end, "kind": s.kind} for s in getattr(refusal, "spans", ())]
    return {"code": refusal.code, "detail": say(refusal), "field": field, "spans": spans}


def answer_faults(api: NinjaAPI) -> None:
    """Have every exception that is somebody's mistake answered as a Fault."""

    def tell(request: HttpRequest, refusal: Refusal, field: str = "") -> HttpResponse:
        status = STATUS.get(refusal.code, UNUSABLE)
        answer = api.create_response(request, fault_of(refusal, field), status=status)
        if status == 429:
            answer.headers["Retry-After"] = str(refusal.params["seconds"])
        return answer

    def refused(request: HttpRequest, error: Any) -> HttpResponse:
        return tell(request, error)

    def unusable(request: HttpRequest, error: Any) -> HttpResponse:
        place = [str(part) for part in error.errors[0].get("loc", ())] if error.errors else []
        field = ".".join(part for part in place if part not in ("body", "query", "path", "filters", "sent"))
        return tell(request, Refusal("api.field", field=field or "body"), field)

    def http(request: HttpRequest, error: Any) -> HttpResponse:
        return tell(request, Refusal("api.token") if error.status_code == 401 else Refusal("api.body"))

    def missing(request: HttpRequest, error: Any) -> HttpResponse:
        return tell(request, Refusal("api.not_found"))

    api.add_exception_handler(Refusal, refused)
    api.add_exception_handler(ValidationError, unusable)
    api.add_exception_handler(AuthenticationError, http)
    api.add_exception_handler(HttpError, http)
    api.add_exception_handler(Http404, missing)
