"""The columns of a file with incidents, in Swedish since the file is read in Excel and not here."""

from typing import Any

FORMATS = {"csv": "text/csv; charset=utf-8", "geojson": "application/geo+json",
           "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}  # fmt: skip
STREAMED = 50_000  # above this a job makes a file
KEPT_DAYS = 7
SHEET_ROWS = 1_048_575  # that a sheet of Excel holds below its headers

_COLUMNS = {
    "uid": "Id",
    "week": "Vecka",
    "from": "Från",
    "to": "Till",
    "category__name": "Kategori",
    "area__name": "Område",
    "place_text": "Plats",
    "text": "Text",
    "source__name": "Källa",
    "kind": "Källans slag",
    "state": "Läge",
    "seriousness": "Allvar",
    "x": "Öst (SWEREF 99 TM)",
    "y": "Nord (SWEREF 99 TM)",
}
COLUMNS, HEADERS = tuple(_COLUMNS), tuple(_COLUMNS.values())
SOURCE_KINDS = {"staff": "Personal", "police": "Polisen", "resident": "Invånare", "other": "Annat system"}
STATES = {
    "received": "Att granska",
    "asked": "Återfrågad",
    "accepted": "Godkänd",
    "refused": "Nekad",
    "merged": "Sammanslagen",
}


def guarded(cell: Any) -> Any:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def file_name(day: str, form: str) -> str:
    """What the file is called."""
    return f"rapporter-{day}.{form}"
