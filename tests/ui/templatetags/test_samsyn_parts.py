"""The larger parts."""

from types import SimpleNamespace as Row
from typing import Any

from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.test import RequestFactory

from samsyn.base.refusal import Conflict


def drawn(source: str, **values: Any) -> str:
    """The template text as HTML."""
    return Template(source).render(RequestContext(RequestFactory().get("/x/?area=1"), values))


def test_coverage_is_drawn_and_told() -> None:
    html = drawn("{% cov 7 2 3 %}")
    assert [html.count(f'class="{kind}"') for kind in ("yes", "none", "silent")] == [7, 2, 3]
    assert "<b>9 av 12</b> enheter har svarat: 7 rapporterade, 2 sa ”inget”, 3 tysta" in html


def test_what_waits_is_a_number_a_thing_and_why_now() -> None:
    late = Row(count=1, what="Avstämning", why="Skulle ha hållits 14 oktober", url="/x/", late=True)
    html = drawn("{% todo rows %}", rows=[late])
    assert '<span class="n">1</span><span class="what">Avstämning</span>' in html
    assert '<span class="when late">Skulle ha hållits 14 oktober</span>' in html


def test_the_chain_both_ways_is_left_out_where_it_is_empty() -> None:
    assert drawn("{% linkage rows rows %}", rows=[]).strip() == ""
    html = drawn("{% linkage rows %}", rows=[Row(text="25 insatser", url="/x/")])
    assert ("Bygger på" in html, "Har lett till" in html) == (True, False)


def test_a_share_is_drawn_up_to_what_can_be_seen() -> None:
    html = drawn('{% share "Ansvarig" 17 25 %}')
    assert [html.count(f'class="{kind}"') for kind in ("has", "lacks")] == [17, 8]
    assert '<progress max="200" value="120"' in drawn('{% share "Mål" 120 200 %}')


def test_a_block_says_its_state_in_words_too() -> None:
    html = drawn("{% blocks rows %}", rows=[Row(number="3:8", state="back", url="/x/")])
    assert (
        '<a class="block back" href="/x/">3:8<span class="vh"> tillbaka för komplettering</span></a>' in html
    )


def test_the_pager_keeps_the_filter_and_is_left_out_where_all_fits() -> None:
    html = drawn("{% pager page %}", page=Paginator(range(120), 25).page(2))
    assert "26–50 av 120" in html
    assert 'href="?area=1&amp;page=3"' in html
    assert drawn("{% pager page %}", page=Paginator(range(3), 25).page(1)).strip() == ""


def test_a_conflict_shows_both_texts_and_leaves_out_what_is_alike() -> None:
    refusal = Conflict(
        "ui.somebody_else_saved", theirs={"title": "Deras", "due": "1"}, mine={"title": "Min", "due": "1"}
    )
    html = drawn("{% conflict refusal %}", refusal=refusal)
    assert ("<p>Deras</p>" in html, "<p>Min</p>" in html, "<h3>due</h3>" in html) == (True, True, False)


def test_steps_say_where_it_stands() -> None:
    html = drawn("{% steps rows %}", rows=[Row(state="now", what="Enhetschef", who="Väntar")])
    assert '<li class="now" aria-current="step">' in html
    assert '<span class="vh">, nu</span>' in html
