"""A municipality's Word file, made with Word's own means, comes out as it is printed."""

import io

from docx import Document
from docx.document import Document as WordDocument

from samsyn.documents.readers.blocks import Cell, Line, Row, Table
from samsyn.documents.readers.docx import docx_blocks


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
