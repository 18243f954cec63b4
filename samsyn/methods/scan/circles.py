"""The circles that are looked at: around each place, ever wider, each set of places once."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

EARTH = 6367.0  # km, the radius that SaTScan uses
Distance = Literal["euclidean", "great_circle"]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Circles:
    """For centre i the places `near[begins[i]:begins[i + 1]]`, nearest first, with their distances.

    `closes` says where a circle ends that no centre before had, among places as far away as each other the last.
    """

    begins: Ints
    near: Ints
    distance: Floats
    closes: npt.NDArray[np.bool_]
    new: npt.NDArray[np.bool_]


def circles(x: Floats, y: Floats, cases: Ints, radius: float, distance: Distance) -> Circles:
    """All circles of at most `radius` around a place; `cases` is a count a place."""
    points, reach = _in_space(x, y, radius, distance)
    tree = cKDTree(points)
    tag = np.where(cases > 0, np.random.default_rng(0).integers(1, 2**63 - 1, len(x), dtype=np.int64), 0)
    begins, near, far, closes, new = [0], [], [], [], []
    known: set[int] = set()
    for centre, found in enumerate(tree.query_ball_point(points, reach)):
        members = np.array(found, dtype=np.int64)
        apart = np.sqrt(((points[members] - points[centre]) ** 2).sum(axis=1))
        order = np.lexsort((members, apart))
        members, apart = members[order], apart[order]
        ends = _ends(apart, cases[members] > 0)
        first = np.zeros_like(ends)
        for nth in np.flatnonzero(ends):
            signature = int(np.bitwise_xor.reduce(tag[members[: nth + 1]]))
            first[nth] = signature not in known
            known.add(signature)
        near.append(members)
        far.append(_on_ground(apart, distance))
        closes.append(ends)
        new.append(first)
        begins.append(begins[-1] + len(members))
    return Circles(
        np.array(begins),
        np.concatenate(near),
        np.concatenate(far),
        np.concatenate(closes),
        np.concatenate(new),
    )


def _ends(apart: Floats, cased: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Where a group of places equally far away ends, if one in it has cases."""
    last = np.append(np.diff(apart) > 1e-9, True)[: apart.size]
    through = np.cumsum(cased)[last]
    found = np.zeros(apart.size, dtype=np.bool_)
    found[np.flatnonzero(last)] = np.diff(through, prepend=0) > 0
    return found


def _in_space(x: Floats, y: Floats, radius: float, distance: Distance) -> tuple[Floats, float]:
    """Points among which straight lines rank as distances do, and how long a line the radius is."""
    if distance == "euclidean":
        return np.column_stack([x, y]), radius * (1 + 1e-12)
    lon, lat = np.radians(x), np.radians(y)
    points = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    return points, 2 * np.sin(min(radius / EARTH, np.pi) / 2) * (1 + 1e-12)


def _on_ground(line: Floats, distance: Distance) -> Floats:
    return line if distance == "euclidean" else 2 * EARTH * np.arcsin(np.minimum(line / 2, 1))
