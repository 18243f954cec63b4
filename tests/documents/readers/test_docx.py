"""A municipality's Word file, made with Word's own means, comes out as it is printed."""

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE

from samsyn.documents.readers.blocks import Cell, Line, Row, Table
from samsyn.documents.readers.docx import docx_blocks
from tests.documents.readers.bad_files import WORD, archive


def test_a_plan_table_with_a_merged_area_cell_is_filled_from_its_origin() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Område", "Insats"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Trygga platser"
    table.cell(1, 1).text = "Gå rundor"
    table.cell(2, 1).text = "Laga lampor"

    assert _blocks(document) == [
        Table(
            (
                Row((Cell(("Område",)), Cell(("Insats",))), {"paragraph": 1}),
                Row((Cell(("Trygga platser",)), Cell(("Gå rundor",))), {"paragraph": 3}),
                Row((Cell(("Trygga platser",), covered=True), Cell(("Laga lampor",))), {"paragraph": 5}),
            ),
            {"paragraph": 1},
        )
    ]


def test_headings_and_automatic_numbers_come_out_as_printed() -> None:
    document = Document()
    document.add_heading("Våld", 1)
    document.add_paragraph("Gå rundor", style="List Number")
    document.add_paragraph("Laga lampor", style="List Number")
    document.add_paragraph("vid torget", style="List Bullet")

    assert _blocks(document) == [
        Line("Våld", {"paragraph": 1}, heading=1, whole=True, bold=True),
        Line("1. Gå rundor", {"paragraph": 2}, whole=True),
        Line("2. Laga lampor", {"paragraph": 3}, whole=True),
        Line("vid torget", {"paragraph": 4}, whole=True, bullet=True),
    ]


def _blocks(document: WordDocument) -> list[Line | Table]:
    stored = io.BytesIO()
    document.save(stored)
    return docx_blocks(stored.getvalue(), "plan.docx")


def test_tracked_changes_are_read_as_accepted_and_hidden_text_is_not_read() -> None:
    (line,) = docx_blocks(
        _word_xml(
            "<w:p><w:r><w:t>Vi går </w:t></w:r><w:ins><w:r><w:t>nya</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>gamla</w:delText></w:r></w:del>"
            "<w:hyperlink><w:r><w:t> rundor</w:t></w:r></w:hyperlink>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t> i smyg</w:t></w:r></w:p>"
        ),
        "plan.docx",
    )

    assert line == Line("Vi går nya rundor", {"paragraph": 1}, whole=True)


def test_content_controls_text_boxes_and_manual_breaks_are_read_in_order() -> None:
    blocks = docx_blocks(
        _word_xml(
            "<w:sdt><w:sdtContent>"
            "<w:p><w:r><w:t>Datum</w:t><w:br/><w:t>2024-05-02</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            "<w:p><w:r><w:drawing><w:txbxContent>"
            "<w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>"
            "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Ny sida</w:t></w:r></w:p>"
        ),
        "plan.docx",
    )

    assert blocks == [
        Line("Datum", {"paragraph": 1}, whole=True),
        Line("2024-05-02", {"paragraph": 1}, whole=True),
        Line("", {"paragraph": 2}, whole=True),
        Line("I rutan", {"paragraph": 3}, whole=True),
        Line("Ny sida", {"paragraph": 4}, whole=True, breaks=True),
    ]


def test_a_page_header_is_read_once_where_it_tells_the_registry_number() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Samsyns kommun KS 24/0123"
    document.add_paragraph("Vi går rundor.")
    header = Line("Samsyns kommun KS 24/0123", {"paragraph": 1}, whole=True)
    body = Line("Vi går rundor.", {"paragraph": 1}, whole=True)

    assert _blocks(document) == [header, body]

    document.paragraphs[0].insert_paragraph_before("Dnr KS 24/0123")

    assert header not in _blocks(document)


def test_a_table_of_contents_is_no_second_plan() -> None:
    document = Document()
    contents = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("1. Våld\t3", style=contents)
    document.add_paragraph("Vi går rundor.")

    assert _blocks(document) == [Line("Vi går rundor.", {"paragraph": 2}, whole=True)]


def _word_xml(body: str) -> bytes:
    return archive(word__document=f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
