"""The page that shows every part of the look."""

import pytest
from playwright.sync_api import Page

from tests.browser import axe, log_in, screenshot, sideways
from tests.cast import Actor


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", ["phone", "desk"])
def test_axe_finds_nothing_on_the_gallery(
    request: pytest.FixtureRequest, coordinator: Actor, theme: str, width: str
) -> None:
    page: Page = request.getfixturevalue(width)
    log_in(page, coordinator.user, request.getfixturevalue("live_server").url)
    page.goto(f"/look/?theme={theme}")
    screenshot(page, f"gallery-{width}-{theme}")
    assert (axe(page), sideways(page)) == ([], 0)
