"""Tagged PDF files, as typst and Word make them, read in tag order."""

import tempfile
from pathlib import Path

import typst

from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table
from samsyn.documents.readers.pdf import pdf_blocks


def test_headings_paragraphs_and_lists_come_with_their_tags() -> None:
    blocks = _blocks("= Plan\nVi går rundor.\n- vid torget\n- vid skolan")

    assert blocks == [
        Line("Plan", {"page": 1, "line": 1}, heading=1, whole=True, bold=True),
        Line("Vi går rundor.", {"page": 1, "line": 2}, whole=True),
        Line("vid torget", {"page": 1, "line": 3}, bullet=True, whole=True),
        Line("vid skolan", {"page": 1, "line": 4}, bullet=True, whole=True),
    ]


def test_a_table_over_pages_is_one_table_with_merged_and_empty_cells() -> None:
    rows = "".join(f"[Insats {n}], []," for n in range(2, 80))
    head = "table.header([Område], [Insats], [Klart]), table.cell(rowspan: 79)[Våld]"
    source = f"#table(columns: 3, {head}, [Insats 1], [Ja], {rows})"

    (table,) = _blocks(source)

    assert isinstance(table, Table)
    assert table.rows[0] == Row(
        (Cell(("Område",)), Cell(("Insats",)), Cell(("Klart",))), {"page": 1, "line": 1}, header=True
    )
    assert [row.cells[1].text for row in table.rows[1:]] == [f"Insats {n}" for n in range(1, 80)]
    assert [row.cells[0] for row in table.rows[1:4]] == [
        Cell(("Våld",)),
        *[Cell(("Våld",), covered=True)] * 2,
    ]
    assert table.rows[2].cells[2] == Cell(())
    assert table.rows[-1].where["page"] == 3


def test_words_divided_by_layout_are_whole_and_real_hyphens_stay() -> None:
    text = (
        "Kommunens brotts- och skadeförebyggande samverkansöverenskommelse i Upplands-Bro för perioden 2022-2023 "
        "följer trygghetsarbetet på https://www.exempel.se/trygghet-och-sakerhet/lang-adress och vidare."
    )

    blocks = _blocks(f"#set page(width: 6cm)\n{text}")

    assert [block.text for block in blocks if isinstance(block, Line)] == [text]


def test_the_page_header_is_read_where_it_tells_the_registry_number() -> None:
    blocks = _blocks("#set page(header: [Samsyn KS 24/0123], footer: [Sida 1])\nVi går rundor.")

    assert blocks == [
        Line("Samsyn KS 24/0123", {"page": 1, "line": 1}, whole=True),
        Line("Vi går rundor.", {"page": 1, "line": 2}, whole=True),
    ]


def _blocks(source: str) -> list[Block]:
    setting = '#set document(title: "Plan")\n#set text(lang: "sv", hyphenate: true)\n'
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.typ"
        path.write_text(setting + source)
        blocks, tagged = pdf_blocks(typst.compile(str(path), pdf_standards=["ua-1"]), "plan.pdf")
    assert tagged
    return blocks
