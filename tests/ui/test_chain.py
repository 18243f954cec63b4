"""The chain: which stops lead somewhere, and where the page stands."""

from samsyn.accounts.viewer import Viewer
from samsyn.ui.chain import drawn

ALL = frozenset({"plans.view", "activities.view", "followup.view", "papers.view", "pledges.view"})


def test_rooms_that_are_not_built_are_no_links() -> None:
    stops = drawn(Viewer(municipality_id=1, permissions=ALL), "followup")
    assert [bool(drawn.stop.page) for drawn in stops] == [False] * 3 + [True] * 5
    assert [drawn.url for drawn in stops[:3]] == ["", "", ""]


def test_the_page_stands_on_the_stop_of_its_room() -> None:
    stops = drawn(Viewer(municipality_id=1, permissions=ALL), "followup")
    assert [drawn.stop.code for drawn in stops if drawn.here] == ["followup"]
    assert [drawn for drawn in drawn_nowhere() if drawn.here] == []


def drawn_nowhere() -> list[object]:
    return list(drawn(Viewer(municipality_id=1, permissions=ALL), "home"))


def test_a_stop_that_is_not_for_the_viewer_is_no_link() -> None:
    assert [stop.url for stop in drawn(Viewer(municipality_id=1), "plans")] == [""] * 8
