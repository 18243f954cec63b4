"""The same event told by several: merged, parted again, or said not to be the same."""

from collections.abc import Sequence

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.moves import held, held_many, move
from samsyn.incidents.models import Incident, NotSame
from samsyn.incidents.rules.states import MERGED, REFUSED


@transaction.atomic
def merge(*, by: Viewer, into: Incident, others: Sequence[Incident]) -> Incident:
    """Let `others` stand under `into`. All are kept, with their reporters.

    The event counts once for each kind of source. What was merged into one of the others comes along.
    Refused while a word in one of the others may still name a person.
    """
    by.require("incidents.review")
    given = {row.pk for row in others} - {into.pk}
    if not given:
        raise Refusal("incidents.nothing_to_merge")
    along = Incident.objects.filter(municipality_id=by.municipality_id, merged_into__in=given)
    rows = {row.pk: row for row in held_many(by, [into, *others, *along])}
    main = rows.pop(into.pk)
    if main.state in (MERGED, REFUSED):
        raise Refusal("incidents.wrong_state")
    if any(row.questions for row in rows.values()):
        raise Refusal("incidents.unanswered")
    for row in sorted(rows.values(), key=lambda row: row.pk):
        if row.state == MERGED and row.merged_into_id not in given:
            raise Refusal("incidents.wrong_state")
        _put_under(by, row, main)
    return main


def _put_under(by: Viewer, row: Incident, main: Incident) -> None:
    row.merged_into = main
    if row.state == MERGED:  # it came along: nothing new has happened to it
        row.save(update_fields=["merged_into"])
        record(by, "incidents.merged", row, ["merged_into"])
        return
    move(by, row, "merged", save=["merged_into"])


@transaction.atomic
def part(*, by: Viewer, incident: Incident) -> Incident:
    """Take a merged one out again; it comes back to the review."""
    by.require("incidents.review")
    row = held(by, incident)
    row.merged_into = None
    move(by, row, "parted", save=["merged_into"])
    return row


@transaction.atomic
def not_same(*, by: Viewer, incidents: Sequence[Incident]) -> int:
    """Say that none of these is the same event as another of them; returns how many pairs that were new."""
    by.require("incidents.review")
    rows = held_many(by, incidents)
    new = 0
    for nth, first in enumerate(rows):
        for second in rows[nth + 1 :]:
            _pair, made = NotSame.objects.get_or_create(
                municipality_id=by.municipality_id, first=first, second=second
            )
            new += made
    if new:
        record(by, "incidents.not_same", rows[0], ["first", "second"])
    return new
