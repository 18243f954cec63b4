"""Who calls: a token tells, its scopes allow, its bucket holds back."""

import math
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from samsyn.api.queries import Caller, caller_by_token
from samsyn.api.rules import Buckets
from samsyn.base.refusal import Refusal

buckets = Buckets()


class ByToken(HttpBearer):
    """`Authorization: Bearer <token>`; the caller is then `request.auth`."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The caller, or None; refuses one that calls too often."""
        caller = caller_by_token(token)
        if caller is None:
            return None
        seconds = buckets.wait(caller.viewer.token_id or 0, caller.per_minute)
        if seconds:
            raise Refusal("api.too_often", seconds=math.ceil(seconds))
        return caller


def caller_of(request: HttpRequest, *scopes: str) -> Caller:
    """The caller, who must hold one of the scopes."""
    caller: Caller = request.auth  # type: ignore[attr-defined]  # set by ninja when ByToken has answered
    if not caller.scopes.intersection(scopes):
        raise Refusal("api.scope", scope=scopes[0])
    return caller
