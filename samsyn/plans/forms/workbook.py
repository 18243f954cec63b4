"""A plan as an Excel workbook, one measure a row."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.writer.excel import save_workbook

from samsyn.plans.forms.table import options
from samsyn.plans.queries.rows import TableRow
from samsyn.plans.rules.cells import COLUMNS, Column
from samsyn.plans.rules.lookups import Lookups
from samsyn.plans.wording.cells import COLUMN_NAMES

KEY, NUMBER, FIRST = 1, 2, 3  # columns: the locked key (uid and revision), the number, the first to fill in
HEAD = PatternFill("solid", fgColor="E3EAE5")
LOCKED = PatternFill("solid", fgColor="F1F1EE")


def workbook(rows: Sequence[TableRow], known: Lookups) -> bytes:
    """The workbook's bytes: the sheet to fill in, and the lists that its cells are chosen from."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(_("Measures"), 0)
    _head(sheet)
    for place, row in enumerate(rows, start=2):
        _write_row(sheet, place, row)
    _lists(book, sheet, options(known), max(len(rows), 1) + 1)
    _shape(sheet)
    out = io.BytesIO()
    save_workbook(book, out)
    return out.getvalue()


def _head(sheet: Any) -> None:
    names = ["id", _("Number"), *(str(COLUMN_NAMES[column.code]) for column in COLUMNS)]
    for place, name in enumerate(names, start=1):
        cell = sheet.cell(1, place, name)
        cell.font, cell.fill = Font(bold=True), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="bottom")


def _write_row(sheet: Any, place: int, row: TableRow) -> None:
    locked = {KEY: f"{row.measure.uid} {row.revision}", NUMBER: row.measure.number}
    for at, text in locked.items():
        _text(sheet.cell(place, at), text).fill = LOCKED
    for at, column in enumerate(COLUMNS, start=FIRST):
        cell = _text(sheet.cell(place, at), row.cells[column.code])
        cell.protection = Protection(locked=False)
        cell.alignment = Alignment(wrap_text=column.wide >= 26, vertical="top")


def _text(cell: Any, text: str) -> Any:
    """Text as text, never as a formula, whatever it begins with."""
    if text:
        cell.value = text
        cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top")
    return cell


def _lists(book: Workbook, sheet: Any, lists: Mapping[str, Sequence[str]], last_row: int) -> None:
    names = book.create_sheet(_("Lists"))
    for at, (code, labels) in enumerate(lists.items(), start=1):
        for place, label in enumerate(labels, start=1):
            _text(names.cell(place, at), label)
        names.column_dimensions[get_column_letter(at)].width = 32
        if labels:
            where = f"'{names.title}'!${get_column_letter(at)}$1:${get_column_letter(at)}${len(labels)}"
            _drop_downs(sheet, code, where, last_row)


def _drop_downs(sheet: Any, code: str, where: str, last_row: int) -> None:
    for at, column in enumerate(COLUMNS, start=FIRST):
        if column.options == code and column.kind == "choice":
            rule = DataValidation(type="list", formula1=where, allow_blank=True, showErrorMessage=False)
            letter = get_column_letter(at)
            rule.add(f"{letter}2:{letter}{last_row}")
            sheet.add_data_validation(rule)


def _shape(sheet: Any) -> None:
    sheet.freeze_panes = sheet.cell(2, FIRST + 1)
    sheet.column_dimensions[get_column_letter(KEY)].width = 8
    sheet.column_dimensions[get_column_letter(NUMBER)].width = 9
    for at, column in enumerate(COLUMNS, start=FIRST):
        sheet.column_dimensions[get_column_letter(at)].width = _width(column)
    # without password: it keeps the id from being typed over by mistake, nothing more
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.formatCells = False
    sheet.protection.sort = sheet.protection.autoFilter = False


def _width(column: Column) -> int:
    return column.wide
