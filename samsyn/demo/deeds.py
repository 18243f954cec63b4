"""Activities of the demo: invented, in real places, so that follow-ups have something to rest on."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data" / "deeds.toml"


@dataclass(frozen=True)
class Deed:
    """Something that was done, or is planned, and the measures it counts for."""

    kind: str
    title: str
    day: date
    place: str
    measures: tuple[str, ...]
    public: str
    participants: int | None = None
    done: bool = True
    note: str = ""


def _data() -> dict[str, Any]:
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def kinds() -> list[tuple[str, bool]]:
    """The kinds of activity, and whether each is operational."""
    return [(row["name"], row["operational"]) for row in _data()["kind"]]


def deeds() -> list[Deed]:
    """All activities."""
    return [Deed(**{**row, "measures": tuple(row["measures"])}) for row in _data()["deed"]]
