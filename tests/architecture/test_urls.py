"""Every URL names the permission it needs."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, path

from samsyn.access.roles import PERMISSIONS
from samsyn.accounts.gate import OPEN, SIGNED_IN, TOKEN, route

# django-allauth's own pages: for strangers, or guarded by allauth itself
OF_ALLAUTH = ("account_", "mfa_")


def unguarded(patterns: list[Any], prefix: str = "") -> Iterator[str]:
    """URLs whose view does not say what it needs, or needs what nobody can have."""
    for pattern in patterns:
        where = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from unguarded(pattern.url_patterns, where)
        elif isinstance(pattern, URLPattern) and not (pattern.name or "").startswith(OF_ALLAUTH):
            needs = getattr(pattern.callback, "needs", None)
            if needs not in {*PERMISSIONS, OPEN, SIGNED_IN, TOKEN}:
                yield f"/{where} needs {needs}"


def test_every_url_names_its_permission() -> None:
    assert list(unguarded(get_resolver().url_patterns)) == []


def test_an_unguarded_url_is_found() -> None:
    def page(request: object) -> None:
        """A page."""

    planted = [
        path("a/", page, name="a"),  # type: ignore[arg-type]  # never called
        route("b/", page, name="b", needs="plans.view"),  # type: ignore[arg-type]  # never called
        route("c/", page, name="c", needs="plans.conquer"),  # type: ignore[arg-type]  # never called
    ]
    assert list(unguarded(planted)) == ["/a/ needs None", "/c/ needs plans.conquer"]
