"""Chromium for the tests: pages at a phone's and a desk's width, axe, screenshots."""

import os
from collections.abc import Iterator
from pathlib import Path

import axe_core_python
import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from pytest_django.live_server_helper import LiveServer

from samsyn.accounts.models import User

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}
SHOTS = Path(__file__).resolve().parent.parent / "var" / "shots"
AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, once for all tests of a process."""
    # Playwright's own event loop runs in this thread, which Django else takes for async code of ours
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("SAMSYN_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        )
        yield chromium
        chromium.close()


def _page(browser: Browser, base_url: str, size: ViewportSize) -> Iterator[Page]:
    touch = size == PHONE
    with browser.new_context(base_url=base_url, viewport=size, locale="sv-SE", has_touch=touch) as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


@pytest.fixture
def phone(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page as wide as a phone, on the live server."""
    yield from _page(browser, live_server.url, PHONE)


@pytest.fixture
def desk(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page as wide as a desk's screen, on the live server."""
    yield from _page(browser, live_server.url, DESK)


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page at each of both widths: the test runs twice."""
    yield from _page(browser, live_server.url, request.param)


def width(page: Page) -> str:
    """phone or desk, for the names of screenshots."""
    return "phone" if page.viewport_size == PHONE else "desk"


def log_in(page: Page, user: User, server: LiveServer) -> None:
    """Log the user in by a session cookie; the log-in page itself has its own test."""
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": server.url}])


def visit(page: Page, path: str) -> None:
    """Go to the path and make sure that it is the page, not an error page, that is looked at."""
    response = page.goto(path)
    assert response is not None
    assert response.status == 200


def axe(page: Page) -> list[str]:
    """What axe finds on the page, a line for each element; [] is what every test expects."""
    page.evaluate(AXE)  # as code of the debugger: the page's own policy lets no foreign script in
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [
        f"{v['id']}: {node['html'][:160]} {node['any'] and node['any'][0]['message']}"
        for v in found
        for node in v["nodes"]
    ]


def sideways(page: Page) -> int:
    """How many px the page scrolls sideways; 0 is what every test expects."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


def screenshot(page: Page, name: str) -> Path:
    """The whole page as var/shots/<name>.png, to be looked at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    file = SHOTS / f"{name}.png"
    page.screenshot(path=file, full_page=True)
    return file
