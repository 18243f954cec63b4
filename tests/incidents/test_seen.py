"""Who sees what: police text is planted, and looked for by everyone who may not read it."""

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries import seen, visible, with_words
from tests.cast import Actor
from tests.reports import an_incident, reported

WORDS = "Spaningsuppgift om porten"


def rows_for(viewer: Viewer) -> list[tuple[str, bool, str, str]]:
    """Category, whether whole, text and place of all that the viewer sees."""
    rows = visible(viewer).select_related("category", "area", "source", "report").order_by("id")
    return [(row.category_code, row.whole, row.text, row.place) for row in seen(viewer, rows)]


def planted(coordinator: Actor, guard: Actor) -> None:
    """One from the police, one from a guard that the group may read, one that all may read."""
    reported(coordinator.viewer, an_incident("drugs", text=WORDS, place="Porten"), source="police_daily")
    reported(guard.viewer, an_incident("graffiti", text="Nytt klotter.", place="Tunneln"))
    reported(guard.viewer, an_incident("positive", text="Många ute.", place="Torget"), audience=3)


def test_the_authorities_see_everything(coordinator: Actor, liaison: Actor, guard: Actor) -> None:
    planted(coordinator, guard)
    whole = [
        ("drugs", True, WORDS, "Porten"),
        ("graffiti", True, "Nytt klotter.", "Tunneln"),
        ("positive", True, "Många ute.", "Torget"),
    ]
    assert rows_for(coordinator.viewer) == whole
    assert rows_for(liaison.viewer) == whole


def test_a_landlord_sees_category_area_and_week(
    coordinator: Actor, guard: Actor, housing_company: Actor
) -> None:
    planted(coordinator, guard)
    assert rows_for(housing_company.viewer) == [
        ("graffiti", False, "", ""),
        ("positive", True, "Många ute.", "Torget"),
    ]
    words = with_words(housing_company.viewer)
    assert [row.text for row in words] == ["Många ute."]


def test_a_guard_sees_what_they_have_reported_themselves(coordinator: Actor, guard: Actor) -> None:
    planted(coordinator, guard)
    reported(guard.viewer, an_incident("fire_pyro", text="Smällare."), person=guard.person)
    assert rows_for(guard.viewer) == [("fire_pyro", True, "Smällare.", "")]


def test_another_municipality_sees_nothing(
    coordinator: Actor, guard: Actor, other_coordinator: Actor
) -> None:
    planted(coordinator, guard)
    assert rows_for(other_coordinator.viewer) == []
