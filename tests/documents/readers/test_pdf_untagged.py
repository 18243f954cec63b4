"""PDF files without tags, as old programs and scanners' servers make them, read by where things stand."""

from fpdf import FPDF

from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table
from samsyn.documents.readers.pdf import pdf_blocks

HEAD = ("Område", "Insats", "Uppföljning")


def test_a_ruled_table_over_two_pages_is_a_table_a_page_with_its_header_repeated() -> None:
    pdf = _pdf()
    with pdf.table(col_widths=(1, 3, 2), line_height=10) as table:
        for cells in [HEAD, *[(f"Område {n}", f"Insats {n}", f"Klart {n}") for n in range(1, 31)]]:
            table.row(cells)

    tables = [block for block in _blocks(pdf) if isinstance(block, Table)]

    assert [table.where["page"] for table in tables] == [1, 2]
    assert [_texts(table.rows[0]) for table in tables] == [list(HEAD), list(HEAD)]
    assert [_texts(row)[1] for table in tables for row in table.rows[1:]] == [
        f"Insats {n}" for n in range(1, 31)
    ]


def test_a_cell_over_several_rows_is_repeated_as_covered() -> None:
    pdf = _pdf()
    with pdf.table(col_widths=(1, 2)) as table:
        table.row(["Område", "Insats"])
        row = table.row()
        row.cell("Trygga platser", rowspan=2)
        row.cell("Gå rundor")
        table.row(["Laga lampor"])

    assert _blocks(pdf) == [
        Table(
            (
                Row((Cell(("Område",)), Cell(("Insats",))), {"page": 1, "line": 1}),
                Row((Cell(("Trygga platser",)), Cell(("Gå rundor",))), {"page": 1, "line": 2}),
                Row(
                    (Cell(("Trygga platser",), covered=True), Cell(("Laga lampor",))), {"page": 1, "line": 4}
                ),
            ),
            {"page": 1, "line": 1},
        )
    ]


def test_a_table_ruled_only_across_has_its_columns_where_the_words_leave_them() -> None:
    pdf = _pdf()
    for row, (left, right) in enumerate(
        [("Insats", "Ansvarig"), ("Gå rundor", "Kommunen"), ("Laga lampor", "Polisen")]
    ):
        pdf.line(20, 20 + 10 * row, 180, 20 + 10 * row)
        pdf.text(22, 27 + 10 * row, left)
        pdf.text(110, 27 + 10 * row, right)
    pdf.line(20, 50, 180, 50)

    (table,) = _blocks(pdf)

    assert isinstance(table, Table)
    assert [_texts(row) for row in table.rows] == [
        ["Insats", "Ansvarig"],
        ["Gå rundor", "Kommunen"],
        ["Laga lampor", "Polisen"],
    ]


def test_words_divided_at_line_ends_in_a_cell_are_made_whole() -> None:
    pdf = _pdf()
    pdf.rect(20, 20, 40, 30)
    pdf.rect(60, 20, 40, 30)
    for line, text in enumerate(["Kommunens trygg-", "hetsarbete pågår"]):
        pdf.text(22, 26 + 5 * line, text)
    pdf.text(62, 26, "Klart")

    (table,) = _blocks(pdf)

    assert isinstance(table, Table)
    assert _texts(table.rows[0]) == ["Kommunens trygghetsarbete pågår", "Klart"]


def test_headers_and_page_numbers_are_dropped_but_for_the_first_pages_header() -> None:
    pdf = _pdf()
    for number in range(1, 4):
        if number > 1:
            pdf.add_page()
        pdf.text(20, 10, "Samsyns kommun KS 24/0123")
        pdf.text(20, 40, f"Stycke {'abc'[number - 1]}.")
        pdf.text(180, 285, f"{number} (3)")

    texts = [block.text for block in _blocks(pdf) if isinstance(block, Line) and block.text]

    assert texts == ["Samsyns kommun KS 24/0123", "Stycke a.", "Stycke b.", "Stycke c."]


def test_larger_text_is_a_heading_and_a_gap_parts_paragraphs() -> None:
    pdf = _pdf()
    pdf.set_font(size=16)
    pdf.text(20, 20, "Handlingsplan")
    pdf.set_font(size=10)
    pdf.text(20, 30, "Kommunen och polisen arbetar ihop varje vecka")
    pdf.text(20, 34, "i hela kommunen.")
    pdf.text(20, 44, "Nytt stycke.")

    lines = [(block.text, block.heading) for block in _blocks(pdf) if isinstance(block, Line)]

    assert lines == [
        ("Handlingsplan", 1),
        ("", None),
        ("Kommunen och polisen arbetar ihop varje vecka", None),
        ("i hela kommunen.", None),
        ("", None),
        ("Nytt stycke.", None),
    ]


def _pdf() -> FPDF:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    return pdf


def _blocks(pdf: FPDF) -> list[Block]:
    blocks, tagged = pdf_blocks(bytes(pdf.output()), "plan.pdf")
    assert not tagged
    return blocks


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]
