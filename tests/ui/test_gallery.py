"""The page that shows every part of the look."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_gallery(
    page: Page, live_server: LiveServer, coordinator: Actor, theme: str
) -> None:
    log_in(page, coordinator.user, live_server)
    visit(page, f"/look/?theme={theme}")
    screenshot(page, f"gallery-{width(page)}-{theme}")
    assert (axe(page), sideways(page)) == ([], 0)
