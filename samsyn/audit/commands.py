"""Writing the log."""

from collections.abc import Iterable

from django.db import models

from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.base.remembered import acted


def record(by: Viewer, verb: str, row: models.Model | None = None, fields: Iterable[str] = ()) -> None:
    """Log that `by` did `verb` to `row`, within the caller's transaction. `fields` are names, never values."""
    acted(verb)
    AuditEntry.objects.create(
        municipality_id=by.municipality_id,
        actor=by.actor,
        verb=verb,
        object_type=row._meta.label_lower if row is not None else "",
        object_id=row.pk if row is not None else None,
        fields=sorted(fields),
    )
