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


def test_text_between_two_ruled_tables_is_text() -> None:
    pdf = _pdf()
    for number in (1, 2):
        pdf.multi_cell(0, 6, f"Område {number} som rör hela kommunen", new_x="LMARGIN", new_y="NEXT")
        with pdf.table(col_widths=(25, 150), first_row_as_headings=False) as table:
            table.row((f"Insats {number}:1", "Gå rundor vid torget"))
            table.row(("Uppföljning", "Klart"))

    blocks = [block for block in _blocks(pdf) if isinstance(block, Table) or block.text]

    assert [block.text if isinstance(block, Line) else _texts(block.rows[0]) for block in blocks] == [
        "Område 1 som rör hela kommunen",
        ["Insats 1:1", "Gå rundor vid torget"],
        "Område 2 som rör hela kommunen",
        ["Insats 2:1", "Gå rundor vid torget"],
    ]


def test_a_heading_over_two_lines_is_one_heading() -> None:
    pdf = _pdf()
    pdf.set_font(size=22)
    pdf.multi_cell(
        0, 10, "Samverkansöverenskommelse mellan Norrby kommun och polisen", new_x="LMARGIN", new_y="NEXT"
    )
    pdf.set_font(size=10)
    pdf.multi_cell(0, 6, "Överenskommelsen gäller hela kommunen under hela mandatperioden och längre.")

    (heading,) = [block for block in _blocks(pdf) if isinstance(block, Line) and block.heading]

    assert heading.text == "Samverkansöverenskommelse mellan Norrby kommun och polisen"


def test_words_that_a_narrow_column_cuts_are_whole_and_words_that_fill_a_line_stay_apart() -> None:
    pdf = _pdf()
    for left, texts in ((20, ["Bemanni", "ng saknas"]), (35, ["fredagar", "och helger"])):
        pdf.rect(left, 20, pdf.get_string_width(texts[0]) + 4, 20)
        for line, text in enumerate(texts):
            pdf.text(left + 2, 26 + 5 * line, text)

    (table,) = _blocks(pdf)

    assert isinstance(table, Table)
    assert [text for text in _texts(table.rows[0]) if text] == ["Bemanning saknas", "fredagar och helger"]


def test_what_opens_a_memo_stays_though_the_memo_before_opens_alike() -> None:
    pdf = _pdf()
    for number in ("KS 24/0101", "KS 24/0102"):
        if number != "KS 24/0101":
            pdf.add_page()
        for line, text in enumerate(["Tjänsteskrivelse", f"Dnr {number}", "Till kommunstyrelsen", "Bilagor"]):
            pdf.text(20, 20 + 12 * line, text)

    texts = [block.text for block in _blocks(pdf) if isinstance(block, Line) and block.text]

    assert texts == [
        *("Tjänsteskrivelse", "Dnr KS 24/0101", "Till kommunstyrelsen", "Bilagor"),
        *("Tjänsteskrivelse", "Dnr KS 24/0102", "Till kommunstyrelsen", "Bilagor"),
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
