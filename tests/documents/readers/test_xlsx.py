"""A workbook comes out sheet by sheet, with values as a Swede reads them and merged cells filled."""

import io
from datetime import date, datetime

from openpyxl import Workbook

from samsyn.documents.readers.blocks import Cell, Line, Row, Table
from samsyn.documents.readers.xlsx import xlsx_blocks


def test_sheets_rows_and_merged_cells_also_hidden_ones() -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet.append(["Område", "Insats", "Klart"])
    sheet.append(["Våld", "Gå rundor\nvarje dag", date(2025, 6, 30)])
    sheet.append([None, "Laga lampor", "Löpande"])
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[3].hidden = True
    extra = book.create_sheet("Tal")
    extra.sheet_state = "hidden"
    extra.append([None, None])
    extra.append([3.0, 2.5, 1200, True, datetime(2025, 1, 2, 13, 30)])

    assert xlsx_blocks(_stored(book), "plan.xlsx") == [
        Line("Plan", {"sheet": "Plan", "row": 1}, heading=1, whole=True, breaks=True),
        Table(
            (
                _row("Plan", 1, "Område", "Insats", "Klart"),
                Row(
                    (Cell(("Våld",)), Cell(("Gå rundor", "varje dag")), Cell(("2025-06-30",))),
                    {"sheet": "Plan", "row": 2},
                ),
                Row(
                    (Cell(("Våld",), covered=True), Cell(("Laga lampor",)), Cell(("Löpande",))),
                    {"sheet": "Plan", "row": 3},
                ),
            ),
            {"sheet": "Plan", "row": 1},
        ),
        Line("Tal", {"sheet": "Tal", "row": 1}, heading=1, whole=True, breaks=True),
        Table((_row("Tal", 2, "3", "2,5", "1200", "Ja", "2025-01-02 13:30"),), {"sheet": "Tal", "row": 2}),
    ]


def test_a_lone_title_above_a_table_is_a_line() -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Utfall"
    sheet.append(["Medborgarlöfte 2024"])
    sheet.append([])
    sheet.append(["Utlovat", "Utfall"])
    sheet.merge_cells("A1:B1")

    assert xlsx_blocks(_stored(book), "lofte.xlsx")[1:] == [
        Line("Medborgarlöfte 2024", {"sheet": "Utfall", "row": 1}, whole=True),
        Table((_row("Utfall", 3, "Utlovat", "Utfall"),), {"sheet": "Utfall", "row": 3}),
    ]


def _row(sheet: str, number: int, *texts: str) -> Row:
    return Row(tuple(Cell((text,)) for text in texts), {"sheet": sheet, "row": number})


def _stored(book: Workbook) -> bytes:
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()
