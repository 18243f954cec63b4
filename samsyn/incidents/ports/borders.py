"""What incidents do when borders move or a place turns out to be a home: they are placed anew, or lose their point."""

from datetime import timedelta

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.incidents.commands.placing_anew import forget_points, order
from samsyn.places.models import Place
from samsyn.places.sockets import BORDERS_MOVED, HOME_TOLD, BordersMoved

# for some seconds other processes still place what comes in by the borders that they remember
STRAGGLERS = timedelta(minutes=1)


def hear(by: Viewer, moved: BordersMoved) -> None:
    """Order the work in the transaction that moves the borders, and once more for what came in meanwhile."""
    order(by, moved.areas, moved.since)
    order(by, moved.areas, moved.since, at=now() + STRAGGLERS)


def hear_of_home(by: Viewer, place: Place) -> None:
    """Homes have no point, those that were reported before neither."""
    forget_points(by=by, place=place)


BORDERS_MOVED.plug("incidents", hear)
HOME_TOLD.plug("incidents", hear_of_home)
