"""Feeds: a secret address each, with as much as its owner may read just then, ended from their own page."""

import re
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.access.models import Membership
from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.incidents.models import Feed
from tests.cast import Actor
from tests.reports import an_incident, reported

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2022, 10, 17)
AT = datetime(2022, 10, 12, 19, 40, tzinfo=UTC)


def made(who: Actor, **asked: str) -> str:
    """The path of a new feed of the viewer's, as the page shows it once."""
    client = who.logged_in(Client())
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    page = client.post(reverse("incidents:feeds"), {"name": "Till Outlook", "filter": query}).content.decode()
    found = re.search(r'(/reports/feed/[^/]+/)"', page)
    assert found is not None
    return found[1]


def read(path: str) -> list[tuple[str, str, str]]:
    """Title, words and moment of each entry, read by a news reader that nobody is logged in with."""
    answer = Client().get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    entries = ElementTree.fromstring(answer.content).iter(f"{ATOM}entry")
    names = ("title", "summary", "updated")
    found = [[entry.findtext(f"{ATOM}{name}") or "" for name in names] for entry in entries]
    return [(title, words, updated) for title, words, updated in found]


@pytest.fixture
def told(coordinator: Actor) -> None:
    """One from staff and one from the police."""
    with standing_on(DAY):
        reported(coordinator.viewer, an_incident(place="Korpstigen", text="Rutan är krossad.", starts_at=AT))
        reported(coordinator.viewer, an_incident(text="Ordet som bara polisen har."), source="police_daily")


@pytest.mark.usefixtures("told")
def test_each_reads_as_much_as_in_the_list(coordinator: Actor, school: Actor, housing_company: Actor) -> None:
    with standing_on(DAY):
        all_, landlord = read(made(coordinator)), read(made(housing_company))
    assert len(all_) == 2
    assert ("Skadegörelse, Korpstigen", "2022-10-12T19:40:00+00:00") in [(t, at) for t, _words, at in all_]
    assert any("Ordet som bara polisen har." in words for _t, words, _at in all_)
    # what the landlord reads: category and week of the staff's report, its Monday for a time
    assert landlord == [
        ("Skadegörelse", "Inget område, vecka 41, 2022\nPersonal", "2022-10-10T00:00:00+02:00")
    ]


@pytest.mark.usefixtures("told")
def test_the_filter_goes_along(coordinator: Actor) -> None:
    with standing_on(DAY):
        assert [title for title, *_ in read(made(coordinator, q="krossad"))] == ["Skadegörelse, Korpstigen"]
        assert read(made(coordinator, category="drugs")) == []


def test_another_municipality_reads_its_own_alone(coordinator: Actor, other_coordinator: Actor) -> None:
    reported(coordinator.viewer, an_incident(text="I Bro."))
    assert read(made(other_coordinator)) == []


def test_an_ended_feed_is_gone_and_only_its_owner_ends_it(coordinator: Actor, school: Actor) -> None:
    path = made(coordinator)
    row = Feed.objects.get()
    end = reverse("incidents:end_feed", args=[row.uid])
    assert school.logged_in(Client()).post(end, {"_key": str(new_uid())}).status_code == 404
    browser = coordinator.logged_in(Client())
    assert end in browser.get(reverse("access:me")).content.decode()
    browser.post(end, {"_key": str(new_uid())})
    assert (Client().get(path).status_code, end in browser.get(reverse("access:me")).content.decode()) == (
        410,
        False,
    )


def test_who_may_no_longer_read_reads_no_feed(school: Actor) -> None:
    path = made(school)
    assert Client().get(path).status_code == 200
    Membership.objects.filter(user=school.user).update(ends_on=DAY.replace(year=2001))
    assert Client().get(path).status_code == 404


def test_an_address_that_leads_nowhere(coordinator: Actor, guard: Actor) -> None:
    assert Client().get("/reports/feed/hittepå/").status_code == 404
    assert guard.logged_in(Client()).get(reverse("incidents:feeds")).status_code == 403
    made(coordinator)
    assert (
        "/reports/feed/"
        not in coordinator.logged_in(Client()).get(reverse("incidents:feeds")).content.decode()
    )


def test_a_feed_needs_a_name_and_names_nobody(coordinator: Actor) -> None:
    browser = coordinator.logged_in(Client())
    for name, says in (("", "Ge flödet ett namn"), ("070-174 06 58", "Ta bort telefonnumret")):
        answer = browser.post(reverse("incidents:feeds"), {"name": name})
        assert (answer.status_code, says in answer.content.decode(), Feed.objects.count()) == (422, True, 0)
