"""Reading the log."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import QuerySet

from samsyn.accounts.models import User
from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.audit.sockets import ACTORS
from samsyn.base.dates import day_begins


def entries(
    viewer: Viewer, *, verb: str = "", first: date | None = None, last: date | None = None
) -> QuerySet[AuditEntry]:
    """The municipality's entries, the newest first, each with its seal; `first` and `last` are days in Sweden."""
    rows = AuditEntry.objects.filter(municipality_id=viewer.municipality_id).select_related("seal")
    if verb:
        rows = rows.filter(verb=verb)
    if first:
        rows = rows.filter(at__gte=day_begins(first))
    if last:
        rows = rows.filter(at__lt=day_begins(last + timedelta(days=1)))
    return rows.order_by("-id")


def last_entry_id(viewer: Viewer) -> int:
    """The latest entry's id in any municipality, nothing else of it: as long as it stands nobody has done anything."""
    return AuditEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0


def verbs(viewer: Viewer) -> list[str]:
    """The verbs that stand in the municipality's log."""
    return sorted(entries(viewer).order_by().values_list("verb", flat=True).distinct())


def names_of(viewer: Viewer, actors: Iterable[str]) -> dict[str, str]:
    """Names by actor ("user:7"), those that are known."""
    wanted: dict[str, set[int]] = {}
    for actor in actors:
        kind, _, number = actor.partition(":")
        if number.isdecimal():
            wanted.setdefault(kind, set()).add(int(number))
    users = User.objects.filter(pk__in=wanted.get("user", ()))
    found = {f"user:{pk}": name for pk, name in users.values_list("pk", "name")}
    for plug in ACTORS:
        names = plug.names(viewer, frozenset(wanted.get(plug.kind, ())))
        found |= {f"{plug.kind}:{pk}": name for pk, name in names.items()}
    return found
