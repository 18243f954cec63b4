"""What the demo adds to the 25 measures that the document lacks: titles, owners, deadlines, goals."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

DATA = Path(__file__).parent / "data" / "measures.toml"


@dataclass(frozen=True)
class Filled:
    """One measure's details. `goal` is an indicator with a target, or a thing to deliver where `target` is None."""

    number: str
    title: str
    owner: str
    ends_on: date | None = None
    words: str = ""
    goal: str = ""
    unit: str = ""
    target: int | None = None
    persons: int | None = None
    partners: tuple[str, ...] = ()


def filled() -> list[Filled]:
    """All that the demo adds, a row a measure."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))["measure"]
    return [Filled(**{**row, "partners": tuple(row.get("partners", ()))}) for row in rows]
