"""Markdown comes out as headings, bullets, lines and tables, its marks gone and its line numbers kept."""

from samsyn.documents.readers.blocks import Cell, Line, Row, Table
from samsyn.documents.readers.markdown import markdown_blocks


def test_headings_of_both_kinds_lists_and_bold() -> None:
    text = (
        "Handlingsplan\n=====\n\n## 1. Våld ##\n**Ansvarig:** Polisen\n* [länk](x.se) och *kursiv*\n\n**Fet**"
    )

    assert markdown_blocks(text.encode(), "plan.md") == [
        Line("Handlingsplan", {"line": 1}, heading=1),
        Line("", {"line": 3}),
        Line("1. Våld", {"line": 4}, heading=2),
        Line("Ansvarig: Polisen", {"line": 5}),
        Line("länk och kursiv", {"line": 6}, bullet=True),
        Line("", {"line": 7}),
        Line("Fet", {"line": 8}, bold=True),
    ]


def test_a_pipe_table_has_a_line_number_for_each_row() -> None:
    text = "Före\n\n| Nr | Insats |\n|---|:--|\n| 1 | Gå \\| stå<br>Laga |\n| 2 |\n\nEfter"

    assert markdown_blocks(text.encode(), "plan.md") == [
        Line("Före", {"line": 1}),
        Line("", {"line": 2}),
        Table(
            (
                Row((Cell(("Nr",)), Cell(("Insats",))), {"line": 3}, header=True),
                Row((Cell(("1",)), Cell(("Gå | stå", "Laga"))), {"line": 5}),
                Row((Cell(("2",)), Cell(())), {"line": 6}),
            ),
            {"line": 3},
        ),
        Line("", {"line": 7}),
        Line("Efter", {"line": 8}),
    ]
