"""Reading reports and incidents."""

from samsyn.incidents.queries.categories import by_code, categories
from samsyn.incidents.queries.seen import Seen, seen
from samsyn.incidents.queries.sources import source_with_code, sources
from samsyn.incidents.queries.visible import own, visible, with_words

__all__ = [
    "Seen",
    "by_code",
    "categories",
    "own",
    "seen",
    "source_with_code",
    "sources",
    "visible",
    "with_words",
]
