"""What incidents do when borders move: they are placed anew, by a job."""

from datetime import timedelta

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.incidents.commands.placing_anew import order
from samsyn.places.sockets import BORDERS_MOVED, BordersMoved

# for some seconds other processes still place what comes in by the borders that they remember
STRAGGLERS = timedelta(minutes=1)


def hear(by: Viewer, moved: BordersMoved) -> None:
    """Order the work in the transaction that moves the borders, and once more for what came in meanwhile."""
    order(by, moved.areas, moved.since)
    order(by, moved.areas, moved.since, at=now() + STRAGGLERS)


BORDERS_MOVED.plug("incidents", hear)
