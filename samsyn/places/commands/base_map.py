"""What lies under the map."""

from django.conf import settings
from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.text import canonical
from samsyn.places.models import BaseMap
from samsyn.places.queries.base_maps import forget_host
from samsyn.places.rules.tiles import check_address, check_file


@transaction.atomic
def set_base_map(
    *, by: Viewer, kind: str, address: str, attribution: str = "", max_zoom: int = 18
) -> BaseMap:
    """Set the municipality's base map: tiles from a server, or a file in the folder of maps."""
    by.require("places.edit")
    kind, address = BaseMap.Kind(kind), address.strip()
    if kind == BaseMap.Kind.TILES:
        check_address(address)
    else:
        check_file(settings.MAPS, address)
    values = {
        "kind": kind,
        "address": address,
        "attribution": canonical(attribution).replace("\n", " ")[:200],
        "max_zoom": min(max(max_zoom, 1), 22),
    }
    forget_host(by)
    row, _ = BaseMap.objects.update_or_create(municipality_id=by.municipality_id, defaults=values)
    record(by, "places.set_base_map", row, list(values))
    return row


@transaction.atomic
def remove_base_map(*, by: Viewer) -> None:
    """The map shows the areas alone."""
    by.require("places.edit")
    forget_host(by)
    if BaseMap.objects.filter(municipality_id=by.municipality_id).delete()[0]:
        record(by, "places.remove_base_map")
