"""Reading reports and incidents."""

from samsyn.incidents.queries.categories import all_categories, by_code, categories
from samsyn.incidents.queries.listing import Narrowed, changed_since, incident_uids, narrowed, place_of
from samsyn.incidents.queries.seen import Seen, seen
from samsyn.incidents.queries.sources import source_with_code, sources
from samsyn.incidents.queries.visible import own, own_reports, visible, with_words

__all__ = [
    "Narrowed",
    "Seen",
    "all_categories",
    "by_code",
    "categories",
    "changed_since",
    "incident_uids",
    "narrowed",
    "own",
    "own_reports",
    "place_of",
    "seen",
    "source_with_code",
    "sources",
    "visible",
    "with_words",
]
