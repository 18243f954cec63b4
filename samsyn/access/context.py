"""What every page's shell shows: who, where, what waits."""

from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from samsyn.access import queries
from samsyn.accounts.models import Municipality
from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.audit.queries import last_entry_id
from samsyn.base.dates import today


def shell(request: HttpRequest) -> dict[str, Any]:
    """The viewer, their municipality and others they may switch to, what waits; asked for only where shown."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    base = {"viewer": viewer, "demo": settings.DEMO, "today": today()}
    if viewer is None:
        return base
    here = SimpleLazyObject(lambda: municipality(viewer))
    known = SimpleLazyObject(lambda: _known(viewer, here.uid, last_entry_id(viewer), today()))
    return base | {
        "municipality": here,
        "other_municipalities": SimpleLazyObject(lambda: known[0]),
        "todo_count": SimpleLazyObject(lambda: known[1]),
    }


@lru_cache(maxsize=2000)
def _known(viewer: Viewer, here: UUID, last_entry: int, day: date) -> tuple[list[Municipality], int]:
    """Where else, and how much waits: the same until someone has done something, which the log tells."""
    return _others(viewer), len(queries.todos(viewer))


def _others(viewer: Viewer) -> list[Municipality]:
    if viewer.user_id is None:
        return []
    return [
        other for other in queries.municipalities_of(viewer.user_id) if other.pk != viewer.municipality_id
    ]
