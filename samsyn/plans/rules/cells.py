"""A measure as a row of cells: what each column shows, and what a written cell means."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.goals.rules import LARGEST
from samsyn.plans.rules.content import MeasureContent
from samsyn.plans.rules.lookups import Lookup, Lookups

SEPARATOR = "; "
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?")
_SAID = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january", "jan"),
            ("februari", "february", "feb"),
            ("mars", "march", "mar"),
            ("april", "apr"),
            ("maj", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("augusti", "august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}


@dataclass(frozen=True)
class Column:
    """A column: its code, the field it belongs to, how its value is shown and read.

    `options` names the Lookups' list that a cell is chosen from, empty for free cells. `wide` in characters.
    """

    code: str
    field: str
    kind: str  # text, day, number, whole, choice, many
    options: str = ""
    wide: int = 14


COLUMNS = (
    Column("title", "title", "text", wide=30),
    Column("text", "text", "text", wide=60),
    Column("unit", "unit", "choice", "units", 22),
    Column("owner", "owner", "choice", "persons", 22),
    Column("deputy", "deputy", "choice", "persons", 22),
    Column("partners", "partners", "many", "organisations", 26),
    Column("starts_on", "starts_on", "day"),
    Column("ends_on", "ends_on", "day"),
    Column("deadline_words", "deadline_words", "text", wide=18),
    Column("effect", "effect", "choice", "effects"),
    Column("goal_text", "goal", "text", wide=34),
    Column("direction", "goal", "choice", "directions", 20),
    Column("measured_in", "goal", "text", wide=14),
    Column("baseline", "goal", "number", wide=11),
    Column("target", "goal", "number", wide=11),
    Column("target_on", "goal", "day"),
    Column("staff_planned", "staff_planned", "whole", wide=11),
    Column("staff_actual", "staff_actual", "whole", wide=11),
    Column("causes", "causes", "text", wide=40),
    Column("links", "links", "many", "plans", 24),
)
BY_CODE = {column.code: column for column in COLUMNS}


def shown(content: MeasureContent, lookups: Lookups) -> dict[str, str]:
    """Every column's cell for a content; days as ISO, decimals with comma."""
    return {column.code: _show(column, _value(content, column.code), lookups) for column in COLUMNS}


def _value(content: MeasureContent, code: str) -> Any:
    if BY_CODE[code].field != "goal":
        return getattr(content, code)
    if content.goal is None:
        return None
    return getattr(content.goal, "text" if code == "goal_text" else code)


def _show(column: Column, value: Any, lookups: Lookups) -> str:
    if column.kind == "many":
        names: Lookup = getattr(lookups, column.options)
        return SEPARATOR.join(sorted(names.labels[pk] for pk in value))
    if value is None:
        return ""
    if column.options in ("directions", "effects"):
        words: Mapping[str, str] = getattr(lookups, column.options)
        return words[value]
    if column.kind == "choice":
        chosen: Lookup = getattr(lookups, column.options)
        return chosen.labels[value]
    if column.kind == "number":
        return f"{value.normalize():f}".replace(".", ",")
    return str(value)


def read(code: str, written: str, lookups: Lookups) -> Any:
    """What a written cell means; refuses what it can't be, saying what was written."""
    column, clean = BY_CODE[code], canonical(written)
    return _READERS[column.kind](column, clean, lookups)


def _read_day(_column: Column, written: str, _lookups: Lookups) -> date | None:
    if not written:
        return None
    try:
        return _day(written) or _no_day(written)
    except ValueError:
        return _no_day(written)


def _day(written: str) -> date | None:
    """A day in figures or, as the pages show it, with the month's name; ValueError for 31 February."""
    if found := _DAY.fullmatch(written):
        return date(*(int(part) for part in found.groups()))
    said = _SAID.fullmatch(written.lower())
    if said and said[2] in _MONTHS:
        return date(int(said[3]), _MONTHS[said[2]], int(said[1]))
    return None


def _no_day(written: str) -> date:
    raise Refusal("plans.not_a_day", written=written)


def _read_number(_column: Column, written: str, _lookups: Lookups) -> Decimal | None:
    if not written:
        return None
    try:
        value = Decimal(written.replace(" ", "").replace(",", ".").removesuffix("%"))
    except InvalidOperation:
        raise Refusal("plans.not_a_number", written=written) from None
    if not value.is_finite() or abs(value) >= LARGEST:
        raise Refusal("plans.not_a_number", written=written)
    return value


def _read_whole(column: Column, written: str, lookups: Lookups) -> int | None:
    value = _read_number(column, written, lookups)
    if value is not None and value % 1:
        raise Refusal("plans.not_a_whole_number", written=written)
    return None if value is None else int(value)


def _read_choice(column: Column, written: str, lookups: Lookups) -> Any:
    if column.options in ("directions", "effects"):
        words: Mapping[str, str] = getattr(lookups, column.options)
        codes = {word.casefold(): code for code, word in words.items()}
        if not written:
            return ""
        if written.casefold() in codes:
            return codes[written.casefold()]
        raise Refusal("plans.not_in_list", written=written, allowed=", ".join(filter(None, words.values())))
    return _named(column, written, lookups) if written else None


def _named(column: Column, written: str, lookups: Lookups) -> int:
    names: Lookup = getattr(lookups, column.options)
    found = names.id_of(written)
    if found is None:
        raise Refusal(f"plans.unknown_{column.options}", written=written)
    if column.options == "persons" and found in lookups.gone:
        raise Refusal("plans.person_left", written=written)
    return found


def _read_many(column: Column, written: str, lookups: Lookups) -> frozenset[int]:
    parts = [part.strip() for line in written.split("\n") for part in line.split(SEPARATOR.strip())]
    return frozenset(_named(column, part, lookups) for part in parts if part)


_READERS: Mapping[str, Callable[[Column, str, Lookups], Any]] = {
    "text": lambda _column, written, _lookups: written,
    "day": _read_day,
    "number": _read_number,
    "whole": _read_whole,
    "choice": _read_choice,
    "many": _read_many,
}
