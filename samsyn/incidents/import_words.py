"""What the command `samsyn import` tells: the proposed mapping, what would happen, how far it has come, the sum."""

import json
import sys
import time
from collections.abc import Iterator
from collections.abc import Mapping as Named
from pathlib import Path

from samsyn.incidents.models import ImportRun
from samsyn.incidents.queries.rehearsing import Rehearsal
from samsyn.incidents.rules.importing.mapping import REFUSE, Mapping
from samsyn.incidents.rules.importing.survey import Survey
from samsyn.incidents.wording.exchange import COLUMN_KINDS, DATE_ORDERS, fault_lines

EVERY = 2.0  # seconds between lines where nobody looks on


def mapping_told(survey: Survey, mapping: Mapping, names: Named[str, str]) -> str:
    """The columns, the order of dates and the categories, then all of it as JSON to change and give back."""
    return "\n".join([*_mapping_lines(survey, mapping, names), ""])


def _mapping_lines(survey: Survey, mapping: Mapping, names: Named[str, str]) -> Iterator[str]:
    table = survey.table
    form = (
        "Excel"
        if table.form is None
        else f"CSV, {table.form.encoding}, skiljetecken {table.form.delimiter!r}"
    )
    yield f"{table.content.path.name}: {form}, rubriker på rad {table.header_row}, {survey.rows} rader."
    yield "Kolumner:"
    for one in survey.columns:
        yield f"  {one.heading}: {COLUMN_KINDS[mapping.columns.get(one.heading, '')]}"
    sure = "" if survey.dates.is_sure else " (filen visar inte vilket, se efter)"
    yield f"Datum som 3/4/2022 läses: {DATE_ORDERS[mapping.dates]}{sure}"
    if survey.words:
        yield "Kategorier (deras ord → vår kategori):"
    for word in survey.words:
        code = mapping.categories.get(word.word, "")
        ours = names.get(code) or ("AVVISAS" if mapping.unknown == REFUSE else names.get("other", "other"))
        yield f"  {word.word} ({word.rows}): {ours}"
    yield "Allt detta som fil till --mapping:"
    yield json.dumps(mapping.as_dict(), ensure_ascii=False, indent=1)


def rehearsal_told(sums: Rehearsal) -> str:
    """What would become of the rows."""
    lines = [
        "Provkörning, ingenting har skrivits:",
        *_sums(
            sums.rows, sums.stored, sums.known, sums.refused, sums.totals, "skulle lagras", "skulle avvisas"
        ),
    ]
    if sums.to_review:
        lines.append(f"  {sums.to_review} av dem går till granskning: där kan stå ett namn")
    for count, column, words, rows in fault_lines(sums.faults, sums.first):
        lines.append(f"  {count} i {column or 'raden'}: {words} Rad {rows}")
    return "\n".join([*lines, ""])


def sum_told(run: ImportRun, refused: Path | None) -> str:
    """What became of the rows."""
    lines = [
        f"{run.name} är inläst:",
        *_sums(run.rows, run.stored, run.known, run.refused, run.totals, "lagrade", "avvisade"),
    ]
    if refused is not None:
        lines.append(f"De avvisade raderna står i {refused}. Rätta dem och läs in den filen.")
    return "\n".join([*lines, ""])


def _sums(
    rows: int, stored: int, known: int, refused: int, totals: int, as_new: str, as_wrong: str
) -> list[str]:
    return [
        f"  {rows} rader",
        f"  {stored} {as_new}",
        f"  {known} fanns redan",
        f"  {refused} {as_wrong}",
        f"  {totals} är summarader",
    ]


class Progress:
    """How far it has come, on stderr: one line that moves on a screen, a line now and then elsewhere."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._began = self._told = time.monotonic()
        self._first: int | None = None
        self._on_screen = sys.stderr.isatty()

    def at(self, row: int) -> None:
        """So many rows are done."""
        moment = time.monotonic()
        if self._first is None:
            self._first = row
        if moment - self._told < (0.2 if self._on_screen else EVERY):
            return
        self._told = moment
        rate = (row - self._first) / (moment - self._began)
        line = f"{row} av {self._rows} rader, {rate:.0f} i sekunden"
        sys.stderr.write(f"\r{line}   " if self._on_screen else f"{line}\n")
        sys.stderr.flush()

    def done(self) -> None:
        """Leave the line."""
        if self._on_screen:
            sys.stderr.write("\n")
