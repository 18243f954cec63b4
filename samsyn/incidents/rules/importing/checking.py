"""Going through a table's rows: each is ready to store, refused with its fault, or a total."""

from collections.abc import Iterator
from collections.abc import Mapping as Named
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from samsyn.base.refusal import Refusal
from samsyn.incidents.rules.importing import cells, columns, words
from samsyn.incidents.rules.importing.cells import Columns
from samsyn.incidents.rules.importing.faults import Fault
from samsyn.incidents.rules.importing.lines import Line, Writing, line_of, start_of
from samsyn.incidents.rules.importing.mapping import OTHER, Mapping
from samsyn.incidents.rules.importing.points import Pair, in_sweref
from samsyn.incidents.rules.importing.ready import Question, Ready
from samsyn.incidents.rules.importing.tables import Numbered, opened
from samsyn.incidents.rules.importing.totals import is_total
from samsyn.incidents.rules.windows import check_window
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK, Known

BATCH = 2000
R = TypeVar("R", Ready, Line)


@dataclass(frozen=True)
class Task:
    """What the reading of a file needs to know. `codes`: the categories in use; rows after number `after` are read.

    With `writing`, rows that may be stored are written out at once.
    """

    path: str
    mapping: Mapping
    codes: frozenset[str]
    known: Known
    moment: datetime
    after: int = 0
    secret: str = ""  # of sealed files, and of the prints of ids
    writing: Writing | None = None


@dataclass(frozen=True)
class Refused:
    """A row that may not be stored: its number, its cells as they came, and the fault."""

    number: int
    cells: list[str]
    column: str
    code: str
    outside_id: str = ""


@dataclass
class Batch:
    """Some rows after each other, the last of which has the number `last`. What may be stored is ready or in lines."""

    last: int = 0
    ready: list[Ready] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    totals: int = 0

    @property
    def ids(self) -> list[str]:
        """The ids by which a row may be known."""
        ids = [one.outside_id for one in self.ready] + [one.outside_id for one in self.lines]
        return ids + self.refused_ids

    @property
    def refused_ids(self) -> list[str]:
        """Those of the refused rows."""
        return [row.outside_id for row in self.refused if row.outside_id]

    @property
    def to_store(self) -> int:
        """How many rows may be stored."""
        return len(self.ready) + len(self.lines)

    def fresh(self, there: set[str]) -> "Batch":
        """The batch without what is there already, each row once; `there` learns what is fresh."""
        refused = [row for row in self.refused if row.outside_id not in there]
        ready, lines = _once(self.ready, there), _once(self.lines, there)
        return Batch(self.last, ready, lines, refused, self.totals)


def _once(rows: list[R], there: set[str]) -> list[R]:
    found = []
    for one in rows:
        if one.outside_id not in there:
            there.add(one.outside_id)
            found.append(one)
    return found


def batches(task: Task) -> Iterator[Batch]:
    """The file's rows after `task.after`, checked, some thousand at a time."""
    table = opened(Path(task.path), task.secret)
    checker = Checker(task, table.header)
    rows = table.rows(task.after)
    while chunk := list(islice(rows, BATCH)):
        yield checker.batch(chunk)


class Checker:
    """Checks rows of one table by one mapping."""

    def __init__(self, task: Task, header: tuple[str, ...]) -> None:
        self.task = task
        self.width = len(header)
        self.at = Columns(header, dict(task.mapping.columns))
        self._codes = _codes(task.mapping.categories, task.codes)
        self._repeated = lru_cache(maxsize=20_000)(self._guarded)  # places come again and again

    def batch(self, rows: list[Numbered]) -> Batch:
        """The rows, sorted by what becomes of them; points in one go."""
        found = Batch(last=rows[-1][0])
        waiting: list[tuple[Any, ...]] = []  # what a Ready holds after its point
        pairs: list[Pair | None] = []
        for number, row in rows:
            if row is None:
                found.refused.append(Refused(number, [], "", "broken_row"))
                continue
            row = self._padded(row)
            if is_total(row, self.at.cell(row, columns.DAY)):
                found.totals += 1
                continue
            try:
                pair, checked = self._checked(row)
            except Fault as fault:
                found.refused.append(Refused(number, row, fault.column, fault.code, self._id_of(row)))
                continue
            pairs.append(pair)
            waiting.append(checked)
        ready = [Ready(point, *checked) for checked, point in zip(waiting, in_sweref(pairs), strict=True)]
        if self.task.writing:
            found.lines = self._written(ready, self.task.writing)
        else:
            found.ready = ready
        return found

    def _written(self, ready: list[Ready], writing: Writing) -> list[Line]:
        start = start_of(writing)
        return [line_of(one, start, writing.categories[one.category]) for one in ready]

    def _padded(self, row: list[str]) -> list[str]:
        return row if len(row) >= self.width else row + [""] * (self.width - len(row))

    def _checked(self, row: list[str]) -> tuple[Pair | None, tuple[Any, ...]]:
        if len(row) > self.width and any(row[self.width :]):
            raise Fault("wide_row")
        at = self.at
        starts_at, ends_at = cells.when(at, row, self.task.mapping.dates)
        self._check_window(starts_at, ends_at)
        code, word = self._category(row)
        pair = cells.where(at, row)
        text, place, measure = cells.text(at, row), cells.place(at, row), cells.own_measure(at, row)
        questions = self._guarded(text, columns.TEXT) if text else ()
        asks = bool(questions)
        asks |= bool(place and self._repeated(place, columns.PLACE))
        asks |= bool(measure and self._repeated(measure, columns.OWN_MEASURE))
        police, seriousness = cells.police(at, row), cells.seriousness(at, row)
        outside_id = cells.outside_id(at, row, self.task.secret)
        outside_id = outside_id or cells.hash_of(starts_at, ends_at, word, place, text, pair)
        return pair, (
            code, starts_at, ends_at, text, place, police, measure, seriousness, outside_id, questions, asks,
        )  # fmt: skip

    def _check_window(self, starts_at: datetime, ends_at: datetime) -> None:
        try:
            check_window(starts_at, ends_at, self.task.moment)
        except Refusal as refusal:
            is_end = refusal.code in ("incidents.window_order", "incidents.window_long")
            kind = columns.END_DAY if is_end and columns.END_DAY in self.at.first else columns.DAY
            raise Fault(refusal.code, self.at.heading(kind)) from None

    def _category(self, row: list[str]) -> tuple[str, str]:
        """Our code and their word."""
        category, sub = self.at.cell(row, columns.CATEGORY), self.at.cell(row, columns.SUBCATEGORY)
        word = words.key_of(category, sub)
        code = self._codes.get(word) or self._codes.get(category)
        if code is None:
            if self.task.mapping.unknown != OTHER or "other" not in self.task.codes:
                raise Fault(
                    "unknown_category" if category else "no_category", self.at.heading(columns.CATEGORY)
                )
            code = "other"
        return code, word

    def _guarded(self, text: str, kind: str) -> tuple[Question, ...]:
        found = spans(text, self.task.known)
        for span in found:
            if span.severity == BLOCK:
                raise Fault(f"privacy.{span.kind}", self.at.heading(kind))
        return tuple((span.start, span.end, span.kind) for span in found)

    def _id_of(self, row: list[str]) -> str:
        try:
            return cells.outside_id(self.at, row, self.task.secret)
        except Fault:
            return ""


def _codes(table: Named[str, str], in_use: frozenset[str]) -> dict[str, str]:
    return {word: code for word, code in table.items() if code in in_use}
