"""The quick-fill table as a form: its cells, what was typed in them, what is wrong where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from samsyn.base.refusal import say
from samsyn.plans.models import Measure
from samsyn.plans.queries.rows import JudgedRow, TableRow, WrittenRow
from samsyn.plans.rules.cells import BY_CODE, Column
from samsyn.plans.rules.content import label
from samsyn.plans.rules.lookups import Lookups

CODES = (
    "unit", "owner", "deputy", "ends_on", "deadline_words",
    "goal_text", "direction", "target", "measured_in", "staff_actual",
)  # fmt: skip
GAP_COLUMNS = {"owner": ("owner",), "deputy": ("deputy",), "deadline": ("ends_on", "deadline_words")}
GAP_COLUMNS["goal"] = ("goal_text", "direction", "target")


@dataclass(frozen=True)
class Cell:
    """One control of the table."""

    column: Column
    name: str
    value: str
    error: str = ""


@dataclass(frozen=True)
class Row:
    """A measure's row."""

    measure: Measure
    label: str
    revision: int
    cells: list[Cell]
    chosen: bool = False
    error: str = ""

    @property
    def wrong(self) -> list[Cell]:
        """The cells that must change."""
        return [cell for cell in self.cells if cell.error]


def columns() -> list[Column]:
    """The table's columns."""
    return [BY_CODE[code] for code in CODES]


def written_rows(data: QueryDict) -> list[WrittenRow]:
    """The rows that a POST holds. What is not of our making is left out."""
    found = []
    for key in data.getlist("row"):
        revision = data.get(f"revision-{key}", "")
        if _is_uid(key) and revision.isdecimal():
            cells = {code: str(data[f"{code}-{key}"]) for code in BY_CODE if f"{code}-{key}" in data}
            found.append(WrittenRow(UUID(key), int(revision), cells))
    return found


def _is_uid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def fresh(rows: Iterable[TableRow]) -> list[Row]:
    """The table as it stands."""
    return [
        _row(row.measure, row.revision, row.cells, row.cells.get("title", ""), row.cells["text"])
        for row in rows
    ]


def again(table: Sequence[TableRow], judged: Sequence[JudgedRow], chosen: Iterable[str] = ()) -> list[Row]:
    """The table as it was typed, with what is wrong; a stale row gets the latest revision and keeps what was typed."""
    stored = {row.measure.uid: row for row in table}
    marked = set(chosen)
    return [
        _typed(stored[row.row.uid], row, str(row.row.uid) in marked)
        for row in judged
        if row.row.uid in stored
    ]


def _typed(stored: TableRow, judged: JudgedRow, chosen: bool) -> Row:
    typed = {code: judged.row.cells.get(code, stored.cells[code]) for code in CODES}
    errors = {code: say(refusal) for code, refusal in judged.outcome.errors.items()}
    title, text = stored.cells["title"], stored.cells["text"]
    return _row(stored.measure, stored.revision, typed, title, text, errors, chosen)


def _row(
    measure: Measure,
    revision: int,
    cells: Mapping[str, str],
    title: str,
    text: str,
    errors: Mapping[str, str] | None = None,
    chosen: bool = False,
) -> Row:
    errors = errors or {}
    made = [Cell(BY_CODE[c], f"{c}-{measure.uid}", cells[c], errors.get(c, "")) for c in CODES]
    outside = " ".join(error for code, error in errors.items() if code not in CODES)
    return Row(measure, label(measure.number, title, text, 60), revision, made, chosen, outside)


def with_bulk(rows: Sequence[WrittenRow], data: QueryDict) -> list[WrittenRow]:
    """The rows with the cells of "set for all chosen rows" laid over those that were chosen."""
    chosen = set(data.getlist("chosen"))
    same = {code: str(data[f"all-{code}"]) for code in CODES if data.get(f"all-{code}", "").strip()}
    return [
        WrittenRow(row.uid, row.revision, {**row.cells, **same} if str(row.uid) in chosen else row.cells)
        for row in rows
    ]


def merged(rows: Sequence[JudgedRow], table: Sequence[TableRow]) -> list[JudgedRow]:
    """Stale rows with the cells that nobody typed in as they stand now, so that the next save can go through."""
    stored = {row.measure.uid: row for row in table}
    return [_merged(row, stored[row.row.uid]) if row.stale and row.row.uid in stored else row for row in rows]


def _merged(judged: JudgedRow, stored: TableRow) -> JudgedRow:
    cells = {code: judged.row.cells[code] for code in judged.outcome.touched}
    return JudgedRow(
        WrittenRow(judged.row.uid, stored.revision, {**stored.cells, **cells}),
        judged.measure,
        judged.outcome,
        True,
    )


def options(known: Lookups) -> dict[str, list[str]]:
    """The lists that cells are chosen from, without people who have left."""
    persons = [label for pk, label in known.persons.labels.items() if pk not in known.gone]
    return {
        "persons": persons,
        "units": list(known.units.ids),
        "directions": [word for word in known.directions.values() if word],
        "effects": [word for word in known.effects.values() if word],
    }
