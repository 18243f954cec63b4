"""What a file with areas would do: which are new, moved, renamed, as before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from samsyn.places.rules.borders import same
from samsyn.places.rules.vector_files import DrawnArea

Known = TypeVar("Known")


@dataclass(frozen=True)
class KnownArea(Generic[Known]):
    """An area that is there: `row` is whatever the caller knows it by."""

    row: Known
    name: str
    code: str
    geometry: dict[str, Any] | None


@dataclass(frozen=True)
class Finding(Generic[Known]):
    """One area of the file: "new", "moved", "renamed" or "unchanged"; `row` is the one that it is."""

    state: str
    drawn: DrawnArea
    row: Known | None = None


@dataclass(frozen=True)
class Comparison(Generic[Known]):
    """The file's areas in its order, and those that are there but not in the file."""

    findings: Sequence[Finding[Known]]
    missing: Sequence[KnownArea[Known]]

    def count(self, state: str) -> int:
        """How many areas of the file are in this state."""
        return sum(finding.state == state for finding in self.findings)


def compared(known: Sequence[KnownArea[Known]], drawn: Sequence[DrawnArea]) -> Comparison[Known]:
    """Which area of the file is which: by code where both have one, else by name."""
    by_code = {area.code: area for area in known if area.code}
    by_name = {area.name.casefold(): area for area in known}
    findings, met = [], set()
    for one in drawn:
        area = (by_code.get(one.code) if one.code else None) or by_name.get(one.name.casefold())
        if area is None or id(area) in met:
            findings.append(Finding[Known]("new", one))
            continue
        met.add(id(area))
        findings.append(Finding(_state(area, one), one, area.row))
    return Comparison(findings, [area for area in known if id(area) not in met])


def _state(area: KnownArea[Any], drawn: DrawnArea) -> str:
    if not same(area.geometry, drawn.border.geometry):
        return "moved"
    return "unchanged" if area.name == drawn.name else "renamed"
