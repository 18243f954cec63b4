"""What every page's shell shows: who, where, what waits."""

from typing import Any

from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, Any]:
    """The viewer for the templates."""
    return {"viewer": getattr(request, "viewer", None)}
