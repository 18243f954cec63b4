"""Text files of any age and origin come out as lines with their number in the file."""

import codecs

import pytest

from samsyn.documents.readers.blocks import Line
from samsyn.documents.readers.text import text_blocks

SENTENCE = "Åtgärder på Ängö: överenskommet – följs upp"


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
        SENTENCE.encode("cp1252"),
        SENTENCE.encode("mac_roman"),
    ],
)
def test_every_encoding_in_use_gives_the_same_text(data: bytes) -> None:
    assert text_blocks(data, "plan.txt") == [Line(SENTENCE, {"line": 1})]


def test_a_character_cut_in_half_at_the_end_does_not_garble_the_rest() -> None:
    (line,) = text_blocks("Överenskommelse på gång å".encode()[:-1], "plan.txt")
    assert isinstance(line, Line)
    assert line.text.startswith("Överenskommelse på")


def test_page_breaks_bullets_and_tabs_are_kept() -> None:
    text = "Insats 1:1\tGå rundor\n\n\n\nUppföljning\tKlart\n- en punkt\n\fSida tre\r\n**Fet rad**"

    assert text_blocks(text.encode(), "plan.txt") == [
        Line("Insats 1:1\tGå rundor", {"line": 1}),
        *[Line("", {"line": n}) for n in (2, 3, 4)],
        Line("Uppföljning\tKlart", {"line": 5}, breaks=True),
        Line("en punkt", {"line": 6}, bullet=True),
        *[Line("", {"line": 7})] * 3,
        Line("Sida tre", {"line": 7}, breaks=True),
        Line("Fet rad", {"line": 8}, bold=True),
    ]
