"""The columns of a CSV file: comma or semicolon, decimal point or comma, dates as 2022-10-17 or 2022/10/7."""

import csv
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_DATE = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", re.ASCII)


class WrongFile(Exception):
    """The file can't be used; says in Swedish why, where, and what to do."""


class Columns:
    """Columns by heading, whatever its capitals; `renamed` gives the file's own heading for a name asked for."""

    def __init__(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], renamed: Sequence[str] = ()
    ) -> None:
        self.names = [name.strip().lower() for name in headings]
        self._places = {name: nth for nth, name in enumerate(self.names)}
        self._rows = rows
        for one in renamed:
            name, _, heading = one.partition("=")
            if heading.strip().lower() in self._places:
                self._places[name.strip().lower()] = self._places[heading.strip().lower()]

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def __len__(self) -> int:
        return len(self._rows)

    def texts(self, name: str) -> list[str]:
        """A column as it stands; raises WrongFile where there is none."""
        at = self._places.get(name.lower())
        if at is None:
            raise WrongFile(
                f"Filen saknar kolumnen {name}. Den har {', '.join(self.names)}. Säg vilken det är med --as."
            )
        return [row[at].strip() if at < len(row) else "" for row in self._rows]

    def numbers(self, name: str) -> Floats:
        """A column of numbers; raises WrongFile with the first line that holds something else."""
        found = np.empty(len(self._rows))
        for nth, text in enumerate(self.texts(name)):
            try:
                found[nth] = float(text.replace(",", "."))
            except ValueError as error:
                raise WrongFile(f"Rad {nth + 2}, {name}: ”{text}” är inget tal. Rätta raden.") from error
        return found

    def days(self) -> npt.NDArray[np.int64]:
        """Whole days: a column `day` of numbers, or `date`."""
        if "day" in self:
            return self.numbers("day").astype(np.int64)
        return np.array([one.toordinal() for one in self.dates()], dtype=np.int64)

    def dates(self) -> list[date]:
        """The column `date`; raises WrongFile with the first line that holds no date."""
        return [_date(nth, text) for nth, text in enumerate(self.texts("date"), 2)]


def _date(row: int, text: str) -> date:
    found = _DATE.match(text)
    try:
        return date(*(int(part) for part in found.groups())) if found else date.fromisoformat(text)
    except ValueError as error:
        raise WrongFile(f"Rad {row}, date: ”{text}” är inget datum som 2022-10-17. Rätta raden.") from error


def read_columns(path: str, renamed: Sequence[str] = ()) -> Columns:
    """Read a file; raises WrongFile where there is none, or nothing in it."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise WrongFile(f"Hittar ingen fil {file.name}. Kontrollera sökvägen.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise WrongFile(f"Filen {file.name} går inte att läsa. Spara den som CSV i UTF-8.") from error
    first = text.split("\n", 1)[0]
    lines = csv.reader(text.splitlines(), delimiter=";" if ";" in first else ",")
    rows = [row for row in lines if any(row)]
    if len(rows) < 2:
        raise WrongFile(f"Filen {file.name} har inga rader under rubrikerna.")
    return Columns(rows[0], rows[1:], renamed)
