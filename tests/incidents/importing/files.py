"""Small files of every kind that other systems make, and importing them."""

from dataclasses import dataclass
from pathlib import Path

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.importing import begin_import, carry_on
from samsyn.incidents.models import ImportRun
from samsyn.incidents.queries.importing import names_by_code, saved_mapping
from samsyn.incidents.rules.importing.survey import surveyed
from samsyn.incidents.rules.importing.tables import opened
from tests.reports import a_source

HEADER = "Händelse-id;Datum;Tid;Kategori;Plats;Beskrivning"


@dataclass(frozen=True)
class Sums:
    """What became of a file's rows."""

    stored: int
    known: int
    refused: int
    totals: int


def lines(*rows: str, header: str = HEADER, end: str = "\n") -> str:
    """A CSV file."""
    return end.join([header, *rows, ""])


def imported(by: Viewer, path: Path, source: str = "earlier", refused: Path | None = None) -> ImportRun:
    """The file, imported as the command does it."""
    row = a_source(by, source)
    saved = saved_mapping(by, row)
    survey = surveyed(opened(path), names_by_code(by), chosen=saved.columns if saved else None)
    run = begin_import(
        by=by,
        source=row,
        name=path.name,
        sha256=str(hash((path, path.stat().st_mtime_ns))),
        rows=survey.rows,
        mapping=survey.mapping_with(saved),
    )
    return carry_on(by=by, run=run, path=path, refused=refused or path.with_suffix(".refused"))


def sums(run: ImportRun) -> Sums:
    """What became of its rows."""
    return Sums(run.stored, run.known, run.refused, run.totals)
