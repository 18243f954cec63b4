"""Where in the review the part stands that an anomaly is about. Pure, no Django."""

from collections.abc import Iterable

from samsyn.documents.readers.reading import Anomaly, Reading
from samsyn.intake.rules import Where


def parts(reading: Reading) -> list[tuple[str, Where | None]]:
    """Every part of the reading with its name on the page ("a0m3" is the fourth measure of the first area)."""
    found: list[tuple[str, Where | None]] = [(f"m{i}", part.where) for i, part in enumerate(reading.matters)]
    if reading.agreement:
        found.append(("agreement", reading.agreement.where))
    for i, area in enumerate(reading.priority_areas):
        found.append((f"a{i}", area.where))
        found += [(f"a{i}m{j}", measure.where) for j, measure in enumerate(area.measures)]
    if reading.pledge:
        found.append(("pledge", reading.pledge.where))
    return found + [(f"c{i}", part.where) for i, part in enumerate(reading.commitments)]


def anchored(reading: Reading) -> dict[str, list[Anomaly]]:
    """The anomalies by the part they are about: the last one that begins at or before them; "" where none does."""
    known = parts(reading)
    found: dict[str, list[Anomaly]] = {}
    for anomaly in reading.anomalies:
        found.setdefault(_part_at(anomaly.where, known), []).append(anomaly)
    return found


def _part_at(where: Where | None, known: Iterable[tuple[str, Where | None]]) -> str:
    at = _place(where)
    before = [
        (place, name)
        for name, begins in known
        if at and (place := _place(begins)) and place[0] == at[0] and place <= at
    ]
    return max(before, key=lambda one: one[0])[1] if before else ""


def _place(where: Where | None) -> tuple[str, tuple[int, ...]] | None:
    """A place that can be compared with others of its kind: on the same sheet, or in the same text."""
    if not where:
        return None
    sheet = str(where.get("sheet", ""))
    return sheet, tuple(
        int(where[key]) for key in ("page", "line", "paragraph", "row") if isinstance(where.get(key), int)
    )
