"""What papers take from a round."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.followup.commands import close_round
from samsyn.followup.models import Reason
from samsyn.followup.queries import MeasureContent, round_content, rounds
from samsyn.plans.models import ActionPlan
from tests.builders import a_full_plan, accepted, an_earlier_round, an_open_round, follow_up_of, handed_in
from tests.cast import Actor


def test_the_round_with_last_time_beside_it(coordinator: Actor, owner: Actor, plan: ActionPlan) -> None:
    by = coordinator.viewer
    before = an_earlier_round(by, plan, text="Tio samtal i våras.")
    round = an_open_round(by, plan)
    reason = Reason.objects.get(name="Väntar på beslut")
    row = accepted(by, round, "2:2", status="stopped", reason=reason, text="Nämnden har inte beslutat.")
    handed_in(owner.viewer, round, "1:1")
    content = round_content(by, round)
    assert [(area.number, area.title, len(area.measures)) for area in content.areas] == [
        ("1", "Trygga miljöer", 2),
        ("2", "Unga i riskzon", 2),
    ]
    told = MeasureContent(
        number="2:2",
        title="Orossamtal",
        text="Vandra i Bro varje månad.",
        status="stopped",
        reason="Väntar på beslut",
        follow_up="Nämnden har inte beslutat.",
        missing=False,
        last_status="",
        last_reason="",
        last_follow_up="Tio samtal i våras.",
        last_follow_up_id=follow_up_of(by, before, "2:2").pk,
        last_round="Våren 2022",
        in_last_round=True,
        follow_up_id=row.pk,
        measure_version_id=row.measure_version_id,
    )
    assert content.areas[1].measures[1] == told
    assert (content.statuses, content.last_statuses, content.last_title) == (
        {"stopped": 1},
        {"": 4},
        "Våren 2022",
    )
    assert (content.reasons, content.missing) == ((("Väntar på beslut", 1),), ("1:1", "1:2", "2:1"))
    assert (content.agreement_registry_number, content.due_on) == ("KS 21/0531", date(2022, 10, 31))


def test_what_was_not_handed_in_is_marked_and_has_last_time(coordinator: Actor, plan: ActionPlan) -> None:
    by = coordinator.viewer
    an_earlier_round(by, plan, text="Tio samtal i våras.")
    round = an_open_round(by, plan)
    accepted(by, round, "2:2")
    closed = close_round(by=by, round=round)
    content = round_content(by, closed)
    missing = content.areas[0].measures[0]
    assert (missing.missing, missing.status, missing.follow_up, missing.last_follow_up) == (
        True,
        "",
        "",
        "Tio samtal i våras.",
    )
    assert content.closed_on == date(2022, 10, 10)


@pytest.mark.usefixtures("on_the_day")
def test_a_large_round_takes_no_more_questions(coordinator: Actor) -> None:
    by, asked = coordinator.viewer, []
    for sizes in ((2, 3), (20, 30)):
        plan = a_full_plan(by, sizes)
        an_earlier_round(by, plan)
        round = an_open_round(by, plan)
        round = rounds(by).get(pk=round.pk)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            content = round_content(by, round)
        asked.append(len(queries))
        assert len(content.measures) == sum(sizes)
    assert asked == [4, 4]
