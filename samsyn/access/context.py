"""What every page's shell shows: who, where, what waits."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from samsyn.access import queries
from samsyn.accounts.models import Municipality
from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today


def shell(request: HttpRequest) -> dict[str, Any]:
    """The viewer, their municipality and others they may switch to, what waits; asked for only where shown."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    base = {"viewer": viewer, "demo": settings.DEMO, "today": today()}
    if viewer is None:
        return base
    return base | {
        "municipality": SimpleLazyObject(lambda: municipality(viewer)),
        "other_municipalities": SimpleLazyObject(lambda: _others(viewer)),
        "todo_count": SimpleLazyObject(lambda: len(queries.todos(viewer))),
    }


def _others(viewer: Viewer) -> list[Municipality]:
    if viewer.user_id is None:
        return []
    return [
        other for other in queries.municipalities_of(viewer.user_id) if other.pk != viewer.municipality_id
    ]
