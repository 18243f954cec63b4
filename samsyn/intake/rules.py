"""Numbers offered for measures whose own can't stand, and what an accepted document consists of."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.documents.readers.reading import AreaFound, MeasureFound

Where = dict[str, int | str]


def offered_numbers(area: AreaFound, area_number: str) -> list[str]:
    """A number for each measure of the area: its own where it belongs there and is free, else the next free."""
    separator = _separator(area)
    own = [m.number or "" for m in area.measures]
    taken: set[str] = set()
    offers: list[str] = []
    for position, measure in enumerate(area.measures, start=1):
        number = measure.number or ""
        if not number or number in taken or not _belongs(number, area_number):
            number = _free(area_number, separator, position, taken | set(own))
        taken.add(number)
        offers.append(number)
    return offers


def _separator(area: AreaFound) -> str:
    for measure in area.measures:
        split = re.fullmatch(r"\w+([:.\-/])\w+", measure.number or "")
        if split:
            return split.group(1)
    return ":"


def _belongs(number: str, area_number: str) -> bool:
    split = re.match(r"(\w+)[:.\-/]\w+", number)
    return split is None or split.group(1) == area_number


def _free(area_number: str, separator: str, position: int, taken: set[str]) -> str:
    while f"{area_number}{separator}{position}" in taken:
        position += 1
    return f"{area_number}{separator}{position}"


def deadline_parts(deadline: str | None) -> tuple[date | None, str]:
    """A deadline as a day, or as its words where no day is written."""
    try:
        return (date.fromisoformat(deadline), "") if deadline else (None, "")
    except ValueError:
        return None, deadline or ""


@dataclass
class AcceptedMeasure:
    """A measure a person has accepted; `found` is what was read."""

    number: str
    text: str
    follow_up: str
    responsible: str
    deadline: str
    indicator: str
    direction: str
    found: MeasureFound


@dataclass
class AcceptedArea:
    """An area with the measures that were accepted in it."""

    number: str
    title: str
    description: str
    where: Where | None
    measures: list[AcceptedMeasure] = field(default_factory=list)


@dataclass
class Accepted:
    """All parts of a document that a person accepted, as they are to be stored."""

    name: str
    sha256: str
    matters: list[dict[str, Any]] = field(default_factory=list)
    agreement: dict[str, Any] | None = None
    areas: list[AcceptedArea] = field(default_factory=list)
    round: dict[str, Any] | None = None
    pledge: dict[str, Any] | None = None
    commitments: list[dict[str, Any]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was accepted."""
        return not (self.matters or self.agreement or self.areas or self.pledge or self.commitments)


def check_accepted(accepted: Accepted) -> None:
    """Refuse nothing at all, a plan without agreement, commitments without pledge, a number that stands twice."""
    if accepted.empty:
        raise Refusal("intake.nothing_chosen")
    if accepted.areas and not accepted.agreement:
        raise Refusal("intake.plan_needs_agreement")
    if accepted.commitments and not accepted.pledge:
        raise Refusal("intake.commitments_need_pledge")
    for area in accepted.areas:
        numbers = [measure.number for measure in area.measures]
        twice = next((number for number in numbers if numbers.count(number) > 1), None)
        if twice:
            raise Refusal("intake.number_twice", number=twice, area=area.title)
    numbers = [area.number for area in accepted.areas]
    for area in accepted.areas:
        if numbers.count(area.number) > 1:
            raise Refusal("intake.area_twice", number=area.number)
