"""What the daily report plugs in: what waits to be confirmed, and what was passed on."""

from collections.abc import Iterator, Sequence

from django.urls import reverse

from samsyn.access.sockets import TODOS, Todo
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries.daily import waiting_daily
from samsyn.incidents.queries.passing import unread
from samsyn.incidents.wording.daily import daily_todo, passed_todo


def todos(viewer: Viewer) -> Sequence[Todo]:
    """ "12 incidents from the police to confirm", "1 incident was passed on to you"."""
    return list(_todos(viewer))


def _todos(viewer: Viewer) -> Iterator[Todo]:
    if viewer.may("incidents.daily"):
        waiting = waiting_daily(viewer)
        if waiting:
            yield Todo(waiting, *daily_todo(waiting), reverse("incidents:daily"))
    if viewer.may("incidents.report"):
        passed = unread(viewer)
        if passed:
            yield Todo(passed, *passed_todo(passed), reverse("incidents:passed_on"))


TODOS.plug("daily", todos)
