"""What lies under the municipality's map."""

from time import monotonic

from django.conf import settings

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import BaseMap
from samsyn.places.rules.tiles import Tile, host_of, tile_of

KEPT = 30  # seconds
_hosts: dict[int, tuple[float, str]] = {}  # municipality → until when, and the server


def base_map(viewer: Viewer) -> BaseMap | None:
    """The base map; None where the map shows the areas alone."""
    return BaseMap.objects.filter(municipality_id=viewer.municipality_id).first()


def tile_host(viewer: Viewer) -> str:
    """The server whose pictures a page with the map must be let to show; empty for none. Kept for a short while."""
    known = _hosts.get(viewer.municipality_id)
    if known is not None and monotonic() < known[0]:
        return known[1]
    row = base_map(viewer)
    host = host_of(row.address) if row is not None and row.kind == BaseMap.Kind.TILES else ""
    _hosts[viewer.municipality_id] = (monotonic() + KEPT, host)
    return host


def forget_host(viewer: Viewer) -> None:
    """The base map has changed; other processes see it within `KEPT` seconds."""
    _hosts.pop(viewer.municipality_id, None)


def tile(viewer: Viewer, zoom: int, column: int, row: int) -> Tile | None:
    """One tile out of the municipality's own map file; None where there is none."""
    base = base_map(viewer)
    if base is None or base.kind != BaseMap.Kind.FILE:
        return None
    return tile_of(settings.MAPS, base.address, zoom, column, row)
