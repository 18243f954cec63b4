"""Pages by key: none is lost, none comes twice, and each takes few questions."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import strip_tags

from samsyn.base.dates import standing_on
from samsyn.base.remembered import forget_all
from samsyn.incidents.commands.filters import remove_filter, save_filter
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.pages import Cursor, page
from samsyn.incidents.queries.saved import saved_filters
from samsyn.incidents.rules.filters import Filter
from samsyn.places.models import Area
from tests.cast import Actor
from tests.incidents.lists.asking import asked
from tests.reports import an_incident, reported
from tests.units import a_unit

FIRST = datetime(2022, 9, 1, 18, tzinfo=UTC)


@pytest.fixture
def many(coordinator: Actor) -> Iterator[Actor]:
    """120 incidents, three and three at the same moment."""
    with standing_on(date(2022, 10, 17)):
        for start in range(0, 120, 20):
            incidents = [
                an_incident(text=f"Nummer {n}", starts_at=FIRST + timedelta(hours=n // 3))
                for n in range(start, start + 20)
            ]
            reported(coordinator.viewer, *incidents)
        yield coordinator


def test_forward_and_back_by_key(many: Actor) -> None:
    by, given = many.viewer, choices(many.viewer)
    cursor, there = Cursor(), []
    while True:
        told = page(by, Filter(), given, cursor)
        there.append([row.text for row in told.rows])
        if told.older is None:
            break
        cursor = Cursor(after=told.older)
    assert [len(rows) for rows in there] == [50, 50, 20]
    assert [text for rows in there for text in rows] == [f"Nummer {n}" for n in range(119, -1, -1)]
    back = page(by, Filter(), given, Cursor(before=told.newer))
    assert [row.text for row in back.rows] == there[1]
    first = page(by, Filter(), given, Cursor(before=back.newer))
    assert ([row.text for row in first.rows], first.newer) == (there[0], None)


def test_to_a_day(many: Actor) -> None:
    told = page(many.viewer, Filter(), choices(many.viewer), Cursor(day=date(2022, 9, 1)))
    # from 20 in Sweden four hours are left of the day
    assert [row.text for row in told.rows] == [f"Nummer {n}" for n in range(11, -1, -1)]
    newer = page(many.viewer, Filter(), choices(many.viewer), Cursor(before=told.newer))
    assert newer.rows[-1].text == "Nummer 12"


def test_the_heading_counts_kinds_apart(many: Actor, client: Client) -> None:
    many.logged_in(client)
    reported(many.viewer, an_incident(text="Från polisen."), source="police_daily")
    told = client.get(reverse("incidents:incidents")).context["told"]
    assert told.heading == "120 rapporter från personal och 1 från polisen"
    narrowed = client.get(reverse("incidents:incidents"), {"category": "drugs"}).context["told"]
    assert (narrowed.heading, narrowed.page.rows) == ("Ingen rapport är sådan", [])


def test_beside_the_count_stands_who_was_heard_from(
    coordinator: Actor, school: Actor, client: Client
) -> None:
    area, other = (
        Area.objects.create(municipality_id=coordinator.viewer.municipality_id, kind="district", name=name)
        for name in ("Bro", "Kungsängen")
    )
    with standing_on(date(2022, 10, 12)):
        reported(coordinator.viewer, unit=a_unit(coordinator.viewer, "Broskolan", area=area))
        a_unit(coordinator.viewer, "Gården", area=other)
    coordinator.logged_in(client)
    with standing_on(date(2022, 10, 17)):
        told = [
            " ".join(strip_tags(client.get(reverse("incidents:incidents"), given).content.decode()).split())
            for given in (
                {},
                {"area": str(area.uid)},
                {"area": str(other.uid)},
                {"from": "2019-10-01", "to": "2019-10-06"},
            )
        ]
    for text, heard in zip(
        told,
        (
            "Vecka 41 1 av 2 enheter har svarat",
            "Vecka 41 1 av 1 enhet",
            "Vecka 41 0 av 1 enhet",
            "Ingen enhet skulle rapportera vecka 40: få rapporter säger inget.",
        ),
        strict=True,
    ):
        assert heard in text
    school.logged_in(client)
    page = client.get(reverse("incidents:coverage")).content.decode()
    assert ("Kungsängen" in page, "Gården" in page, "Rapporterande enheter" in page) == (True, False, False)


def test_six_questions_beside_the_sessions_own(many: Actor, client: Client) -> None:
    many.logged_in(client)

    def questions(address: str, **given: str) -> int:
        forget_all()
        with CaptureQueriesContext(connection) as asked_for:
            assert client.get(address, given).status_code == 200
        return sum(
            "incidents_" in one["sql"] or "places_" in one["sql"] for one in asked_for.captured_queries
        )

    address = reverse("incidents:incidents")
    older = str(client.get(address).context["told"].page.older)
    for given in ({}, {"category": "vandalism", "q": "nummer"}, {"after": older}, {"day": "2022-09-02"}):
        assert questions(address, **given) == 6
    assert questions(reverse("incidents:cells"), zoom="11", bbox="17.4,59.3,18.1,59.8") == 3


def test_filters_are_saved_listed_and_removed(many: Actor, school: Actor, client: Client) -> None:
    many.logged_in(client)
    client.post(
        reverse("incidents:save_filter"), {"name": "Mopeder på natten", "filter": "q=moped%2A&hours=22-5"}
    )
    told = client.get(reverse("incidents:incidents"))
    assert [(row.name, row.query) for row in told.context["told"].saved] == [
        ("Mopeder på natten", "q=moped%2A&hours=22-5")
    ]
    save_filter(by=many.viewer, name="Mopeder på natten", asked=asked(q="moped"))
    assert [row.query for row in saved_filters(many.viewer)] == ["q=moped"]
    assert list(saved_filters(school.viewer)) == []
    remove_filter(by=many.viewer, saved=saved_filters(many.viewer).get())
    assert list(saved_filters(many.viewer)) == []


def test_a_landlord_is_told_that_a_finer_question_says_nothing(
    coordinator: Actor, housing_company: Actor, client: Client
) -> None:
    reported(coordinator.viewer, an_incident(text="Glas på marken."))
    housing_company.logged_in(client)
    says = "Att inget hittas säger alltså inget."
    address = reverse("incidents:incidents")
    pages = [client.get(address, given).content.decode() for given in ({}, {"q": "glas"}, {"hours": "20-23"})]
    assert [says in page for page in pages] == [False, True, True]
    assert all("Du ser kategori, område och vecka." in page for page in pages)
    coordinator.logged_in(client)
    assert says not in client.get(address, {"q": "glas"}).content.decode()
