"""Form fields: what is wrong is said at the field and above the form."""

from django.template import Context, Template

from samsyn.ui.samples import empty_form, wrong_form


def drawn(source: str) -> str:
    """The template text as HTML, with an empty and a wrong form."""
    return Template(source).render(Context({"empty": empty_form(), "wrong": wrong_form()}))


def test_a_field_is_told_its_hint() -> None:
    html = drawn("{% field empty.text %}")
    assert '<label for="id_empty_text">Vad har hänt sedan i våras?</label>' in html
    assert 'class="input"' in html
    assert 'aria-describedby="id_empty_text_hint"' in html
    assert '<p class="hint" id="id_empty_text_hint">Tre till sex meningar.</p>' in html


def test_a_wrong_field_says_why_and_keeps_what_was_written() -> None:
    html = drawn("{% field wrong.due %}")
    assert '<div class="field wrong">' in html
    assert 'value="30 februari"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_wrong_due_why"' in html
    assert "<span>Skriv ett datum, till exempel 2022-12-31.</span>" in html


def test_radios_become_a_row_of_choices_within_a_fieldset() -> None:
    html = drawn("{% field empty.kind %}")
    assert html.count('<label class="choice">') == 3
    assert '<legend class="legend">Hur går det?</legend>' in html


def test_a_field_that_may_be_left_empty_says_so() -> None:
    assert "kan lämnas tomt" in drawn("{% field empty.visitors %}")
    assert "kan lämnas tomt" not in drawn("{% field empty.title %}")


def test_the_summary_counts_and_leads_to_each_field() -> None:
    html = drawn("{% errorsummary wrong %}")
    assert "5 fält behöver ändras innan det går att spara" in html
    assert '<a href="#id_wrong_due">Klart senast</a>: Skriv ett datum, till exempel 2022-12-31.' in html
    assert drawn("{% errorsummary empty %}").strip() == ""
