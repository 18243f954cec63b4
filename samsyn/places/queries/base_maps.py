"""What lies under the municipality's map."""

from django.conf import settings

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import BaseMap
from samsyn.places.rules.tiles import Tile, host_of, tile_of


def base_map(viewer: Viewer) -> BaseMap | None:
    """The base map; None where the map shows the areas alone."""
    return BaseMap.objects.filter(municipality_id=viewer.municipality_id).first()


def tile_host(viewer: Viewer) -> str:
    """The server whose pictures a page with the map must be let to show; empty for none."""
    row = base_map(viewer)
    return host_of(row.address) if row is not None and row.kind == BaseMap.Kind.TILES else ""


def tile(viewer: Viewer, zoom: int, column: int, row: int) -> Tile | None:
    """One tile out of the municipality's own map file; None where there is none."""
    base = base_map(viewer)
    if base is None or base.kind != BaseMap.Kind.FILE:
        return None
    return tile_of(settings.MAPS, base.address, zoom, column, row)
