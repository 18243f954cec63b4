"""The two scripts in a browser: drafts that save themselves, and moving through a quick-fill table."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.template import Context, Template
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

FORM = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Skriv</title></head><body>
<form method="post" data-autosave="/draft/"><input type="hidden" name="_key" value="k1">
<input type="hidden" name="revision" value="3"><input type="hidden" name="seen" value="4">
<input type="radio" name="status" value="behind" checked aria-label="Försenad">
<input type="radio" name="status" value="done" aria-label="Klar"><textarea name="text">Från servern.</textarea>
{% saved also="Ersättaren ser samma text." %}</form>
<script src="/static/samsyn/js/autosave.js"></script></body></html>"""


def saves(page: Page, answer: Callable[[Route], None]) -> list[str]:
    """Serve the form, answer its drafts by `answer`, and return the list that their bodies come to stand in."""
    bodies: list[str] = []

    def draft(route: Route) -> None:
        bodies.append(route.request.post_data or "")
        answer(route)

    html = Template(FORM).render(Context())
    page.route("**/write/", lambda route: route.fulfill(content_type="text/html", body=html))
    page.route("**/draft/", draft)
    page.clock.install()
    page.goto("/write/")
    return bodies


def answering(status: int, **body: Any) -> Callable[[Route], None]:
    """An answer as the server gives it."""
    return lambda route: route.fulfill(status=status, content_type="application/json", body=json.dumps(body))


def write(page: Page, text: str) -> None:
    """Write the text and be idle for as long as the draft waits."""
    page.fill("textarea", text)
    page.clock.run_for(2000)


def said(page: Page, words: str) -> None:
    """Wait until the form says so."""
    page.get_by_text(words).wait_for()


def test_a_draft_saves_itself_without_the_key_and_takes_the_new_revision(desk: Page) -> None:
    bodies = saves(desk, answering(200, revision=4, saved_at="kl. 10.14"))
    write(desk, "Kantsten är på plats.")
    said(desk, "Utkast sparat kl. 10.14. Ersättaren ser samma text.")
    kept_back = [("_key" in body, '"seen"' in body) for body in bodies]
    assert (["Kantsten är på plats." in body for body in bodies], kept_back) == ([True], [(False, False)])
    assert desk.input_value("[name=revision]") == "4"
    assert desk.evaluate("localStorage.length") == 0


def test_without_network_the_text_is_kept_and_put_back(desk: Page) -> None:
    saves(desk, lambda route: route.abort())
    desk.get_by_role("radio", name="Klar").check()
    write(desk, "Skrivet på tåget.")
    said(desk, "Inget nät.")
    desk.goto("/write/")
    assert desk.input_value("textarea") == "Skrivet på tåget."
    assert desk.get_by_role("radio", name="Klar").is_checked()
    said(desk, "Här är texten som inte hann sparas förra gången.")


def test_two_who_write_at_once_see_both_texts(desk: Page) -> None:
    saves(desk, answering(409, theirs={"text": "Trafikkväll hölls."}, revision=5))
    write(desk, "Kantsten är på plats.")
    said(desk, "Någon annan har sparat texten.")
    assert desk.inner_text("[data-theirs]") == "Trafikkväll hölls."
    assert desk.inner_text("[data-mine]") == "Kantsten är på plats."
    assert desk.input_value("textarea") == "Kantsten är på plats."


def test_who_is_signed_out_is_told_and_keeps_the_text(desk: Page) -> None:
    saves(desk, answering(401))
    write(desk, "Kantsten är på plats.")
    said(desk, "Du är utloggad.")
    assert "Kantsten är på plats." in str(desk.evaluate("localStorage.getItem('/draft/')"))


def test_enter_goes_down_the_column_and_ctrl_d_copies_down(desk: Page) -> None:
    desk.goto("/look/")
    above, below = desk.get_by_label("Ansvarig för 1:1"), desk.get_by_label("Ansvarig för 1:2")
    above.focus()
    desk.keyboard.press("Enter")
    assert below.evaluate("control => control === document.activeElement")
    desk.keyboard.press("Control+d")
    assert below.input_value() == "Enhetschef fritid"
    desk.keyboard.press("ArrowUp")
    assert above.evaluate("control => control === document.activeElement")
