"""The review: accept, ask back, answer, refuse, open again."""

from collections.abc import Iterable

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.mails import plan_question
from samsyn.incidents.commands.moves import clean_words, held, held_many, move
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.visible import own
from samsyn.incidents.rules.states import MERGED


@transaction.atomic
def accept(*, by: Viewer, incident: Incident, expected_revision: int | None = None) -> Incident:
    """Accept it: from now on it counts. `expected_revision` is what was read.

    Refused while a word in it, or in one that is merged into it, may still name a person.
    """
    by.require("incidents.review")
    row = held(by, incident)
    if expected_revision is not None and row.revision != expected_revision:
        raise Refusal("incidents.read_again")
    _check_answered(row)
    move(by, row, "accepted")
    return row


@transaction.atomic
def accept_many(*, by: Viewer, incidents: Iterable[Incident]) -> int:
    """Accept several at once; all or none. Returns how many."""
    by.require("incidents.review")
    rows = held_many(by, incidents)
    for row in rows:
        _check_answered(row)
        move(by, row, "accepted")
    return len(rows)


def _check_answered(row: Incident) -> None:
    if row.questions:
        raise Refusal("incidents.unanswered")


@transaction.atomic
def ask_back(*, by: Viewer, incident: Incident, words: str) -> Incident:
    """Ask the reporter; it waits until they have answered. With an address they get the question by mail at once."""
    by.require("incidents.review")
    words = clean_words(by, words)
    row = held(by, incident)
    plan_question(by, move(by, row, "asked", words))
    return row


@transaction.atomic
def answer(*, by: Viewer, incident: Incident, words: str) -> Incident:
    """The reporter answers a question about what they have reported themselves."""
    by.require("incidents.report")
    words = clean_words(by, words)
    if not own(by).filter(pk=incident.pk).exists():
        raise Refusal("incidents.not_there")
    row = held(by, incident)
    move(by, row, "answered", words)
    return row


@transaction.atomic
def refuse(*, by: Viewer, incident: Incident, words: str) -> Incident:
    """Refuse it, with the reason that its reporter will read."""
    by.require("incidents.review")
    words = clean_words(by, words)
    row = held(by, incident)
    move(by, row, "refused", words)
    return row


@transaction.atomic
def reopen(*, by: Viewer, incident: Incident) -> Incident:
    """Back to the review, after it was accepted or refused."""
    by.require("incidents.review")
    row = held(by, incident)
    if row.state == MERGED:
        raise Refusal("incidents.wrong_state")
    move(by, row, "reopened")
    return row
