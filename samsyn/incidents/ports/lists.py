"""What the list plugs in: the viewer's feeds, who may read ordered files, and proof that search can find."""

from django.db import connection
from django.urls import reverse

from samsyn.access.sockets import OWN, Own, OwnKind
from samsyn.accounts.viewer import Viewer
from samsyn.audit.sockets import CHECKS, Check
from samsyn.documents.sockets import FILE_READERS
from samsyn.incidents.feed_words import until_words
from samsyn.incidents.queries.feeds import feeds
from samsyn.incidents.queries.saved import readable_files
from samsyn.incidents.queries.searching import unindexed
from samsyn.incidents.search_tables import missing
from samsyn.incidents.wording.lists import FEEDS_MAKE, FEEDS_WORDS


def search_differences(viewer: Viewer) -> list[str]:
    """Whether search has what it looks in, and all of it."""
    if missing(connection):
        return ["Sökningens tabell eller index saknas. Kör samsyn migrate."]
    count = unindexed(viewer).count()
    return [f"{count} händelser går inte att söka fram. Kör samsyn migrate."] if count else []


def own_feeds(viewer: Viewer) -> OwnKind | None:
    """The viewer's feeds, for their own page."""
    if not viewer.may("incidents.view"):
        return None
    rows = [
        Own(feed.name, until_words(feed), reverse("incidents:end_feed", args=[feed.uid]))
        for feed in feeds(viewer)
    ]
    return OwnKind(*FEEDS_WORDS, url=reverse("incidents:feeds"), make=FEEDS_MAKE, rows=rows)


OWN.plug("feeds", own_feeds)
FILE_READERS.plug("incidents", readable_files)
CHECKS.plug("incidents_search", Check("Sökningen bland rapporter", search_differences))
