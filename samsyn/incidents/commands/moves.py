"""What every step of the review does: hold the row, check the words, move the state, add the event, log it."""

from collections.abc import Iterable, Sequence

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.models import Incident, IncidentEvent
from samsyn.incidents.queries.visible import visible
from samsyn.incidents.rules.states import moved
from samsyn.privacy.queries import checked

LONGEST_WORDS = 500


def held(by: Viewer, incident: Incident) -> Incident:
    """The incident as it stands now, locked until the transaction ends; refused where the viewer may not see it."""
    return held_many(by, [incident])[0]


def held_many(by: Viewer, incidents: Iterable[Incident]) -> list[Incident]:
    """The same for several, in one order for all, so that two at once can't lock each other."""
    ids = {incident.pk for incident in incidents}
    rows = visible(by).filter(pk__in=ids).select_related("category", "source", "area", "report")
    found = list(rows.select_for_update(of=("self",)).order_by("pk"))
    if len(found) != len(ids):
        raise Refusal("incidents.not_there")
    return found


def clean_words(by: Viewer, words: str) -> str:
    """Words that are to be stored and read by others: there are some, not too many, and none about a person."""
    words = canonical(words)
    if not words:
        raise Refusal("incidents.no_words")
    if len(words) > LONGEST_WORDS:
        raise Refusal("incidents.long_text", longest=LONGEST_WORDS)
    # a likely name is refused here too: nobody reviews what the reviewer writes
    if checked(by, words).questions:
        raise Refusal("incidents.name_in_words")
    return words


def move(
    by: Viewer,
    row: Incident,
    kind: str,
    words: str = "",
    fields: Sequence[str] = (),
    save: Sequence[str] = (),
) -> IncidentEvent:
    """Move the row by `kind`, if the state allows it, save it with `save`, and add the dated, signed event."""
    row.state = moved(row.state, kind)
    row.save(update_fields=["state", *save])
    event = IncidentEvent.objects.create(
        municipality_id=by.municipality_id,
        incident=row,
        kind=kind,
        actor=by.actor,
        name=by.name,
        words=words,
        fields=list(fields),
    )
    record(by, f"incidents.{kind}", row, sorted({"state", *save}))
    return event
