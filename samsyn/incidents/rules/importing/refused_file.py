"""The refused rows as they came, each with its number, column and reason: to mend and to send again."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from samsyn.incidents.rules.importing.sealed import Content, writing

TOLD = (
    "Samsyn: rad",
    "Samsyn: kolumn",
    "Samsyn: fel",
)  # first, since a row may have more cells than it should
Line = tuple[int, Sequence[str], str, str]  # number, cells, column, reason


class RefusedFile:
    """Writes refused rows to a file that is made when the first one comes.

    With a secret it is sealed. Begun anew after row `after`, it keeps what was written of the rows up to there
    and forgets the rest.
    """

    def __init__(self, path: Path, header: Sequence[str], after: int = 0, secret: str = "") -> None:
        # a file that is mended and refused again has our columns already
        self._drop = {index for index, heading in enumerate(header) if heading in TOLD}
        self._header = [*TOLD, *self._kept(header)]
        self._path = path
        new = path.with_name(path.name + ".new")
        new.unlink(missing_ok=True)
        # only the one who imports may read it: it holds what may not be stored
        self._file = io.TextIOWrapper(writing(new, secret), encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file, delimiter=";", lineterminator="\r\n")
        self._writer.writerow(self._header)
        self.rows = 0
        self._write(_written(Content(path, secret), after) if after else ())
        new.replace(path)

    def add(self, lines: Iterable[Line]) -> None:
        """Write rows, so that they are there if the process dies now."""
        self._write(
            [str(number), column, reason, *self._kept(cells)] for number, cells, column, reason in lines
        )

    def _kept(self, cells: Sequence[str]) -> list[str]:
        return [cell for index, cell in enumerate(cells) if index not in self._drop]

    def _write(self, rows: Iterable[Sequence[str]]) -> None:
        for row in rows:
            self._writer.writerow(row)
            self.rows += 1
        self._file.flush()

    def __enter__(self) -> "RefusedFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if not self.rows and kind is None:
            self._path.unlink(missing_ok=True)


def _written(content: Content, after: int) -> Iterator[list[str]]:
    """The rows of an earlier file up to the number; one that was cut short is left out."""
    if not content.path.exists():
        return
    with content.text("utf-8-sig") as file:
        for row in csv.reader(file, delimiter=";"):
            if len(row) > len(TOLD) and row[0].isdigit() and int(row[0]) <= after:
                yield row
