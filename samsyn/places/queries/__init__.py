"""Reading areas, places and streets."""

from samsyn.places.queries.base_maps import tile_host
from samsyn.places.queries.locating import located
from samsyn.places.queries.matching import Match, matched
from samsyn.places.queries.named import areas, names, places, streets

__all__ = ["Match", "areas", "located", "matched", "names", "places", "streets", "tile_host"]
