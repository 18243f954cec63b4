"""What the list plugs in: who may read ordered files, and proof that search can find."""

from django.db import connection

from samsyn.accounts.viewer import Viewer
from samsyn.audit.sockets import CHECKS, Check
from samsyn.documents.sockets import FILE_READERS
from samsyn.incidents.queries.saved import readable_files
from samsyn.incidents.queries.searching import unindexed
from samsyn.incidents.search_tables import missing


def search_differences(viewer: Viewer) -> list[str]:
    """Whether search has what it looks in, and all of it."""
    if missing(connection):
        return ["Sökningens tabell eller index saknas. Kör samsyn migrate."]
    count = unindexed(viewer).count()
    return [f"{count} händelser går inte att söka fram. Kör samsyn migrate."] if count else []


FILE_READERS.plug("incidents", readable_files)
CHECKS.plug("incidents_search", Check("Sökningen bland rapporter", search_differences))
