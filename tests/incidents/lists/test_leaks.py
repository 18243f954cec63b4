"""The police's words are planted, and looked for by everyone who may not read them, wherever lists go."""

import io
import json
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.cells import as_json, map_data
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.files import file_chunks
from samsyn.incidents.rules.filters import Filter
from tests.cast import Actor
from tests.incidents.lists.asking import asked
from tests.reports import an_incident, reported

SECRET, PLACE, GROUP = "Spaning mot vapengömma", "Hemliga porten", "Hylsor vid lekplatsen"
POINT = (651_000, 6_605_000)


@pytest.fixture
def planted(coordinator: Actor) -> Iterator[list[Incident]]:
    """One incident for the authorities and one for the group, both with a point."""
    with standing_on(date(2022, 10, 18)):
        police = reported(
            coordinator.viewer,
            an_incident("weapon", text=SECRET, place=PLACE, point=POINT),
            source="police_daily",
            accepted=True,
        )
        staff = reported(
            coordinator.viewer,
            an_incident("drugs", text=GROUP, place="Lekplatsen", point=POINT),
            accepted=True,
        )
        yield [*police, *staff]


def files_of(viewer: Viewer, given: Filter | None = None) -> list[str]:
    """Every kind of file that the viewer would get, as text."""
    told = []
    for form in ("csv", "geojson", "xlsx"):
        content = b"".join(file_chunks(viewer, given or Filter(), choices(viewer), form))
        if form == "xlsx":
            sheet = load_workbook(io.BytesIO(content)).active
            told.append("\n".join(";".join(str(c) for c in row) for row in sheet.iter_rows(values_only=True)))
        else:
            told.append(content.decode())
    return told


def map_of(viewer: Viewer, given: Filter | None = None) -> str:
    """The map's data, as text."""
    return as_json(map_data(viewer, given or Filter(), choices(viewer), None, 15))


def test_the_authorities_find_it_everywhere(planted: list[Incident], liaison: Actor, client: Client) -> None:
    liaison.logged_in(client)
    page = client.get(reverse("incidents:incidents")).content.decode()
    one = client.get(reverse("incidents:incident", args=[planted[0].uid])).content.decode()
    assert all(SECRET in told for told in (page, one, *files_of(liaison.viewer)))
    assert PLACE in map_of(liaison.viewer)


def test_the_bound_in_the_group_see_the_groups_alone(
    planted: list[Incident], school: Actor, client: Client
) -> None:
    bound = Viewer(
        school.viewer.municipality_id,
        user_id=school.user.pk,
        permissions=school.viewer.permissions,
        bound=True,
    )
    told = [*files_of(bound), map_of(bound)]
    assert [SECRET in one or PLACE in one for one in told] == [False] * 4
    assert [GROUP in one or "Lekplatsen" in one for one in told] == [True] * 4


def test_a_landlord_finds_category_area_and_week(
    planted: list[Incident], housing_company: Actor, client: Client
) -> None:
    housing_company.logged_in(client)
    pages = [
        client.get(reverse("incidents:incidents"), given).content.decode()
        for given in (
            {}, {"q": "vapen*"}, {"q": "hylsor"}, {"category": "weapon"}, {"hours": "20-23"}, {"state": "accepted"},
            {"source": "police_daily"}, {"day": "2022-10-16"},
            {"after": str(planted[0].uid)}, {"before": str(planted[0].uid)},
        )
    ]  # fmt: skip
    told = [*pages, *files_of(housing_company.viewer), map_of(housing_company.viewer)]
    hidden = (SECRET, PLACE, GROUP, "Lekplatsen", "21.00", "21:00", "651000")
    assert {words: sum(words in one for one in told) for words in hidden} == dict.fromkeys(hidden, 0)
    assert json.loads(map_of(housing_company.viewer))["features"] == []
    assert client.get(reverse("incidents:incident", args=[planted[0].uid])).status_code == 404
    coarse = client.get(reverse("incidents:incident", args=[planted[1].uid])).content.decode()
    assert (GROUP in coarse, "vecka 41, 2022" in coarse) == (False, True)
    assert client.get(reverse("incidents:export")).status_code == 403


def test_a_device_and_a_reporter_find_their_own_alone(
    planted: list[Incident], guard: Actor, client: Client, bro_device: Viewer
) -> None:
    reported(guard.viewer, an_incident(text="Egen iakttagelse."), person=guard.person)
    for viewer, own in ((guard.viewer, True), (bro_device, False)):
        told = [*files_of(viewer), map_of(viewer), *files_of(viewer, asked(q="vapen* "))]
        assert [SECRET in one or GROUP in one for one in told] == [False] * 7
        assert ["Egen iakttagelse." in one for one in told[:3]] == [own] * 3
    guard.logged_in(client)
    assert client.get(reverse("incidents:incidents")).status_code == 302
    for name in ("cells", "export"):
        assert client.get(reverse(f"incidents:{name}")).status_code == 403
    assert client.get(reverse("incidents:incident", args=[planted[1].uid])).status_code == 403


def test_another_municipality_finds_nothing(
    planted: list[Incident], other_coordinator: Actor, client: Client
) -> None:
    other_coordinator.logged_in(client)
    page = client.get(reverse("incidents:incidents")).content.decode()
    told = [page, *files_of(other_coordinator.viewer), map_of(other_coordinator.viewer)]
    assert [SECRET in one or GROUP in one for one in told] == [False] * 5
    assert client.get(reverse("incidents:incident", args=[planted[0].uid])).status_code == 404


@pytest.fixture
def bro_device(coordinator: Actor) -> Viewer:
    """A guard's phone with a reporting link, that has reported nothing."""
    return Viewer(
        coordinator.viewer.municipality_id, device_id=99, permissions=frozenset({"incidents.report"})
    )
