"""Writing: drafts, two writers in one text, handing in."""

from datetime import date

import pytest

from samsyn.access.commands import appoint_deputy
from samsyn.access.queries import viewer_for
from samsyn.audit.models import AuditEntry
from samsyn.base.refusal import Conflict, Refusal
from samsyn.followup.commands import accept, ask_back, attach_file, hand_in, save_draft, withdraw_evidence
from samsyn.followup.models import Evidence, FollowUp, FollowUpEvent, FollowUpRound, Reason
from samsyn.plans.commands import link_activity
from samsyn.plans.models import ActionPlan
from tests.builders import an_activity, an_open_round, follow_up_of, handed_in
from tests.cast import Actor


@pytest.fixture
def round(coordinator: Actor, plan: ActionPlan) -> FollowUpRound:
    """The round in which they write."""
    return an_open_round(coordinator.viewer, plan)


def refusal_of(**given: object) -> str:
    """The code with which handing in is refused."""
    with pytest.raises(Refusal) as refused:
        hand_in(**given)  # type: ignore[arg-type]  # the cases leave things out on purpose
    return refused.value.code


def test_a_draft_is_kept_and_the_deputy_writes_on_in_it(
    owner: Actor, liaison: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:2")
    first = save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="I juni ")
    second = save_draft(
        by=liaison.viewer,
        follow_up=row,
        expected_revision=2,
        status="to_plan",
        text="I juni höll vi en kväll.",
    )
    assert (first.state, first.revision, first.text) == ("draft", 2, "I juni")
    assert (second.revision, second.text, second.saved_by_name) == (
        3,
        "I juni höll vi en kväll.",
        "Kommunpolis",
    )


def test_two_in_the_same_text_do_not_overwrite_each_other(
    owner: Actor, liaison: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:2")
    save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="Ansvarigs text.")
    with pytest.raises(Conflict) as conflict:
        save_draft(by=liaison.viewer, follow_up=row, expected_revision=1, text="Ersättarens text.")
    assert conflict.value.theirs == {"text": "Ansvarigs text."}
    assert conflict.value.mine == {"text": "Ersättarens text."}
    row.refresh_from_db()
    assert (row.text, row.revision) == ("Ansvarigs text.", 2)


def test_the_same_draft_sent_again_changes_nothing(owner: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    for _attempt in range(3):  # the answer was lost twice on the way
        save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="En text.")
    row.refresh_from_db()
    assert (row.revision, AuditEntry.objects.filter(verb="followup.save_draft").count()) == (2, 1)


def test_only_owner_deputy_and_stand_in_write(
    coordinator: Actor, owner: Actor, liaison: Actor, unit_head: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(coordinator.viewer, round, "1:1")
    for actor in (coordinator, liaison, unit_head):
        with pytest.raises(Refusal) as refused:
            save_draft(by=actor.viewer, follow_up=row, expected_revision=1, text="Inte mitt.")
        assert refused.value.code in ("followup.not_yours", "accounts.not_allowed")
    day = date(2022, 10, 10)
    appoint_deputy(
        by=coordinator.viewer, person=owner.person, deputy=liaison.person, starts_on=day, ends_on=day
    )
    standing_in = viewer_for(liaison.user.pk, round.municipality_id)
    assert standing_in
    assert save_draft(by=standing_in, follow_up=row, expected_revision=1, text="Vikarie.").text == "Vikarie."


def test_the_coordinator_writes_what_has_no_owner(coordinator: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(coordinator.viewer, round, "2:2")
    assert save_draft(by=coordinator.viewer, follow_up=row, expected_revision=1, text="Vi.").state == "draft"


def test_what_must_be_filled_in_to_hand_in(owner: Actor, round: FollowUpRound) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    given = {"by": owner.viewer, "follow_up": row, "expected_revision": 1}
    assert [
        refusal_of(**given, status="", text="En text."),
        refusal_of(**given, status="done", text="\u00ad  \n"),
        refusal_of(**given, status="behind", text="En text."),
        refusal_of(**given, status="bra", text="En text."),
        refusal_of(**given, status="done", text="x" * 50_001),
        refusal_of(**given, status="done", text="Klart 🎉"),
        refusal_of(**given, status="done", text="Klart", note="中"),
    ] == [
        "followup.no_status",
        "followup.no_text",
        "followup.no_reason",
        "followup.unknown_status",
        "followup.too_long",
        "followup.missing_characters",
        "followup.missing_characters",
    ]
    row.refresh_from_db()
    assert (row.state, row.events.count()) == ("unopened", 1)


def test_a_handed_in_follow_up_leaves_a_signed_dated_event(owner: Actor, round: FollowUpRound) -> None:
    reason = Reason.objects.get(name="Resurser")
    row = handed_in(
        owner.viewer, round, "1:1", status="behind", reason=reason, text="Vi saknar två personer."
    )
    event = FollowUpEvent.objects.get(follow_up=row, number=2)
    assert (row.state, event.kind, event.actor, event.actor_name) == (
        "in",
        "handed_in",
        f"user:{owner.user.pk}",
        "Trafikplanerare",
    )
    assert (event.status, event.reason, event.text) == ("behind", "Resurser", "Vi saknar två personer.")


def test_a_reason_goes_when_the_status_needs_none(owner: Actor, round: FollowUpRound) -> None:
    row = handed_in(owner.viewer, round, "1:1", status="done", reason=Reason.objects.first())
    assert row.reason is None


def test_handed_in_twice_is_once(owner: Actor, round: FollowUpRound) -> None:
    row = handed_in(owner.viewer, round, "1:1")
    again = hand_in(
        by=owner.viewer, follow_up=row, expected_revision=1, status="to_plan", text="Vi vandrade i maj."
    )
    assert (again.state, FollowUpEvent.objects.filter(follow_up=row, kind="handed_in").count()) == ("in", 1)
    assert (
        refusal_of(by=owner.viewer, follow_up=row, expected_revision=2, status="done", text="Annat.")
        == "followup.cannot_hand_in"
    )


def test_what_is_handed_in_waits_untouched(owner: Actor, coordinator: Actor, round: FollowUpRound) -> None:
    row = handed_in(owner.viewer, round, "1:1")
    with pytest.raises(Refusal) as refused:
        save_draft(by=owner.viewer, follow_up=row, expected_revision=row.revision, text="Ångrar mig.")
    assert refused.value.code == "followup.cannot_save"
    ask_back(by=coordinator.viewer, follow_up=row, comment="Hur många?")
    row = follow_up_of(owner.viewer, round, "1:1")
    saved = save_draft(by=owner.viewer, follow_up=row, expected_revision=row.revision, text="Åtta gånger.")
    assert saved.state == "back"


def test_activities_notes_and_files_are_evidence(
    coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    row = follow_up_of(owner.viewer, round, "1:1")
    walk, other = (an_activity(coordinator.viewer, title) for title in ("Vandring i Bro", "Ett annat spår"))
    link_activity(by=coordinator.viewer, measure=row.measure, activity=walk)
    with pytest.raises(Refusal) as refused:
        save_draft(by=owner.viewer, follow_up=row, expected_revision=1, text="Se.", activities=[other])
    assert refused.value.code == "followup.unknown_activity"
    attach_file(by=owner.viewer, follow_up=row, name="protokoll.pdf", content=b"%PDF-1.7 ...")
    attach_file(by=owner.viewer, follow_up=row, name="protokoll.pdf", content=b"%PDF-1.7 ...")
    handed_in(owner.viewer, round, "1:1", activities=[walk], note="Samtal med Grannstöd")
    event = FollowUpEvent.objects.get(follow_up=row, kind="handed_in")
    assert sorted((proof["kind"], proof["label"]) for proof in event.evidence) == [
        ("activity", "Vandring i Bro, 2022-03-04"),
        ("file", "protokoll.pdf"),
        ("note", "Samtal med Grannstöd"),
    ]
    assert {proof.measure_version_id for proof in Evidence.objects.all()} == {row.measure_version_id}


def test_evidence_that_was_handed_in_once_is_withdrawn_not_erased(
    coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    proof = attach_file(
        by=owner.viewer,
        follow_up=follow_up_of(owner.viewer, round, "1:1"),
        name="bild.png",
        content=b"\x89PNG\r\n\x1a\n...",
    )
    row = handed_in(owner.viewer, round, "1:1")
    with pytest.raises(Refusal) as refused:
        withdraw_evidence(by=owner.viewer, proof=proof)
    ask_back(by=coordinator.viewer, follow_up=row, comment="Fel bild?")
    withdraw_evidence(by=owner.viewer, proof=proof)
    proof.refresh_from_db()
    assert (refused.value.code, proof.withdrawn_at is not None) == ("followup.cannot_save", True)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("virus.exe", b"MZ", "followup.file_type"),
        ("tom.pdf", b"", "followup.file_empty"),
        ("bild.pdf", b"\x89PNG\r\n", "followup.file_other"),
        ("stor.txt", b"a" * (10 * 1024 * 1024 + 1), "followup.file_big"),
    ],
)
def test_files_of_other_kinds_are_refused(
    owner: Actor, round: FollowUpRound, name: str, content: bytes, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        attach_file(
            by=owner.viewer, follow_up=follow_up_of(owner.viewer, round, "1:1"), name=name, content=content
        )
    assert refused.value.code == code


def test_an_accepted_follow_up_is_locked_for_its_owner(
    coordinator: Actor, owner: Actor, round: FollowUpRound
) -> None:
    row = accept(by=coordinator.viewer, follow_up=handed_in(owner.viewer, round, "1:1"))
    with pytest.raises(Refusal) as refused:
        save_draft(by=owner.viewer, follow_up=row, expected_revision=row.revision, text="Ångrar mig.")
    assert (refused.value.code, FollowUp.objects.get(pk=row.pk).text) == (
        "followup.cannot_save",
        "Vi vandrade i maj.",
    )
