"""Rows as PostgreSQL's COPY reads them, written out by the process that checks them; where they are comes later."""

import json
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from samsyn.base.ids import new_uid
from samsyn.incidents.rules.content import Point
from samsyn.incidents.rules.importing.ready import Ready
from samsyn.incidents.rules.states import ACCEPTED, RECEIVED
from samsyn.incidents.rules.windows import counted

# every column that may not be empty, and those that an import fills: the same for all rows, of the row, of the place
SAME = (
    "municipality_id",
    "created_at",
    "report_id",
    "source_id",
    "sight",
    "going_on",
    "audience",
    "revision",
)
OWN = (
    "uid", "category_id", "starts_at", "ends_at", "day", "weekday", "hour", "place_text", "text", "questions", "police",
    "own_measure", "seriousness", "state", "outside_id",
)  # fmt: skip
WHERE = ("place_id", "area_id", "x", "y", "cell_x", "cell_y")
COLUMNS = (*SAME, *OWN, *WHERE)
NOTHING = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True)
class Writing:
    """What rows are written out with: the values of SAME, and the ids of the categories by their codes."""

    same: tuple[object, ...]
    categories: dict[str, int]


class Line(NamedTuple):
    """A row that is written out, all but WHERE, with what tells where it is."""

    outside_id: str
    category: str
    place: str
    point: Point | None
    day: date
    written: str
    line: tuple[Point, ...] = ()
    is_rough: bool = False


def line_of(one: Ready, start: str, category_id: int) -> Line:
    """The row written out, after `start`."""
    starts_at, questions = str(one.starts_at), "[]"
    ends_at = starts_at if one.ends_at is one.starts_at else str(one.ends_at)
    day, weekday, hour = counted(one.starts_at)
    if one.questions:
        questions = json.dumps(one.questions)
    written = (
        f"{start}{new_uid()}\t{category_id}\t{starts_at}\t{ends_at}\t{day}\t{weekday}\t{hour}\t{escaped(one.place)}"
        f"\t{escaped(one.text)}\t{questions}\t{one.police}\t{escaped(one.own_measure)}"
        f"\t{NOTHING if one.seriousness is None else one.seriousness}\t{RECEIVED if one.asks else ACCEPTED}"
        f"\t{escaped(one.outside_id)}\t"
    )
    return Line(one.outside_id, one.category, one.place, one.point, day, written)


def start_of(writing: Writing) -> str:
    """What every line begins with."""
    return "".join(f"{copied(value)}\t" for value in writing.same)


def escaped(text: str) -> str:
    """A text in a line; most need nothing, and translate() costs."""
    return text if text.isprintable() and "\\" not in text else text.translate(_ESCAPES)


def copied(value: object) -> str:
    """A value that needs no escape in a line."""
    return NOTHING if value is None else str(value)
