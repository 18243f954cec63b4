"""Which characters a PDF can hold is known before it is built."""

import dataclasses

from samsyn.documents.writers import content
from samsyn.documents.writers.characters import known_characters, missing_characters
from samsyn.documents.writers.pdf import render_pdf
from tests.documents.writers.papers import memo


def test_swedish_names_and_common_signs_are_there() -> None:
    assert missing_characters("Åsa Šarić, José Müller: ”½ liter – 3 €” § 4 → ≥ 5 °C, Ελλάδα, Київ\n") == []


def test_emoji_and_chinese_are_told_once_each_in_order() -> None:
    assert missing_characters("Bra 😀 jobbat 😀 漢字") == ["😀", "漢", "字"]


def test_every_character_said_to_be_there_can_be_written() -> None:
    words = " ".join(chr(code) for code in sorted(known_characters()) if chr(code).isprintable())
    paper = dataclasses.replace(memo(1), blocks=(content.Paragraph(words),))
    assert render_pdf(paper).startswith(b"%PDF-1.7")
