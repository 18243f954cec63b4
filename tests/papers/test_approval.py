"""Submission, the approvals in turn, and the record that the last one makes."""

import hashlib
from typing import Any

import pytest

from samsyn.access.queries import todos, viewer_for
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Conflict, Refusal
from samsyn.documents.readers.read import read_bytes
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.snapshot import from_json
from samsyn.followup.commands import correct
from samsyn.papers.commands import (
    approve,
    recall,
    receive,
    return_memo,
    set_heading,
    set_house_form,
    set_registry_number,
    submit,
    withdraw,
    write_text,
)
from samsyn.papers.models import Memo, MemoFile
from samsyn.papers.queries import events, files, memos
from samsyn.papers.queries.content import rendered
from samsyn.papers.queries.evidence import behind, evidence
from samsyn.papers.queries.proofs import differences
from tests.builders import follow_up_of
from tests.cast import Actor
from tests.papers.cast import stands_in


def again(actor: Actor) -> Viewer:
    """The actor as they are after roles and deputies changed."""
    viewer = viewer_for(actor.user.pk, actor.viewer.municipality_id)
    assert viewer is not None
    return viewer


def refused(command: object, **arguments: object) -> str:
    """The code that the command refuses with."""
    with pytest.raises(Refusal) as refusal:
        command(**arguments)  # type: ignore[operator]  # any command
    return refusal.value.code


@pytest.fixture
def approved(ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor) -> Memo:
    """The memo with the record made."""
    submit(by=coordinator.viewer, memo=ready_memo)
    approve(by=unit_head.viewer, memo=ready_memo)
    return approve(by=director.viewer, memo=ready_memo)


def test_a_memo_that_is_not_ready_stays_a_draft(memo: Memo, coordinator: Actor) -> None:
    assert refused(submit, by=coordinator.viewer, memo=memo) == "papers.not_ready"
    memo.refresh_from_db()
    assert (memo.state, memo.snapshot) == ("draft", None)


def test_unit_head_and_director_approve_in_turn(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor
) -> None:
    submit(by=coordinator.viewer, memo=ready_memo)
    assert refused(approve, by=director.viewer, memo=ready_memo) == "papers.not_your_turn"
    assert approve(by=unit_head.viewer, memo=ready_memo).state == "with_director"
    assert refused(approve, by=unit_head.viewer, memo=ready_memo) == "papers.not_your_turn"
    assert approve(by=director.viewer, memo=ready_memo).state == "approved"
    assert refused(approve, by=director.viewer, memo=ready_memo) == "papers.wrong_state"
    assert [(e.kind, e.step, e.name) for e in events(coordinator.viewer, ready_memo)] == [
        ("created", "", "Trygghetssamordnare"),
        ("submitted", "", "Trygghetssamordnare"),
        ("approved", "unit_head", "Enhetschef"),
        ("approved", "director", "Kommundirektör"),
    ]


def test_a_deputy_approves_with_both_names(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, owner: Actor
) -> None:
    stands_in(unit_head.person, owner.person)
    submit(by=coordinator.viewer, memo=ready_memo)
    approve(by=again(owner), memo=ready_memo)
    last = events(coordinator.viewer, ready_memo).last()
    assert last is not None
    assert (last.step, last.name, last.on_behalf_of) == ("unit_head", "Trafikplanerare", "Enhetschef")


def test_nobody_approves_what_they_sent_on_or_approved_themselves(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor
) -> None:
    stands_in(unit_head.person, coordinator.person)
    stands_in(director.person, unit_head.person)
    submit(by=coordinator.viewer, memo=ready_memo)
    assert refused(approve, by=again(coordinator), memo=ready_memo) == "papers.own_memo"
    approve(by=unit_head.viewer, memo=ready_memo)
    assert refused(approve, by=again(unit_head), memo=ready_memo) == "papers.own_memo"


def test_sent_back_with_a_comment_it_is_a_draft_again(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor
) -> None:
    submit(by=coordinator.viewer, memo=ready_memo)
    assert refused(return_memo, by=unit_head.viewer, memo=ready_memo, comment=" ") == "papers.no_comment"
    back = return_memo(by=unit_head.viewer, memo=ready_memo, comment="Skriv ut förkortningen.")
    assert (back.state, back.snapshot, back.evidence) == ("draft", None, None)
    text = write_text(by=coordinator.viewer, memo=back, section="summary", text="Klart.", expected_revision=2)
    assert text.text == "Klart."


def test_the_writer_takes_it_back_or_away(ready_memo: Memo, coordinator: Actor, unit_head: Actor) -> None:
    by = coordinator.viewer
    submit(by=by, memo=ready_memo)
    assert refused(withdraw, by=by, memo=ready_memo) == "papers.wrong_state"
    assert refused(
        write_text, by=by, memo=ready_memo, section="summary", text="Nytt.", expected_revision=2
    ) == ("papers.not_draft")
    assert recall(by=by, memo=ready_memo).state == "draft"
    assert withdraw(by=by, memo=ready_memo).state == "withdrawn"
    assert list(memos(by)) == []


def test_the_record_is_the_bytes_that_were_approved(approved: Memo, coordinator: Actor) -> None:
    by = coordinator.viewer
    stored = {row.format: row.file for row in files(by, approved)}
    assert sorted(stored) == ["docx", "pdf"]
    for form, file in stored.items():
        content = bytes(file.content)
        assert file.sha256 == hashlib.sha256(content).hexdigest()
        assert file.name == f"{approved.title}.{form}"
        assert rendered(from_json(approved.snapshot or {}), form) == content
        reading = read_bytes(file.name, content)
        assert [(a.number, [m.number for m in a.measures]) for a in reading.priority_areas] == [
            ("1", ["1:1", "1:2"]),
            ("2", ["2:1"]),
        ]


def test_what_was_submitted_is_what_is_approved(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor
) -> None:
    by = coordinator.viewer
    submitted = submit(by=by, memo=ready_memo).snapshot
    row = follow_up_of(by, ready_memo.round, "1:1")
    correct(
        by=by, follow_up=row, expected_revision=row.revision, status="done", text="Nytt.", comment="Rättat."
    )
    approve(by=unit_head.viewer, memo=ready_memo)
    memo = approve(by=director.viewer, memo=ready_memo)
    assert memo.snapshot == submitted
    assert [(one.number, one.status, one.reason) for one in evidence(by, memo)] == [
        ("1:1", "to_plan", ""),
        ("1:2", "behind", "Resurser"),
        ("2:1", "missing", ""),
    ]


def test_every_figure_opens_to_the_measures_it_counts(ready_memo: Memo, coordinator: Actor) -> None:
    found = evidence(coordinator.viewer, ready_memo)
    assert [one.number for one in behind(found, last=False, status="missing")] == ["2:1"]
    assert [one.number for one in behind(found, last=False, reason="Resurser")] == ["1:2"]
    assert [one.number for one in behind(found, last=False)] == ["1:1", "1:2", "2:1"]
    assert behind(found, last=True) == []


def test_the_template_is_the_one_that_was_submitted(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor
) -> None:
    by = coordinator.viewer
    own = render_docx(from_json(submit(by=by, memo=ready_memo).snapshot or {}))
    recall(by=by, memo=ready_memo)
    form: dict[str, Any] = {"office": "K", "unit": "T", "receiver": "U", "footer": "Sidfot"}
    form |= {"unit_head": unit_head.person, "director": director.person}
    set_house_form(by=by, expected_revision=2, template=("mall.docx", own), **form)
    memo = submit(by=by, memo=ready_memo)
    assert memo.template is not None
    kept = bytes(memo.template.content)
    set_house_form(by=by, expected_revision=3, template=("ny.docx", own + b""), **form)
    approve(by=unit_head.viewer, memo=memo)
    approve(by=director.viewer, memo=memo)
    record = MemoFile.objects.get(memo=memo, format="docx").file
    assert bytes(record.content) == rendered(from_json(memo.snapshot or {}), "docx", kept)


def test_the_registry_number_is_entered_before_the_bytes_are_made(
    ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor, secretary: Actor
) -> None:
    by = coordinator.viewer
    set_heading(by=by, memo=ready_memo, expected_revision=1, our_reference="")
    assert refused(submit, by=by, memo=ready_memo) == "papers.not_ready"
    with pytest.raises(Conflict):
        set_registry_number(by=secretary.viewer, memo=ready_memo, number="KS 22/0100", expected_revision=1)
    set_registry_number(by=secretary.viewer, memo=ready_memo, number="KS 22/0100", expected_revision=2)
    memo = submit(by=by, memo=ready_memo)
    numbered = set_registry_number(
        by=secretary.viewer, memo=memo, number="KS 22/0101", expected_revision=memo.revision
    )
    assert from_json(numbered.snapshot or {}).heading.our_reference == "KS 22/0101"
    approve(by=unit_head.viewer, memo=memo)
    memo = approve(by=director.viewer, memo=memo)
    late = {"by": secretary.viewer, "memo": memo, "number": "KS 1", "expected_revision": memo.revision}
    assert refused(set_registry_number, **late) == "papers.number_frozen"
    late["by"] = unit_head.viewer
    assert refused(set_registry_number, **late) == "accounts.not_allowed"


def test_each_one_sees_what_waits_for_them(
    memo: Memo, ready_memo: Memo, coordinator: Actor, unit_head: Actor, director: Actor, secretary: Actor
) -> None:
    def waits(actor: Actor) -> list[tuple[int, str]]:
        found = todos(actor.viewer)
        return [(todo.count, str(todo.what)) for todo in found if "/papers/" in todo.url]

    assert waits(coordinator) == [(1, "En tjänsteskrivelse att göra klar och skicka för godkännande")]
    assert (waits(unit_head), waits(director), waits(secretary)) == ([], [], [])
    submit(by=coordinator.viewer, memo=ready_memo)
    assert (waits(coordinator), waits(unit_head)) == ([], [(1, "En tjänsteskrivelse att godkänna")])
    approve(by=unit_head.viewer, memo=ready_memo)
    assert (waits(unit_head), waits(director)) == ([], [(1, "En tjänsteskrivelse att godkänna")])
    approve(by=director.viewer, memo=ready_memo)
    assert waits(secretary) == [(1, "En färdig handling att hämta")]
    receive(by=secretary.viewer, memo=ready_memo)
    assert waits(secretary) == []
    assert refused(receive, by=secretary.viewer, memo=ready_memo) == "papers.received_before"


def test_verify_tells_when_what_is_stored_is_not_what_was_approved(
    approved: Memo, coordinator: Actor
) -> None:
    by = coordinator.viewer
    assert differences(by) == []
    MemoFile.objects.get(memo=approved, format="pdf").delete()
    file = MemoFile.objects.get(memo=approved, format="docx").file
    type(file).objects.filter(pk=file.pk).update(content=b"annat")
    Memo.objects.filter(pk=approved.pk).update(state="draft")
    assert differences(by) == [
        f"{approved.title} har läget draft, men händelserna leder till approved.",
        f"{approved.title}.docx har andra byte än när den godkändes: SHA-256 stämmer inte.",
    ]
    Memo.objects.filter(pk=approved.pk).update(state="approved")
    assert f"{approved.title} är godkänd men filen pdf saknas." in differences(by)
