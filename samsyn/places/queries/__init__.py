"""Reading areas, places and streets."""

from samsyn.places.queries.locating import located
from samsyn.places.queries.matching import Match, all_matches, match_in, matched
from samsyn.places.queries.named import areas, names, places, streets

__all__ = ["Match", "all_matches", "areas", "located", "match_in", "matched", "names", "places", "streets"]
