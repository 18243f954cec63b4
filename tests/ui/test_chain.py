"""The chain: which stops lead somewhere, and where the page stands."""

from samsyn.accounts.viewer import Viewer
from samsyn.ui.chain import STOPS, drawn

ALL = frozenset(stop.needs for stop in STOPS)


def test_rooms_that_are_not_built_are_no_links() -> None:
    assert [stop.url for stop in drawn(Viewer(municipality_id=1, permissions=ALL), "followup")] == [
        "/reports/", "", "", "/plans/", "/activities/", "/followup/", "/papers/", "/pledges/",
    ]  # fmt: skip


def test_the_page_stands_on_the_stop_of_its_room() -> None:
    viewer = Viewer(municipality_id=1, permissions=ALL)
    assert [stop.stop.code for stop in drawn(viewer, "followup") if stop.here] == ["followup"]
    assert [stop.stop.code for stop in drawn(viewer, "home") if stop.here] == []


def test_a_stop_that_is_not_for_the_viewer_is_no_link() -> None:
    assert [stop.url for stop in drawn(Viewer(municipality_id=1), "plans")] == [""] * 8
