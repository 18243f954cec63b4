"""Search in Swedish: the same answers on SQLite and PostgreSQL, and nothing that is not to be read."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samsyn.incidents.rules.searching import Term, terms
from tests.cast import Actor
from tests.incidents.lists.asking import asked, texts
from tests.reports import an_incident, reported

MOPED = "Mopeder kör i hög fart på gångvägen."
RIDER = "En mopedåkare utan hjälm vid e18-tunneln."
WINDOW = "Rutan till cykelförrådet är krossad. Glas överallt!"
DEALING = "Misstänkt narkotikahandel på torget, bråk på torget efteråt."
ALL = [MOPED, RIDER, WINDOW, DEALING]


@pytest.fixture
def told(coordinator: Actor) -> Actor:
    """Four reports, one of them at a named place."""
    by = coordinator.viewer
    for text in ALL:
        place = "Korpstigen 4" if text == WINDOW else ""
        reported(by, an_incident(text=text, place=place))
    return coordinator


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("moped", [MOPED]),
        ("mopeden", [MOPED]),
        ("moped*", [MOPED, RIDER]),
        ("Moped* GÅNGVÄGAR", [MOPED]),
        ("krossad cykelförråd", [WINDOW]),
        ("korpstigen", [WINDOW]),
        ("korpst*", [WINDOW]),
        ("e18", [RIDER]),
        ("e18-tunneln", [RIDER]),
        ('"hög fart"', [MOPED]),
        ('"fart hög"', []),
        ('"bråk på torget"', [DEALING]),
        ("på torget", [DEALING]),
        ("narkotika*", [DEALING]),
        ("narkotika", []),
        ("glas överallt!", [WINDOW]),
        ("moped krossad", []),
        ("zebra", []),
        ("", ALL),
        ("!!", ALL),
    ],
)
def test_words_beginnings_and_phrases_are_found(told: Actor, q: str, found: list[str]) -> None:
    assert texts(told.viewer, q=q) == found


def test_what_is_written_is_read_as_terms() -> None:
    assert terms('Moped* och "hög fart" e18-tunneln ') == [
        Term(("moped",), prefix=True),
        Term(("hög", "fart")),
        Term(("e18", "tunneln")),
    ]
    assert terms('och på **  "" \'') == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(q=st.text(max_size=40) | st.text(alphabet="\"'*()&|!:<->\\%_ aå0-\x00", max_size=30))
def test_the_search_box_takes_anything(told: Actor, q: str) -> None:
    assert set(texts(told.viewer, q=q)) <= set(ALL)


def test_search_finds_no_words_that_the_viewer_may_not_read(
    coordinator: Actor, liaison: Actor, school: Actor, housing_company: Actor, other_coordinator: Actor
) -> None:
    secret = "Spaning mot vapengömma i källaren."
    reported(coordinator.viewer, an_incident(text=secret), source="police_daily", accepted=True)
    for_group = "Hylsor på lekplatsen."
    reported(coordinator.viewer, an_incident(text=for_group), source="staff", accepted=True)
    for q in ("vapengömma", "vapen*", "spaning", '"i källaren"', "källaren"):
        assert texts(coordinator.viewer, q=q) == texts(liaison.viewer, q=q) == [secret]
        for actor in (school, housing_company, other_coordinator):
            assert texts(actor.viewer, q=q) == []
    assert texts(housing_company.viewer, q="hylsor") == []
    assert texts(housing_company.viewer, q="hyls*") == []


def test_hours_and_weekdays_are_not_told_by_narrowing(coordinator: Actor, housing_company: Actor) -> None:
    reported(coordinator.viewer, an_incident(text="På kvällen."), accepted=True)  # a Saturday at 21
    assert texts(coordinator.viewer, hours="20-22", weekdays="5-5") == ["På kvällen."]
    assert texts(coordinator.viewer, hours="22-3") == []
    assert texts(housing_company.viewer) == [""]
    assert texts(housing_company.viewer, hours="20-22") == []
    assert texts(housing_company.viewer, weekdays="5-5") == []
    # days are widened to the week: another day of it gives the same answer
    assert texts(housing_company.viewer, from_="2022-10-16", to="2022-10-16") == [""]
    assert texts(coordinator.viewer, from_="2022-10-16", to="2022-10-16") == []


def test_a_filter_is_written_as_it_was_read() -> None:
    given = asked(q="moped*", category="drugs", quick="30", hours="22-3", weekdays="4-5", state="open")
    assert given.query == "q=moped%2A&category=drugs&quick=30&weekdays=4-5&hours=22-3&state=open"
    assert asked(area="x", from_="igår", hours="9-25", weekdays="-", state="vet ej", quick="8").query == ""
