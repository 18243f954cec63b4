"""How well the reader of daily reports does on the reports in `data`: right ones of all, by what is proposed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from samsyn.incidents.rules.daily import as_dict, read_daily

DATA = Path(__file__).parent / "data"
Row = dict[str, Any]


@dataclass
class Measured:
    """`wanted` incidents, `found` ones, and of those that could be compared how many are right."""

    wanted: int = 0
    found: int = 0
    off: int = 0
    compared: int = 0
    times: int = 0
    categories: int = 0
    places: int = 0
    personal: int = 0
    personal_seen: int = 0

    def __add__(self, other: "Measured") -> "Measured":
        return Measured(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def names(file: str) -> list[str]:
    """A list of places or streets."""
    return (DATA / file).read_text().split("\n")[:-1]


def measured(pattern: str) -> Measured:
    """All reports whose file name fits the pattern, together."""
    return sum((_one(file) for file in sorted(DATA.glob(pattern))), Measured())


def _one(file: Path) -> Measured:
    want: list[Row] = json.loads(file.with_suffix(".json").read_text())
    read = read_daily(
        file.read_text(), day=date(2022, 10, 31), places=names("places.list"), streets=names("streets.list")
    )
    got = [as_dict(one) for one in read]
    pairs = list(_pairs(want, got))
    return Measured(
        wanted=len(want),
        found=len(got),
        off=abs(len(want) - len(got)),
        compared=len(pairs),
        times=sum((w["time_from"], w["time_to"]) == (g["time_from"], g["time_to"]) for w, g in pairs),
        categories=sum(w["category"] == g["category"] for w, g in pairs),
        places=sum(w.get("place") == g["place"] for w, g in pairs),
        personal=sum(w["has_personal_data"] for w in want),
        personal_seen=sum(w["has_personal_data"] and g["has_personal_data"] for w, g in pairs),
    )


def _pairs(want: Sequence[Row], got: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    if want and "words" in want[0]:  # what the incident's own text says
        texts = [" ".join(row["text"].split()) for row in got]
        yield from ((w, g) for w in want for g, text in zip(got, texts, strict=True) if w["words"] in text)
        return
    if len(want) == len(got):
        yield from zip(want, got, strict=True)
        return
    wanted, found = ([(row["category"], row["time_from"]) for row in rows] for rows in (want, got))
    for a, b, size in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks():
        yield from zip(want[a : a + size], got[b : b + size], strict=True)
