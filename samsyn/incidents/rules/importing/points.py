"""Points in SWEREF 99 TM or WGS 84, told apart by the values, in either order; in batch."""

from collections.abc import Sequence

from samsyn.incidents.rules.importing.faults import Fault
from samsyn.incidents.rules.importing.numbers import number

NORTH, EAST = (6_100_000, 7_700_000), (250_000, 950_000)  # Sweden in SWEREF 99 TM, metres
LATITUDE, LONGITUDE = (55.0, 69.5), (10.0, 24.5)
OLD_EAST, LOCAL_EAST = (1_150_000, 1_950_000), (50_000, 250_000)  # RT 90, SWEREF 99 with a local meridian
SWEREF, WGS = "sweref", "wgs84"
Pair = tuple[str, float, float]  # the system; east, north or longitude, latitude


def pair(first: str, second: str, columns: tuple[str, str]) -> Pair | None:
    """What two cells say of where; None where they are empty or zero, a Fault where it can't be a point in Sweden."""
    if not first and not second:
        return None
    one, other = number(first) if first else 0.0, number(second) if second else 0.0
    if one is None or other is None:
        raise Fault("bad_point", columns[0] if one is None else columns[1])
    if one == other == 0.0:
        return None
    if not one or not other:
        raise Fault("half_point", columns[0] if not one else columns[1])
    small, large = sorted((one, other))
    if _within(small, EAST) and _within(large, NORTH):
        return SWEREF, small, large
    if _within(small, LONGITUDE) and _within(large, LATITUDE):
        return WGS, small, large
    if _within(large, NORTH) and _within(small, OLD_EAST):
        raise Fault("rt90", columns[0])
    if _within(large, NORTH) and _within(small, LOCAL_EAST):
        raise Fault("local_grid", columns[0])
    raise Fault("point_outside", columns[0])


def two_in_one(text: str) -> tuple[str, str]:
    """The two cells that one cell holds: "59,51; 17,64", "59.51, 17.64", "POINT(17.64 59.51)"."""
    bare = text.upper().removeprefix("POINT").strip(" ()[]")
    for between in (";", ", ", " ", ","):
        parts = [part.strip() for part in bare.split(between) if part.strip()]
        if len(parts) == 2:
            return parts[0], parts[1]
    return bare, ""


def in_sweref(pairs: Sequence[Pair | None]) -> list[tuple[int, int] | None]:
    """The points as whole metres in SWEREF 99 TM, those in WGS 84 turned in one go."""
    found = [None if pair is None else (round(pair[1]), round(pair[2])) for pair in pairs]
    round_ones = [index for index, pair in enumerate(pairs) if pair is not None and pair[0] == WGS]
    if round_ones:
        from pyproj import Transformer

        turn = Transformer.from_crs(4326, 3006, always_xy=True)
        chosen = [pairs[index] for index in round_ones]
        east, north = turn.transform(
            [pair[1] for pair in chosen if pair], [pair[2] for pair in chosen if pair]
        )
        for index, x, y in zip(round_ones, east, north, strict=True):
            found[index] = (round(x), round(y))
    return found


def _within(value: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= value <= bounds[1]
