"""What follows when borders have moved: places and streets lie where they lie now, and whoever keeps areas is told."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.remembered import acted
from samsyn.places.models import Area, Place, Street
from samsyn.places.queries.locating import located
from samsyn.places.queries.named import places, streets
from samsyn.places.rules.borders import ALWAYS
from samsyn.places.sockets import BORDERS_MOVED, BordersMoved

Named = TypeVar("Named", Place, Street)


def settle(by: Viewer, areas: Iterable[Area], starts_on: date) -> None:
    """Call it once when the borders of all these areas are others from the day, in the same transaction."""
    moved = frozenset(area.pk for area in areas)
    if not moved:
        return
    acted("places.borders")  # what is remembered of borders is not so any more
    _locate_names(by)
    since = None if starts_on <= ALWAYS else starts_on
    for told in BORDERS_MOVED:
        told(by, BordersMoved(moved, since))


def _locate_names(by: Viewer) -> None:
    """Each named place and street in the area where it lies today; one that lies in none keeps what it had."""
    Place.objects.bulk_update(_moved(by, places(by)), ["area"], batch_size=500)
    Street.objects.bulk_update(_moved(by, streets(by)), ["area"], batch_size=500)


def _moved(by: Viewer, rows: QuerySet[Named]) -> list[Named]:
    """Those that lie in another area than they did, with that one."""
    placed = list(rows.filter(x__isnull=False, y__isnull=False).only("pk", "x", "y", "area_id"))
    points = [(row.x, row.y) if row.x is not None and row.y is not None else None for row in placed]
    changed = []
    for row, area in zip(placed, located(by, points, today()), strict=True):
        if area is not None and row.area_id != area.pk:
            row.area = area
            changed.append(row)
    return changed
