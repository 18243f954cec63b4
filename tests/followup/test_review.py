"""The coordinator reads: asks back, accepts, corrects, finds an owner."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from samsyn.base.refusal import Conflict, Refusal
from samsyn.followup import rules
from samsyn.followup.commands import accept, accept_many, ask_back, assign, close_round, correct, save_draft
from samsyn.followup.models import FollowUp, FollowUpEvent, FollowUpRound
from samsyn.followup.queries import mine, next_to_read
from samsyn.organisations.models import Person
from samsyn.plans.models import ActionPlan
from tests.builders import accepted, an_earlier_round, an_open_round, follow_up_of, handed_in
from tests.cast import Actor


@pytest.fixture
def round(coordinator: Actor, plan: ActionPlan) -> FollowUpRound:
    """The round that is read."""
    return an_open_round(coordinator.viewer, plan)


def test_asked_back_rewritten_and_accepted(coordinator: Actor, owner: Actor, round: FollowUpRound) -> None:
    by = coordinator.viewer
    row = handed_in(owner.viewer, round, "1:1")
    ask_back(by=by, follow_up=row, comment="Hur många vandringar?")
    row = handed_in(owner.viewer, round, "1:1", text="Åtta vandringar.")
    accept(by=by, follow_up=row, expected_revision=row.revision)
    events = FollowUpEvent.objects.filter(follow_up=row)
    assert [(e.number, e.kind, e.actor_name, e.comment, e.text) for e in events] == [
        (1, "opened", "Trygghetssamordnare", "", ""),
        (2, "handed_in", "Trafikplanerare", "", "Vi vandrade i maj."),
        (3, "sent_back", "Trygghetssamordnare", "Hur många vandringar?", "Vi vandrade i maj."),
        (4, "handed_in", "Trafikplanerare", "", "Åtta vandringar."),
        (5, "accepted", "Trygghetssamordnare", "", "Åtta vandringar."),
    ]
    row.refresh_from_db()
    assert rules.derived_state([e.kind for e in events], saved=True) == row.state == "accepted"


def test_the_database_keeps_events_as_they_are(owner: Actor, round: FollowUpRound) -> None:
    handed_in(owner.viewer, round, "1:1")
    rows = FollowUpEvent.objects.filter(kind="handed_in")
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(text="Annat.")
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()


def test_asking_back_needs_a_question(coordinator: Actor, owner: Actor, round: FollowUpRound) -> None:
    row = handed_in(owner.viewer, round, "1:1")
    with pytest.raises(Refusal) as refused:
        ask_back(by=coordinator.viewer, follow_up=row, comment="  ")
    assert refused.value.code == "followup.no_comment"


def test_only_what_is_handed_in_is_accepted(coordinator: Actor, owner: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="Halvt.")
    with pytest.raises(Refusal) as refused:
        accept(by=coordinator.viewer, follow_up=row)
    with pytest.raises(Refusal) as own:
        accept(by=owner.viewer, follow_up=row)
    assert [refused.value.code, own.value.code] == ["followup.cannot_accept", "accounts.not_allowed"]


def test_what_was_rewritten_after_it_was_read_is_read_again(
    coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    row = handed_in(owner.viewer, round, "1:1")
    read = row.revision
    ask_back(by=coordinator.viewer, follow_up=row, comment="Mer?")
    handed_in(owner.viewer, round, "1:1", text="Mer text.")
    with pytest.raises(Refusal) as refused:
        accept(by=coordinator.viewer, follow_up=row, expected_revision=read)
    assert refused.value.code == "followup.read_again"


def test_many_are_accepted_or_none(coordinator: Actor, owner: Actor, round: FollowUpRound) -> None:
    by = coordinator.viewer
    rows = [handed_in(owner.viewer, round, number) for number in ("1:1", "1:2")]
    with pytest.raises(Refusal):
        accept_many(by=by, follow_ups=[*rows, follow_up_of(by, round, "2:1")])
    assert FollowUp.objects.filter(state="accepted").count() == 0
    assert accept_many(by=by, follow_ups=rows) == 2
    assert FollowUp.objects.filter(state="accepted").count() == 2


def test_a_correction_is_a_new_dated_entry(coordinator: Actor, round: FollowUpRound) -> None:
    by = coordinator.viewer
    row = accepted(by, round, "2:2", text="Nio samtal.")
    close_round(by=by, round=round)
    correct(
        by=by,
        follow_up=row,
        expected_revision=row.revision,
        status="to_plan",
        text="Sex samtal.",
        comment="Tre räknades två gånger.",
    )
    entries = FollowUpEvent.objects.filter(follow_up=row, kind__in=("accepted", "corrected"))
    assert [(e.text, e.comment) for e in entries] == [
        ("Nio samtal.", ""),
        ("Sex samtal.", "Tre räknades två gånger."),
    ]
    with pytest.raises(Conflict) as conflict:
        correct(
            by=by, follow_up=row, expected_revision=row.revision, status="done", text="Tio.", comment="Nej."
        )
    assert conflict.value.theirs == {"text": "Sex samtal."}


def test_history_is_corrected_without_inventing_a_status(coordinator: Actor, plan: ActionPlan) -> None:
    by = coordinator.viewer
    row = follow_up_of(by, an_earlier_round(by, plan), "1:1")
    given: dict[str, Any] = {
        "expected_revision": 1,
        "status": "",
        "text": "Två vandringar.",
        "comment": "Läsfel.",
    }
    assert correct(by=by, follow_up=row, **given).text == "Två vandringar."


def test_a_follow_up_without_owner_is_given_one(
    coordinator: Actor, owner: Actor, outsider: Person, round: FollowUpRound
) -> None:
    row = follow_up_of(coordinator.viewer, round, "2:2")
    assign(by=coordinator.viewer, follow_up=row, owner=owner.person)
    assert [r.measure_version.number for r in mine(owner.viewer)] == ["1:1", "1:2", "2:2"]
    assert FollowUpEvent.objects.get(follow_up=row, kind="assigned").comment == "Trafikplanerare"


def test_the_next_in_turn_wraps_round(coordinator: Actor, owner: Actor, round: FollowUpRound) -> None:
    by = coordinator.viewer
    for viewer, number in ((owner.viewer, "1:1"), (owner.viewer, "1:2"), (by, "2:2")):
        handed_in(viewer, round, number)
    turns = [next_to_read(by, round, after) for after in (0, 1, 2, 4)]
    assert [turn.measure_version.number if turn else None for turn in turns] == ["1:1", "1:2", "2:2", "1:1"]
