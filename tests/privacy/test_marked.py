"""A refused text is shown with its places marked, and nothing in it is markup."""

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from samsyn.privacy.rules.guard import Span, spans
from samsyn.privacy.rules.span import cut


def drawn(text: str) -> str:
    """The text as the form shows it."""
    source = Template("{% load privacy_marked %}{% marked text spans %}")
    return source.render(Context({"text": text, "spans": spans(text)})).strip()


def test_the_place_is_marked() -> None:
    html = drawn("Grannen nås på 070-174 06 58 i kväll.")
    assert 'class="refused"' in html
    assert "Grannen nås på <mark>070-174 06 58</mark> i kväll.<br>" in html


def test_hostile_text_is_escaped_within_and_outside_the_mark() -> None:
    html = drawn(
        "<script>alert(1)</script> <b>070-174 06 58</b> nisse@example.se'\"><img src=x onerror=alert(1)>"
    )
    assert "<script" not in html
    assert "<img" not in html
    assert (
        "&lt;b&gt;<mark>070-174 06 58</mark>&lt;/b&gt; <mark>nisse@example.se</mark>&#x27;&quot;&gt;" in html
    )


def test_without_places_nothing_is_shown() -> None:
    assert drawn("Rutan är krossad.") == ""


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_no_letter_is_lost_or_doubled(text: str, places: list[tuple[int, int]]) -> None:
    told = [Span(start, start + length, "name", "question") for start, length in places]
    assert "".join(piece for piece, _ in cut(text, told)) == text
