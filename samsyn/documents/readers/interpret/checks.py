"""What is wrong with the numbers and follow-ups of a plan: said, never mended."""

import re
from collections import Counter
from collections.abc import Sequence

from samsyn.documents.readers.reading import Anomaly, AreaFound, MeasureFound

_TWO_PARTS = re.compile(r"(?P<prefix>\d+|[A-ZÅÄÖ]|[IVX]+)[.:-]?(?P<serial>\d+)")


def plan_anomalies(areas: Sequence[AreaFound]) -> list[Anomaly]:
    """Return the anomalies of all areas, in the order they stand."""
    measures = [measure for area in areas for measure in area.measures]
    numbered = any(measure.number for measure in measures)
    followed = any(measure.follow_up for measure in measures)
    found: list[Anomaly] = []
    outside: set[int] = set()
    for area in areas:
        found.extend(_outside(area, outside))
    found.extend(_missing(areas) if numbered else [])
    found.extend(_doubled(areas, outside))
    for area in areas:
        found.extend(_skipped(area, outside))
    if followed:
        found.extend(_not_followed(areas))
    return found


def _anomaly(code: str, measure: MeasureFound, message: str) -> Anomaly:
    return Anomaly(code, dict(measure.where or {}), message)


def _name(area: AreaFound) -> str:
    shown = " ".join(part for part in (area.number, area.title) if part)
    return f"området {shown}" if shown else "planen"


def _prefix(area: AreaFound) -> str | None:
    """The first part that the measures of an area have in common."""
    parts = [_TWO_PARTS.fullmatch(m.number or "") for m in area.measures]
    counts = Counter(part["prefix"] for part in parts if part)
    if not counts:
        return None
    if area.number and counts.get(area.number):
        return area.number
    prefix, count = counts.most_common(1)[0]
    return prefix if count * 2 > len(area.measures) and count > 1 else None


def _outside(area: AreaFound, outside: set[int]) -> list[Anomaly]:
    prefix = _prefix(area)
    found = []
    for measure in area.measures:
        parts = _TWO_PARTS.fullmatch(measure.number or "")
        if prefix and parts and parts["prefix"] != prefix:
            outside.add(id(measure))
            message = f"Insats {measure.number} står i {_name(area)}, men numret hör till ett annat område."
            found.append(_anomaly("number-outside-area", measure, message))
    return found


def _missing(areas: Sequence[AreaFound]) -> list[Anomaly]:
    return [
        _anomaly("number-missing", measure, f"En insats i {_name(area)} saknar nummer.")
        for area in areas
        for measure in area.measures
        if not measure.number and any(one.number for one in area.measures)
    ]


def _doubled(areas: Sequence[AreaFound], outside: set[int]) -> list[Anomaly]:
    found = []
    seen_in_all: set[str] = set()
    for area in areas:
        seen: set[str] = set()
        for measure in area.measures:
            number = measure.number
            if not number or id(measure) in outside:
                continue
            if number in seen or (number in seen_in_all and not number.isdigit() and len(number) > 1):
                found.append(
                    _anomaly("number-doubled", measure, f"Numret {number} står på mer än en insats.")
                )
            seen.add(number)
        seen_in_all |= seen
    return found


def _serial(number: str | None) -> tuple[str, int] | None:
    last = re.fullmatch(r"(?P<head>.*?)(?P<serial>\d+)", number or "")
    if last:
        return last["head"], int(last["serial"])
    letter = re.fullmatch(r"(?P<head>\d+)(?P<letter>[a-z])", number or "")
    return (letter["head"], ord(letter["letter"]) - 96) if letter else None


def _skipped(area: AreaFound, outside: set[int]) -> list[Anomaly]:
    found = []
    last: tuple[str, int] | None = None
    spare = 0
    for measure in area.measures:
        serial = _serial(measure.number)
        if serial is None or id(measure) in outside:
            spare += 1
            continue
        if last and serial[0] == last[0] and serial[1] > last[1] + 1 + spare:
            lacking = ", ".join(f"{serial[0]}{n}" for n in range(last[1] + 1, serial[1]))
            found.append(
                _anomaly(
                    "number-skipped",
                    measure,
                    f"I {_name(area)} fattas nummer {lacking} före {measure.number}.",
                )
            )
        last, spare = serial, 0
    return found


def _not_followed(areas: Sequence[AreaFound]) -> list[Anomaly]:
    return [
        _anomaly(
            "measure-without-follow-up",
            m,
            f"Insats {m.number or 'utan nummer'} i {_name(area)} har ingen uppföljning.",
        )
        for area in areas
        for m in area.measures
        if not m.follow_up
    ]
