"""Canonical text: whatever is typed or read becomes one form."""

from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.text import canonical


def test_pasted_bullets_become_one_kind() -> None:
    assert canonical("Vi gör:\n\n•\tett\n\n- två\nSedan  mer.") == "Vi gör:\n– ett\n– två\nSedan mer."


def test_each_line_is_a_paragraph_and_empty_lines_say_nothing_more() -> None:
    assert canonical("Ett\r\nTvå\n\n\n\nTre\n") == "Ett\nTvå\nTre"


def test_letters_joined_by_a_pdf_are_parted() -> None:
    assert canonical("oﬃciell pro\u00adﬁl") == "officiell profil"


@given(st.text(alphabet="aå–-• \n\t\u00ad\u200b1.", max_size=60))
def test_canonical_text_is_left_as_it_is(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
