"""The hint on the phone, under the page's own strict policy, beside the server's rule over the same texts."""

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Page

from samsyn.ui.middleware import POLICY
from tests.privacy.corpora import ADVERSARY, HARMLESS, PERSONS, Case, cases

pytestmark = pytest.mark.browser
PAGE = (
    '<!doctype html><html lang="sv"><meta charset="utf-8"><title>g</title>'
    '<script src="/static/privacy/guard.js"></script></html>'
)
LEAST = {
    "identity_number": 0.98,
    "phone": 0.95,
    "mail": 0.95,
    "handle": 0.85,
    "plate": 0.85,
}  # of what is refused


@pytest.fixture
def hint(desk: Page) -> Page:
    """A page with the script alone."""
    desk.route(
        "**/hint/",
        lambda route: route.fulfill(
            content_type="text/html", body=PAGE, headers={"Content-Security-Policy": POLICY}
        ),
    )
    desk.goto("/hint/")
    return desk


def hinted(page: Page, texts: list[str]) -> list[list[dict[str, Any]]]:
    """What the script finds in each text."""
    found: list[list[dict[str, Any]]] = page.evaluate(
        "texts => texts.map((text) => window.samsynGuard(text))", texts
    )
    return found


def test_the_hint_finds_what_the_rule_refuses(hint: Page) -> None:
    told: list[Case] = [*cases(PERSONS), *cases(ADVERSARY)]
    expected, met = Counter[str](), Counter[str]()
    missed = []
    for case, spans in zip(told, hinted(hint, [case.text for case in told]), strict=True):
        for start, end, kind in case.blocks:
            expected[kind] += 1
            if any(
                s["start"] < end and start < s["end"] and s["kind"] == kind and s["severity"] == "block"
                for s in spans
            ):
                met[kind] += 1
            else:
                missed.append((kind, case.text))
    assert {kind: met[kind] / expected[kind] >= least for kind, least in LEAST.items()} == dict.fromkeys(
        LEAST, True
    ), missed


def test_the_hint_leaves_harmless_texts_alone(hint: Page) -> None:
    texts = [case.text for case in cases(HARMLESS)]
    stopped = [text for text, spans in zip(texts, hinted(hint, texts), strict=True) if spans]
    assert stopped == stopped[: int(0.03 * len(texts))], stopped


def test_places_are_the_original_texts_own(hint: Page) -> None:
    text = "På\u200b：８９０１１７－９８０７ e\u0301n"
    assert hinted(hint, [text]) == [[{"start": 4, "end": 15, "kind": "identity_number", "severity": "block"}]]
