"""What a report led to, in general words: pushed down by the later steps of the chain."""

from collections.abc import Sequence

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.moves import clean_words, held_many, move
from samsyn.incidents.models import Incident, IncidentEvent


@transaction.atomic
def tell_outcome(*, by: Viewer, incidents: Sequence[Incident], words: str) -> int:
    """Tell all who reported these what came of it ("Sex trasiga lampor är bytta"); the same words once.

    Those merged into them are told by way of them. Returns how many incidents were told about.
    """
    by.require("incidents.review")
    words = clean_words(by, words)
    rows = held_many(by, incidents)
    told = set(
        IncidentEvent.objects.filter(
            municipality_id=by.municipality_id, incident__in=rows, kind="led_to", words=words
        ).values_list("incident_id", flat=True)
    )
    new = [row for row in rows if row.pk not in told]
    for row in new:
        move(by, row, "led_to", words)
    return len(new)
