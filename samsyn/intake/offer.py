"""What is offered for storing from a reading, before a person has corrected anything. Pure, no Django."""

from collections.abc import Callable
from datetime import date
from typing import Any

from samsyn.documents.readers.reading import AreaFound, Reading
from samsyn.intake.rules import Accepted, AcceptedArea, AcceptedMeasure, offered_numbers

LISTS = ("decision_basis", "attachments", "distribution", "parties")
DATES = ("date", "valid_from", "valid_to", "by_date")


def offered(reading: Reading, *, today: date, name_round: Callable[[date], str]) -> Accepted:
    """The whole reading as it would be stored: lists as lines, dates as dates, numbers that can stand.

    A plan without an agreement gets one with empty dates, for a person to fill in.
    """
    return Accepted(
        name=reading.source.name,
        sha256=reading.source.sha256,
        matters=[_values(matter) for matter in reading.matters],
        agreement=_agreement(reading),
        areas=[_area(area, area.number or str(i)) for i, area in enumerate(reading.priority_areas, start=1)],
        round=_round(reading, today, name_round),
        pledge=_pledge(reading),
        commitments=[_values(commitment) for commitment in reading.commitments],
    )


def _values(found: Any) -> dict[str, Any]:
    values = {name: "" if value is None else value for name, value in vars(found).items()}
    for name in LISTS:
        if name in values:
            values[name] = "\n".join(values[name])
    for name in DATES:
        if name in values:
            values[name] = date.fromisoformat(values[name]) if values[name] else None
    if "minimum" in values:
        values["minimum"] = values["minimum"] or None
    return values | {"where": found.where}


def _agreement(reading: Reading) -> dict[str, Any] | None:
    if reading.agreement:
        return _values(reading.agreement)
    if not reading.priority_areas:
        return None
    number = next((m.registry_number for m in reading.matters if m.registry_number), "")
    empty = {"title": "", "registry_number": number, "parties": "", "check_in": "", "where": None}
    return empty | {"valid_from": None, "valid_to": None}


def _pledge(reading: Reading) -> dict[str, Any] | None:
    if reading.pledge:
        return _values(reading.pledge)
    if not reading.commitments:
        return None
    empty = {"title": "", "registry_number": "", "valid_from": None, "valid_to": None, "where": None}
    return empty | {"situation": "", "expected_effect": ""}


def _round(reading: Reading, today: date, name_round: Callable[[date], str]) -> dict[str, Any] | None:
    if not any(m.follow_up for area in reading.priority_areas for m in area.measures):
        return None
    matter = next((m for m in reading.matters if m.kind == "follow_up" and m.date), None)
    until = date.fromisoformat(matter.date) if matter and matter.date else today
    agreement = reading.agreement
    since = date.fromisoformat(agreement.valid_from) if agreement and agreement.valid_from else until
    return {"title": name_round(until), "period_from": min(since, until), "period_to": until, "where": None}


def _area(area: AreaFound, number: str) -> AcceptedArea:
    measures = [
        AcceptedMeasure(
            number=offer,
            text=found.text or "",
            follow_up=found.follow_up or "",
            responsible=found.responsible or "",
            deadline=found.deadline or "",
            indicator=found.indicator or "",
            direction="neither",
            found=found,
        )
        for found, offer in zip(area.measures, offered_numbers(area, number), strict=True)
    ]
    return AcceptedArea(number, area.title or "", area.description or "", area.where, measures)


def plan_title(first: date, last: date) -> str:
    """What the plan is called: "Åtgärdsplan 2022–2023". The plan is the municipality's, so its name is Swedish."""
    years = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"Åtgärdsplan {years}"
