"""From a closed round to a memo: what is filled in, what is proposed, what must be in order."""

import pytest

from samsyn.base.refusal import Conflict, Refusal
from samsyn.documents.writers.content import BulletList, Figure, Heading, KeyTable, Paragraph
from samsyn.followup.commands import correct
from samsyn.followup.models import FollowUpRound
from samsyn.papers.commands import (
    approve_text,
    create_memo,
    keep_small_number,
    save_text_draft,
    set_heading,
    write_text,
)
from samsyn.papers.models import Memo, MemoText
from samsyn.papers.queries import rounds_without_memo, texts
from samsyn.papers.queries.checks import checks
from samsyn.papers.queries.content import document
from samsyn.plans.models import ActionPlan
from tests.builders import an_earlier_round, an_open_round, follow_up_of
from tests.cast import Actor


def section(by: Actor, memo: Memo, code: str) -> MemoText:
    """The memo's text of a section."""
    return next(row for row in texts(by.viewer, memo) if row.section == code)


def left(by: Actor, memo: Memo) -> list[tuple[str, str]]:
    """What must be done before the memo goes on: code, and the words of a small number."""
    return [(check.code, check.words) for check in checks(by.viewer, memo) if check.blocks and not check.done]


def test_one_press_gives_the_memo_in_the_house_s_form(memo: Memo, coordinator: Actor) -> None:
    paper = document(coordinator.viewer, memo)
    assert paper.heading.senders() == (
        "Kommunledningskontoret",
        "Trygghets- och preventionsenheten",
        "Trygghetssamordnare",
    )
    assert paper.heading.facts() == (
        ("Datum", "2022-10-17"),
        ("Vår beteckning", "KS 21/0531"),
        ("Till", "Trygghetsutskottet"),
    )
    assert [block.text for block in paper.blocks if isinstance(block, Heading)] == [
        "Förslag till beslut",
        "Sammanfattning",
        "Beslutsunderlag",
        "Ärendet",
        "1. Trygga miljöer",
        "2. Unga i riskzon",
        "Läget i siffror",
        "Bilagor",
    ]
    assert [block.items for block in paper.blocks if isinstance(block, BulletList)] == [
        (
            "Kommunledningskontorets tjänsteskrivelse den 17 oktober 2022",
            "Samverkansöverenskommelse 2022–2023, KS 21/0531",
        )
    ]


def test_every_area_has_its_definition_and_its_table(memo: Memo, coordinator: Actor) -> None:
    blocks = document(coordinator.viewer, memo).blocks
    at = next(i for i, block in enumerate(blocks) if block == Heading(2, "1. Trygga miljöer"))
    assert blocks[at + 1] == Paragraph("Alla ska kunna vistas ute.")
    table = blocks[at + 2]
    assert isinstance(table, KeyTable)
    assert [[(row.key, row.text, row.mark) for row in group] for group in table.groups] == [
        [
            ("Insats 1:1", "Vandra i Bro varje månad.", ""),
            ("Läge", "Enligt plan", "plan"),
            ("Uppföljning", "Vi vandrade i maj.", ""),
        ],
        [
            ("Insats 1:2", "Sänk farten på Enköpingsvägen.", ""),
            ("Läge", "Försenad", "late"),
            ("Skäl", "Resurser", ""),
            ("Uppföljning", "Gupp saknas.", ""),
        ],
    ]


def test_the_texts_are_proposed_and_wait_for_a_person(memo: Memo, coordinator: Actor) -> None:
    assert [(row.section, row.text, row.proposed, row.waits) for row in texts(coordinator.viewer, memo)] == [
        (
            "proposed_decision",
            "Utskottet godkänner uppföljningen av samverkansöverenskommelsen mellan kommunen och polisen.",
            True,
            True,
        ),
        (
            "summary",
            "Av tre insatser går en enligt plan eller pågår löpande. En är försenad och en är inte uppföljd.\n"
            "Skäl som har angetts där arbetet är försenat eller stoppat: resurser (1).\n"
            "För en insats saknas uppföljning: 2:1.",
            True,
            True,
        ),
        (
            "matter",
            "Kommunen och polisen följer upp åtgärdsplanen varje halvår. För varje samverkansområde står först vad "
            "området handlar om. Därefter står varje insats med sitt läge och en kort uppföljning.\n"
            "Samverkansområdena är:\n– Trygga miljöer\n– Unga i riskzon",
            True,
            True,
        ),
        ("child_perspective", "", True, True),
        ("equality_perspective", "", True, True),
    ]
    assert left(coordinator, memo) == [("texts", "")]


def test_the_page_of_figures_tells_statuses_and_reasons(memo: Memo, coordinator: Actor) -> None:
    statuses, reasons = (b for b in document(coordinator.viewer, memo).blocks if isinstance(b, Figure))
    assert (statuses.title, statuses.lead) == (
        "1 av 3 insatser går enligt plan eller pågår löpande, en är inte uppföljd",
        "Antal insatser efter läge. Tre insatser hösten 2022.",
    )
    assert {row[0]: row[1] for row in statuses.table().rows} == {
        "Klar": "0",
        "I ordinarie drift": "0",
        "Enligt plan": "1",
        "Pågår löpande": "0",
        "Försenad": "1",
        "Stoppad": "0",
        "Ej påbörjad": "0",
        "Inte uppföljd": "1",
    }
    assert (reasons.title, reasons.table().header, reasons.table().rows) == (
        "Vanligaste skälet är resurser",
        ("Skäl", "hösten 2022"),
        (("Resurser", "1"),),
    )


def test_a_round_without_statuses_gives_no_comparison(
    plan: ActionPlan, coordinator: Actor, closed_round: FollowUpRound
) -> None:
    an_earlier_round(coordinator.viewer, plan)
    memo = create_memo(by=coordinator.viewer, round=closed_round)
    quiet = [
        b.text for b in document(coordinator.viewer, memo).blocks if isinstance(b, Paragraph) and b.quiet
    ]
    assert quiet == [
        "I uppföljningen våren 2022 angavs inget läge för insatserna. Därför går det inte att jämföra.",
        "Inte uppföljda den här gången: 2:1. I tabellerna ovan står läget från förra gången där det finns.",
    ]


def test_an_open_round_an_imported_one_and_a_second_memo_are_refused(
    plan: ActionPlan, coordinator: Actor, memo: Memo
) -> None:
    by = coordinator.viewer
    cases = [
        (an_open_round(by, plan, title="Våren 2023"), "papers.round_open"),
        (an_earlier_round(by, plan), "papers.round_imported"),
        (memo.round, "papers.memo_exists"),
    ]
    for round, code in cases:
        with pytest.raises(Refusal) as refused:
            create_memo(by=by, round=round)
        assert refused.value.code == code
    assert rounds_without_memo(by) == []


def test_what_a_person_writes_is_approved_and_what_saves_itself_is_not(
    memo: Memo, coordinator: Actor
) -> None:
    by = coordinator.viewer
    draft = save_text_draft(by=by, memo=memo, section="summary", text="Halvvägs", expected_revision=1)
    assert (draft.text, draft.waits, draft.proposed) == ("Halvvägs", True, False)
    done = write_text(by=by, memo=memo, section="summary", text="Klart.", expected_revision=2)
    assert (done.text, done.waits, done.approved_by_name) == ("Klart.", False, "Trygghetssamordnare")
    as_it_stands = approve_text(by=by, memo=memo, section="matter", expected_revision=1)
    assert (as_it_stands.waits, as_it_stands.proposed) == (False, True)


def test_two_people_do_not_write_over_each_other(memo: Memo, coordinator: Actor) -> None:
    by = coordinator.viewer
    write_text(by=by, memo=memo, section="summary", text="Min text.", expected_revision=1)
    with pytest.raises(Conflict) as stale:
        write_text(by=by, memo=memo, section="summary", text="Din text.", expected_revision=1)
    assert (stale.value.theirs, stale.value.mine) == ({"summary": "Min text."}, {"summary": "Din text."})
    with pytest.raises(Conflict) as also:
        set_heading(by=by, memo=memo, expected_revision=7, receiver="Kommunstyrelsen")
    assert (also.value.theirs, also.value.mine) == (
        {"receiver": "Trygghetsutskottet"},
        {"receiver": "Kommunstyrelsen"},
    )


def test_a_follow_up_corrected_after_the_text_asks_for_a_new_reading(
    ready_memo: Memo, coordinator: Actor
) -> None:
    by = coordinator.viewer
    assert left(coordinator, ready_memo) == []
    row = follow_up_of(by, ready_memo.round, "1:2")
    correct(
        by=by,
        follow_up=row,
        expected_revision=row.revision,
        comment="Guppen kom.",
        status="done",
        text="Gupp finns.",
        reason=None,
    )
    assert left(coordinator, ready_memo) == [("figures", "")]
    summary = section(coordinator, ready_memo, "summary")
    new = "Av tre insatser går en enligt plan. En är klar och en är inte uppföljd."
    write_text(by=by, memo=ready_memo, section="summary", text=new, expected_revision=summary.revision)
    assert left(coordinator, ready_memo) == []


def test_small_numbers_are_found_wherever_a_person_has_written(ready_memo: Memo, coordinator: Actor) -> None:
    by = coordinator.viewer
    row = follow_up_of(by, ready_memo.round, "1:1")
    correct(
        by=by,
        follow_up=row,
        expected_revision=row.revision,
        comment="Mer.",
        status="to_plan",
        text="En ungdom fick hjälp.",
        reason=None,
    )
    set_heading(by=by, memo=ready_memo, expected_revision=1, attachments="Brev från två elever")
    ready_memo.refresh_from_db()
    found = [check for check in checks(by, ready_memo) if check.code == "small_number"]
    assert [(check.place, check.words, check.done) for check in found] == [
        ("heading", "två elever", False),
        ("follow_up:1:1", "En ungdom", False),
    ]
    for check in found:
        keep_small_number(by=by, memo=ready_memo, place=check.place, said=check.said)
    kept = [check for check in checks(by, ready_memo) if check.code == "small_number"]
    assert [(check.done, check.kept_by) for check in kept] == [(True, "Trygghetssamordnare")] * 2


def test_a_small_number_kept_in_one_sentence_is_asked_about_in_another(
    ready_memo: Memo, coordinator: Actor
) -> None:
    by = coordinator.viewer
    write_text(
        by=by, memo=ready_memo, section="summary", text="En person höll i trådarna.", expected_revision=2
    )
    (check,) = [check for check in checks(by, ready_memo) if check.code == "small_number"]
    keep_small_number(by=by, memo=ready_memo, place="summary", said=check.said)
    assert left(coordinator, ready_memo) == []
    write_text(
        by=by, memo=ready_memo, section="summary", text="En person i Bro fick vård.", expected_revision=3
    )
    assert left(coordinator, ready_memo) == [("small_number", "En person")]
    with pytest.raises(Refusal) as old:
        keep_small_number(by=by, memo=ready_memo, place="summary", said=check.said)
    assert old.value.code == "papers.text_changed"
