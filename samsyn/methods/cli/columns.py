"""The columns of a CSV file: comma or semicolon, decimal point or comma, dates as 2022-10-17."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class WrongFile(Exception):
    """The file can't be used; says in Swedish why, where, and what to do."""


class Columns:
    """Columns by heading; asks are in the words of the file."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._places = {name.strip().strip('"').lower(): nth for nth, name in enumerate(headings)}
        self._rows = rows

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def __len__(self) -> int:
        return len(self._rows)

    def texts(self, name: str) -> list[str]:
        """A column as it stands; raises WrongFile where there is none."""
        if name not in self._places:
            raise WrongFile(f"Filen saknar kolumnen {name}. Den ska ha rubriker på första raden.")
        at = self._places[name]
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
        found = []
        for nth, text in enumerate(self.texts("date")):
            try:
                found.append(date.fromisoformat(text.replace("/", "-")))
            except ValueError as error:
                raise WrongFile(
                    f"Rad {nth + 2}, date: ”{text}” är inget datum som 2022-10-17. Rätta raden."
                ) from error
        return found


def read_columns(path: str) -> Columns:
    """Read a file; raises WrongFile where there is none, or nothing in it."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise WrongFile(f"Hittar ingen fil {Path(path).name}. Kontrollera sökvägen.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise WrongFile(f"Filen {Path(path).name} går inte att läsa. Spara den som CSV i UTF-8.") from error
    first = text.split("\n", 1)[0]
    rows = [row for row in csv.reader(text.splitlines(), delimiter=";" if ";" in first else ",") if any(row)]
    if len(rows) < 2:
        raise WrongFile(f"Filen {Path(path).name} har inga rader under rubrikerna.")
    return Columns(rows[0], rows[1:])
