"""Words in another system's files, by the command and in the browser."""

from io import BytesIO
from typing import Any

from openpyxl import Workbook

from samsyn.config.cli import main
from tests.incidents.importing.files import HEADER
from tests.leaks.stage import Stage
from tests.leaks.ways_in.table import way
from tests.reports import a_source
from tests.work import work_through


def _table(words: str, column: str) -> list[list[str]]:
    at = HEADER.split(";").index(column)
    row = [
        f"U{abs(hash(words)) % 10_000}",
        "2022-10-14",
        "21.30",
        "Klotter",
        "Bro torg",
        "Klottrat på väggen",
    ]
    other = [
        f"V{abs(hash(words)) % 10_000}",
        "2022-10-15",
        "22.30",
        "Klotter",
        "Bro torg",
        "Klottrat på dörren",
    ]
    row[at] = words
    return [HEADER.split(";"), row, other]


def _csv(rows: list[list[str]]) -> bytes:
    return "\n".join(";".join(row) for row in rows).encode() + b"\n"


def _xlsx(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _imported(stage: Stage, name: str, content: bytes) -> object:
    source = a_source(stage.by, "earlier")
    answer: Any = stage.office_says(
        "incidents:imports", {"file": stage.file(name, content), "source": source.uid}
    )
    stage.office.post(answer.headers["Location"], {"do": "try"})
    stage.office.post(answer.headers["Location"], {"do": "go"})
    return work_through()


for _column in HEADER.split(";"):

    @way("incidents:import_mapping", f"{_column} of a CSV file, in the browser")
    def _(stage: Stage, words: str, column: str = _column) -> object:
        return _imported(stage, "export.csv", _csv(_table(words, column)))

    @way("samsyn import incidents", f"{_column} of a CSV file")
    def _(stage: Stage, words: str, column: str = _column) -> object:
        path = stage.folder / f"export{len(stage.said)}.csv"
        path.write_bytes(_csv(_table(words, column)))
        return main(["import", "incidents", str(path), "--municipality", "0139", "--source", "earlier"])


@way("incidents:import_mapping", "Beskrivning of an XLSX file, in the browser")
def _(stage: Stage, words: str) -> object:
    return _imported(stage, "export.xlsx", _xlsx(_table(words, "Beskrivning")))


@way("incidents:imports", "the file's name")
def _(stage: Stage, words: str) -> object:
    rows = _table(f"Krossad ruta {len(stage.said)}", "Beskrivning")
    return _imported(stage, f"{words}.csv", _csv(rows))


@way("incidents:import_mapping", "a heading")
def _(stage: Stage, words: str) -> object:
    rows = _table(f"Krossad ruta {len(stage.said)}", "Beskrivning")
    rows[0].append(words)
    return _imported(stage, "export.csv", _csv([*rows[:1], *([*row, "x"] for row in rows[1:])]))
