"""The whole circle by commands: a document read in becomes a plan, a round, a memo, and files that read the same."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.documents.readers.read import read_bytes, read_file
from samsyn.documents.readers.reading import Reading
from samsyn.followup.commands import accept, close_round, hand_in, open_round
from samsyn.followup.models import FollowUpRound
from samsyn.followup.queries import follow_ups, reasons
from samsyn.intake.commands import accept_reading
from samsyn.intake.offer import offered
from samsyn.papers.commands import approve, create_memo, submit
from samsyn.papers.commands.small_numbers import keep_small_number
from samsyn.papers.models import Memo
from samsyn.papers.queries import files
from samsyn.papers.queries.checks import checks
from samsyn.plans.models import ActionPlan
from tests.builders import a_house_form, approved_texts
from tests.cast import Actor

TWIN = Path(__file__).parents[2] / "samsyn" / "demo" / "data" / "handlingar.txt"
DAY = date(2022, 10, 17)
TOLD = "Vi träffades i september. Det här är gjort:\n– Belysningen är bytt\n– En vandring i Bro\nMer väntar i vår."


@pytest.fixture
def on_the_day() -> Iterator[None]:
    """17 October 2022."""
    with standing_on(DAY):
        yield


@pytest.fixture
def plan(on_the_day: None, coordinator: Actor) -> ActionPlan:
    """The twin, taken in as it was offered."""
    offer = offered(read_file(TWIN), today=DAY, name_round=lambda until: f"Våren {until.year}")
    taken = accept_reading(by=coordinator.viewer, accepted=offer, plan_label="Som den lästes in")
    assert taken.plan is not None
    return taken.plan


def followed_up(by: Viewer, plan: ActionPlan) -> FollowUpRound:
    """A round where all but the last measure were handed in and accepted."""
    row = open_round(
        by=by,
        plan=plan,
        title="Hösten 2022",
        period_from=date(2022, 7, 1),
        period_to=date(2022, 12, 31),
        due_on=date(2022, 10, 31),
    )
    late = reasons(by).get(name="Resurser")
    written = list(follow_ups(by).filter(round=row))[:-1]
    for place, follow_up in enumerate(written):
        behind = place % 5 == 0
        hand_in(
            by=by,
            follow_up=follow_up,
            expected_revision=follow_up.revision,
            status="behind" if behind else "ongoing",
            reason=late if behind else None,
            text=f"{follow_up.measure_version.number}. {TOLD}",
        )
        follow_up.refresh_from_db()
        accept(by=by, follow_up=follow_up)
    return close_round(by=by, round=row)


def approved(by: Viewer, memo: Memo, unit_head: Viewer, director: Viewer) -> Memo:
    """The memo with texts approved, small numbers kept with a name, and both approvals."""
    approved_texts(by, memo)
    for check in checks(by, memo):
        if check.code == "small_number":
            keep_small_number(by=by, memo=memo, place=check.place, said=check.said)
    submit(by=by, memo=memo)
    approve(by=unit_head, memo=memo)
    return approve(by=director, memo=memo)


def told(reading: Reading) -> list[tuple[object, ...]]:
    """What a reading says of the plan: area, number, text and follow-up."""
    return [
        (area.number, area.title, area.description, measure.number, measure.text, measure.follow_up)
        for area in reading.priority_areas
        for measure in area.measures
    ]


def test_a_document_comes_out_as_the_next_one(
    plan: ActionPlan, coordinator: Actor, unit_head: Actor, director: Actor
) -> None:
    by = coordinator.viewer
    a_house_form(by, unit_head=unit_head.person, director=director.person)
    row = followed_up(by, plan)
    memo = approved(by, create_memo(by=by, round=row), unit_head.viewer, director.viewer)
    versions = follow_ups(by).filter(round=row).order_by("position")
    areas = {area.pk: area for area in plan.areas.all()}
    expected = [
        (
            areas[each.measure.area_id].number,
            areas[each.measure.area_id].title,
            areas[each.measure.area_id].description or None,
            each.measure_version.number,
            each.measure_version.text,
            each.text or None,
        )
        for each in versions
    ]
    assert len(expected) == 25
    for kept in files(by, memo):
        reading = read_bytes(kept.file.name, bytes(kept.file.content))
        assert told(reading) == expected
        assert [(m.registry_number, m.kind, m.date, m.body) for m in reading.matters] == [
            ("KS 21/0531", "follow_up", "2022-10-17", "Trygghetsutskottet")
        ]
        assert "date-disagreement" not in {anomaly.code for anomaly in reading.anomalies}
