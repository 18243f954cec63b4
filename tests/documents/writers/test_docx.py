"""The memo as a Word file: real styles, lists and table headers, and the same each time."""

import dataclasses
import datetime
import io
import zipfile
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table

from samsyn.documents.writers import content
from samsyn.documents.writers.content import Block
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.typesetting import Unwritable
from tests.documents.writers.papers import FIGURE, memo

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>'


def opened(*blocks: Block, template: bytes | None = None, **changes: Any) -> Document:
    paper = dataclasses.replace(memo(1), blocks=blocks, **changes)
    return docx.Document(io.BytesIO(render_docx(paper, template)))


def after_title(word: Document) -> list[tuple[str, str]]:
    """Style and text of each paragraph after the title."""
    told = [(line.style.name or "", line.text) for line in word.paragraphs if line.style]
    return told[1 + [style for style, _ in told].index("Title") :]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render_docx(memo(3)) == render_docx(memo(3))


def test_the_heading_block_is_text_in_reading_order() -> None:
    word = opened()
    assert [line.text for line in word.paragraphs] == [
        "Kommunledningskontoret",
        "Trygghets- och preventionsenheten",
        "Trygghetssamordnare",
        "Tjänsteskrivelse",
        "Datum\t2022-10-17",
        "Vår beteckning\tKS 21/0531",
        "Till\tTrygghetsutskottet",
        memo().title,
    ]


def test_headings_text_and_lists_have_real_styles() -> None:
    word = opened(
        content.Heading(1, "Ärendet"),
        content.Paragraph("Vi gjorde:\n– ett <b> & två\nKlart."),
        content.Heading(2, "1. Våld"),
        content.Decision("Utskottet godkänner."),
        content.NumberedList(("Bilaga",)),
    )
    assert after_title(word) == [
        ("Heading 1", "Ärendet"),
        ("Normal", "Vi gjorde:"),
        ("List Bullet", "ett <b> & två"),
        ("Normal", "Klart."),
        ("Heading 2", "1. Våld"),
        ("Beslut", "Utskottet godkänner."),
        ("List Number", "Bilaga"),
    ]


def test_each_numbered_list_counts_from_one() -> None:
    word = opened(content.NumberedList(("A", "B")), content.NumberedList(("C",)))
    elements: list[Any] = [line._p for line in word.paragraphs[-3:]]
    lists = [element.pPr.numPr.numId.val for element in elements]
    assert lists[0] == lists[1] != lists[2]


def test_a_measure_is_rows_headed_by_their_first_cell() -> None:
    group = content.measure_rows(
        "1:1", "Mer ljus.", status="Klar", mark="done", follow_up="Bytt:\n– tio lampor"
    )
    (table,) = opened(content.KeyTable("", (group,))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Insats 1:1", "Mer ljus."],
        ["Läge", "Klar"],
        ["Uppföljning", "Bytt:\ntio lampor"],
    ]
    assert [line.style.name for line in table.cell(2, 1).paragraphs] == ["Tabelltext", "Tabellpunkt"]
    assert look(table) == {"firstRow": "0", "firstColumn": "1"}


def look(table: Table) -> dict[str, str]:
    told = table._tbl.tblPr.find(qn("w:tblLook"))
    return {name: told.get(qn(f"w:{name}")) for name in ("firstRow", "firstColumn")}


def test_a_chart_is_a_picture_told_in_words_with_its_figures_as_a_table() -> None:
    word = opened(FIGURE)
    (picture,) = word.inline_shapes
    (table,) = word.tables
    assert picture._inline.docPr.get("descr") == FIGURE.description
    assert [cell.text for cell in table.rows[0].cells] == ["Läge", "våren 2022", "hösten 2022"]
    assert [cell.text for cell in table.rows[3].cells] == ["Enligt plan", "8", "5"]
    header: Any = table.rows[0]._tr
    assert header.trPr.find(qn("w:tblHeader")) is not None
    assert look(table) == {"firstRow": "1", "firstColumn": "1"}


def test_the_file_says_its_title_language_and_date() -> None:
    word = opened()
    told = word.core_properties
    assert (told.title, told.language, told.author) == (memo().title, "sv-SE", "Kommunledningskontoret")
    assert told.created == told.modified == datetime.datetime(2022, 10, 17, tzinfo=datetime.UTC)
    assert [tag.get(qn("w:val")) for tag in word.styles.element.iter(qn("w:lang"))] == ["sv-SE"]


def mm(length: Length | None) -> int:
    """Whole millimetres: Word rounds to its own unit."""
    return round(length.mm) if length else 0


def test_the_pages_carry_house_running_title_and_number() -> None:
    section = opened().sections[0]
    assert (mm(section.page_width), mm(section.page_height)) == (210, 297)
    assert section.first_page_header.paragraphs[0].text == "Upplands-Bro kommun"
    assert section.header.paragraphs[0].text == f"{memo().title} · KS 21/0531"
    codes = [tag.get(qn("w:instr")) for tag in section.footer._element.iter(qn("w:fldSimple"))]
    assert codes == [" PAGE ", " NUMPAGES "]


def test_a_drawn_logo_becomes_a_picture_with_the_house_name() -> None:
    house = dataclasses.replace(memo().house, logo=LOGO)
    header = opened(house=house).sections[0].first_page_header
    assert [tag.get("descr") for tag in header._element.iter(qn("wp:docPr"))] == ["Upplands-Bro kommun"]


def template(kind: str = "document") -> bytes:
    """A municipality's own file: own headings, own header, wide margins, something in the body."""
    word = docx.Document()
    word.styles["Heading 1"].font.name = "Gill Sans MT"
    word.sections[0].left_margin = Mm(45)
    word.sections[0].header.paragraphs[0].text = "Järfälla kommun"
    word.add_paragraph("Skriv här")
    made = io.BytesIO()
    word.save(made)
    if kind == "document":
        return made.getvalue()
    changed = io.BytesIO()
    with zipfile.ZipFile(made) as read, zipfile.ZipFile(changed, "w") as write:
        for name in read.namelist():
            write.writestr(name, read.read(name).replace(b"document.main+xml", b"template.main+xml"))
    return changed.getvalue()


@pytest.mark.parametrize("kind", ["document", "template"])
def test_the_own_template_gives_styles_page_and_header_but_not_its_text(kind: str) -> None:
    word = opened(content.Heading(1, "Ärendet"), content.Decision("Godkänns."), template=template(kind))
    assert word.styles["Heading 1"].font.name == "Gill Sans MT"
    section = word.sections[0]
    assert (mm(section.left_margin), section.header.paragraphs[0].text) == (45, "Järfälla kommun")
    assert after_title(word) == [("Heading 1", "Ärendet"), ("Beslut", "Godkänns.")]
    assert "Skriv här" not in [line.text for line in word.paragraphs]


def test_a_template_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(Unwritable, match="Mallen är inte en Word-fil"):
        render_docx(memo(1), b"%PDF-1.7")


def test_two_hundred_measures_are_written() -> None:
    word = docx.Document(io.BytesIO(render_docx(memo(200))))
    assert sum(len(table.rows) for table in word.tables[:4]) > 600
