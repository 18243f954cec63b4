"""A daily report comes in under seal, is confirmed once, and the raw text is gone in time."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from samsyn.audit.models import AuditEntry
from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import dispose_all_daily, leave_item, put_back_item, take_in_daily, take_item
from samsyn.incidents.models import DailyItem, DailyReport, Incident
from samsyn.incidents.queries.daily import proposals, raw_text
from samsyn.incidents.rules.audience import AUTHORITIES
from samsyn.incidents.rules.sealing import fingerprint, seal, unseal
from samsyn.privacy.rules.span import PersonRefusal
from tests.cast import Actor
from tests.daily import TWO, a_daily, graffiti

SATURDAY = date(2022, 10, 15)


@pytest.fixture(autouse=True)
def on_saturday() -> Iterator[None]:
    """The report comes in the morning."""
    with standing_on(SATURDAY):
        yield


def states(daily: DailyReport) -> list[str]:
    """What became of each incident."""
    return list(daily.items.order_by("position").values_list("state", flat=True))


def test_a_seal_holds_for_its_own_place_and_key() -> None:
    uid = new_uid()
    sealed = seal("key", "table", "column", uid, "Bråk i Bro")

    assert unseal("key", "table", "column", uid, sealed) == "Bråk i Bro"
    assert "Bråk".encode() not in sealed
    for key, table, column, row, data in [
        ("other", "table", "column", uid, sealed),
        ("key", "other", "column", uid, sealed),
        ("key", "table", "other", uid, sealed),
        ("key", "table", "column", new_uid(), sealed),
        ("key", "table", "column", uid, sealed[:-1] + bytes([sealed[-1] ^ 1])),
        ("key", "table", "column", uid, b""),
    ]:
        with pytest.raises(Refusal, match=r"incidents.daily_sealed"):
            unseal(key, table, column, row, data)
    with pytest.raises(Refusal, match=r"incidents.no_daily_key"):
        seal("", "table", "column", uid, "x")
    assert fingerprint("key", "a") != fingerprint("other", "a")


def test_what_is_stored_can_not_be_read(coordinator: Actor) -> None:
    row = a_daily(coordinator.viewer)

    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed, sha256 FROM incidents_dailyreport")
        stored = b"".join(bytes(x) if not isinstance(x, str) else x.encode() for x in cursor.fetchone())
    assert b"Ebba" not in stored
    assert b"Misshandel" not in stored
    assert raw_text(coordinator.viewer, row) == TWO
    assert [(one.category, one.place, len(one.marks)) for one in proposals(coordinator.viewer, row)] == [
        ("violence_threat", "Bro centrum", 1),
        ("graffiti", "Broskolan", 0),
    ]


@pytest.mark.parametrize("name", ["guard", "school", "liaison", "director"])
def test_only_who_takes_it_in_sees_it(name: str, coordinator: Actor, request: pytest.FixtureRequest) -> None:
    row = a_daily(coordinator.viewer)
    other: Actor = request.getfixturevalue(name)
    if other.viewer.may("incidents.daily"):
        pytest.skip("may take it in too")

    for ask in (lambda: proposals(other.viewer, row), lambda: raw_text(other.viewer, row)):
        with pytest.raises(Refusal, match=r"accounts.not_allowed"):
            ask()
    client = other.logged_in(Client())
    assert client.get(reverse("incidents:daily_report", args=[row.uid])).status_code == 403


def test_the_other_municipality_finds_nothing(
    coordinator: Actor, other_coordinator: Actor, client: Client
) -> None:
    row = a_daily(coordinator.viewer)
    other_coordinator.logged_in(client)

    assert client.get(reverse("incidents:daily_report", args=[row.uid])).status_code == 404


def test_the_same_report_twice_is_told(coordinator: Actor) -> None:
    a_daily(coordinator.viewer)

    with pytest.raises(Refusal, match=r"incidents.daily_known"):
        take_in_daily(by=coordinator.viewer, text=TWO.replace("\n", "\r\n"), day=SATURDAY)
    assert DailyReport.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [("  \n ", "daily_empty"), ("Inget att rapportera.", "daily_nothing"), ("x" * 200_001, "daily_long")],
)
def test_what_is_no_report(coordinator: Actor, text: str, code: str) -> None:
    with pytest.raises(Refusal, match=f"incidents.{code}"):
        a_daily(coordinator.viewer, text)
    assert DailyReport.objects.count() == 0


def test_taken_in_once_accepted_and_for_authorities(coordinator: Actor) -> None:
    by = coordinator.viewer
    item = a_daily(by).items.get(position=1)

    take_item(by=by, item=item, incident=graffiti())
    take_item(by=by, item=item, incident=graffiti("Något annat."))

    row = Incident.objects.get()
    assert (row.state, row.audience, row.source.code) == ("accepted", AUTHORITIES, "police_daily")
    assert states(item.daily) == ["waiting", "taken"]
    assert "incidents.take_daily_item" in AuditEntry.objects.values_list("verb", flat=True)


def test_killed_midway_nothing_is_left_behind(coordinator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    by = coordinator.viewer
    item = a_daily(by).items.get(position=1)

    def killed(*args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("samsyn.incidents.commands.daily.record", killed)
        take_item(by=by, item=item, incident=graffiti())
    assert (Incident.objects.count(), states(item.daily)) == (0, ["waiting", "waiting"])
    take_item(by=by, item=item, incident=graffiti())
    assert (Incident.objects.count(), states(item.daily)) == (1, ["waiting", "taken"])


def test_persons_must_go(coordinator: Actor) -> None:
    by = coordinator.viewer
    item = a_daily(by).items.get(position=0)
    with_name = graffiti("Klotter, Ebba Lindqvist såg det.")
    with_number = graffiti("Klotter, ring 070-123 45 67.")

    for told in (with_name, with_number):
        with pytest.raises(PersonRefusal):
            take_item(by=by, item=item, incident=told)
    with pytest.raises(PersonRefusal):
        take_item(by=by, item=item, incident=with_number, no_persons=True)
    take_item(by=by, item=item, incident=with_name, clean=True)
    assert Incident.objects.get().text == "Klotter, […] såg det."


def test_a_mark_that_is_no_person_is_answered(coordinator: Actor) -> None:
    item = a_daily(coordinator.viewer).items.get(position=0)

    take_item(
        by=coordinator.viewer, item=item, incident=graffiti("Klotter vid Ebba Lindqvist."), no_persons=True
    )

    row = Incident.objects.get()
    assert (row.text, row.questions) == ("Klotter vid Ebba Lindqvist.", [])


def test_left_out_and_put_back(coordinator: Actor) -> None:
    by = coordinator.viewer
    item = a_daily(by).items.get(position=0)

    leave_item(by=by, item=item)
    assert states(item.daily) == ["left", "waiting"]
    with pytest.raises(Refusal, match=r"incidents.wrong_state"):
        put_back_item(
            by=by, item=take_item(by=by, item=item.daily.items.get(position=1), incident=graffiti())
        )
    put_back_item(by=by, item=item)
    assert states(item.daily) == ["waiting", "taken"]


def test_the_raw_text_is_disposed_of_within_thirty_days(coordinator: Actor) -> None:
    row = a_daily(coordinator.viewer)
    take_item(by=coordinator.viewer, item=row.items.get(position=1), incident=graffiti())

    with standing_on(SATURDAY + timedelta(days=27)):
        assert dispose_all_daily() == 0
    with standing_on(SATURDAY + timedelta(days=30)):
        assert (dispose_all_daily(), dispose_all_daily()) == (1, 0)
    row.refresh_from_db()
    assert (bytes(row.sealed), proposals(coordinator.viewer, row), states(row)) == (
        b"",
        [],
        ["left", "taken"],
    )
    assert AuditEntry.objects.filter(verb="incidents.dispose_daily").count() == 1
    assert DailyItem.objects.filter(incident__isnull=False).count() == 1
