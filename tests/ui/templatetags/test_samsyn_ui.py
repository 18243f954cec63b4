"""The small parts: icons, chips, figures that open."""

from types import SimpleNamespace
from typing import Any

from django.template import Context, Template


def drawn(source: str, **values: Any) -> str:
    """The template text as HTML."""
    return Template(source).render(Context(values))


def test_a_status_is_an_icon_and_a_word() -> None:
    assert drawn('{% chip "behind" %}') == (
        '<span class="chip s-late"><svg class="icon" aria-hidden="true" focusable="false">'
        '<use href="/static/samsyn/icons/sprite.svg#s_late"/></svg>Försenad</span>'
    )
    assert drawn('{% chip "" %}') == ""


def test_a_figure_opens_where_there_is_something_to_open() -> None:
    assert drawn("{% ev 14 %}") == "14"
    assert '<a class="ev" href="/x/">14' in drawn('{% ev 14 "/x/" %}')
    assert '<span class="vh">, visa underlaget</span>' in drawn('{% ev 14 "/x/" %}')


def test_what_is_written_by_people_is_escaped() -> None:
    assert drawn("{% tag text %}", text="<b>") == '<span class="tag">&lt;b&gt;</span>'
    assert "<h2>&lt;b&gt;</h2>" in drawn('{% notice "look" text %}x{% endnotice %}', text="<b>")


def test_an_empty_element_is_left_out() -> None:
    assert drawn('{% filled "p" "lead" %}  {% endfilled %}') == ""
    assert drawn('{% filled "p" "lead" %}Hej{% endfilled %}') == '<p class="lead">Hej</p>'


def test_a_form_carries_a_new_key_and_the_municipality_it_was_opened_in() -> None:
    source = "{% once %}"
    assert drawn(source) != drawn(source)
    assert drawn(source, viewer=SimpleNamespace(municipality_id=7)).endswith('name="_in" value="7">')
