"""URLs of the API and of the page where access to it is given."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.urls import URLPattern, URLResolver, path

from samsyn.accounts.gate import OPEN, TOKEN, route
from samsyn.api import views
from samsyn.api.operations.v1 import v1

DESCRIBED = ("openapi-json", "api-root")  # what anyone may read: how the API is called

app_name = "api"
urlpatterns: list[URLPattern] = [
    route("", views.tokens, name="tokens", needs="api.manage"),
    route("<uuid:uid>/revocation/", views.revocation, name="revocation", needs="api.manage"),
]


def operations() -> tuple[list[URLPattern | URLResolver], str, str]:
    """The API's own URLs, each naming what it needs: a token, or nothing for the description."""
    patterns, app, namespace = v1.urls
    return list(_named(patterns)), app, namespace


def _named(patterns: list[Any]) -> Iterator[URLPattern]:
    for pattern in patterns:
        view = partial(pattern.callback)  # ninja's own may be shared between patterns
        view.needs = OPEN if pattern.name in DESCRIBED else TOKEN  # type: ignore[attr-defined]  # read by tests
        view.csrf_exempt = True  # type: ignore[attr-defined]  # a token is sent by no browser on its own
        yield path(str(pattern.pattern), view, name=pattern.name)
