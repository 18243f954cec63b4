"""The start page: what waits, and the chain with its counts."""

from datetime import date

from django.test import Client

from samsyn.accounts.models import Municipality
from samsyn.base.dates import standing_on
from samsyn.home.queries import Step, steps
from tests.builders import a_full_plan, an_activity, an_open_round, handed_in
from tests.cast import Actor, an_actor
from tests.reports import reported
from tests.units import a_link, a_phone, a_unit

DAY = date(2022, 10, 17)


def test_the_chain_counts_what_the_viewer_may_open(
    bro: Municipality, coordinator: Actor, guard: Actor
) -> None:
    by = coordinator.viewer
    with standing_on(DAY):
        row = an_open_round(by, a_full_plan(by, (3,)))
        handed_in(by, row, "1:1")
        an_activity(by, starts_on=DAY)
        member = an_actor(bro, "Ledamot", "committee_member")
        assert steps(by) == [
            Step("reports", 0, page="incidents:review"),
            Step("plan", 3),
            Step("done", 1),
            Step("followup", 1, of=3, waits=True),
            Step("papers", 0),
            Step("pledges", 0),
        ]
        assert steps(member.viewer) == [Step("plan", 3), Step("approved", 0), Step("pledges", 0)]
        assert steps(guard.viewer) == [Step("pledges", 0)]


def test_reports_to_review_open_the_review(coordinator: Actor, guard: Actor, client: Client) -> None:
    reported(guard.viewer)
    assert steps(coordinator.viewer)[0] == Step("reports", 1, waits=True, page="incidents:review")
    text = " ".join(coordinator.logged_in(client).get("/").content.decode().split())
    assert ('href="/reports/review/"' in text, "att granska" in text) == (True, True)


def test_a_round_that_is_closed_waits_for_nobody(coordinator: Actor, other_coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(DAY):
        row = an_open_round(by, a_full_plan(by, (2,)))
        row.closed_at = row.created_at
        row.closed_by, row.closed_by_name = by.actor, by.name
        row.save()
        assert Step("followup", 0, of=2, waits=False) in steps(by)
        assert Step("followup", 0) in steps(other_coordinator.viewer)


def test_the_page_names_how_much_waits(unit_head: Actor, coordinator: Actor, client: Client) -> None:
    with standing_on(DAY):
        calm = unit_head.logged_in(client).get("/")
        assert calm.context["heading"] == "Inget väntar på dig i dag"
        an_open_round(coordinator.viewer, a_full_plan(coordinator.viewer, (2,)))
        busy = coordinator.logged_in(client).get("/")
    waits = len(busy.context["todos"])
    assert busy.context["heading"] == (f"{waits} saker väntar på dig" if waits > 1 else "1 sak väntar på dig")
    assert busy.context["todo_count"] == waits
    assert "Måndag 17 oktober 2022" in busy.content.decode()


def test_a_units_phone_is_led_to_its_form_and_meets_no_shut_door(client: Client, coordinator: Actor) -> None:
    a_phone(client, a_link(coordinator.viewer, a_unit(coordinator.viewer, "Broskolan")))
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/reports/new/")
    page = client.get("/reports/new/").content.decode()
    assert ("/account/me/" in page, "/account/log-out/" in page) == (False, False)


def test_whoever_may_report_does_so_from_the_start_page(
    guard: Actor, secretary: Actor, client: Client
) -> None:
    report = 'href="/reports/new/"'
    assert report in guard.logged_in(client).get("/").content.decode()
    assert report not in secretary.logged_in(client).get("/").content.decode()
