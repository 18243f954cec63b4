"""The space-time permutation scan statistic (Kulldorff et al. 2005)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from samsyn.methods.scan import kernels
from samsyn.methods.scan.circles import Circles, Distance, Floats, Ints, circles


@dataclass(frozen=True)
class Cluster:
    """A cylinder with more cases than chance explains.

    `places` are indexes into x and y, nearest the `centre` (such an index) first; days are inclusive; `radius` is
    in the unit of the coordinates, or in kilometres on the globe. `p_value` is that of the likeliest cylinder of a
    shuffled year being as likely (1 without replications); `recurrence_days` is 1/p: how often chance alone gives
    one, looked at daily.
    """

    places: Ints
    first_day: int
    last_day: int
    cases: int
    expected: float
    llr: float
    p_value: float
    recurrence_days: float
    centre: int
    radius: float


def permutation_scan(
    place: npt.ArrayLike,
    day: npt.ArrayLike,
    x: npt.ArrayLike,
    y: npt.ArrayLike,
    *,
    cases: npt.ArrayLike | None = None,
    max_radius: float,
    max_days: int,
    prospective: bool = False,
    replications: int = 999,
    seed: int = 0,
    first_day: int | None = None,
    last_day: int | None = None,
    min_cases: int = 2,
    distance: Distance = "euclidean",
) -> list[Cluster]:
    """Find clusters in space and time, likeliest first, none sharing a place and a day with a likelier one.

    `place` (rows,) is an index into `x` and `y` (places,), `day` (rows,) a whole number, `cases` (rows,) how many a
    row stands for. Looked at are all circles around a place up to `max_radius` times all spans up to `max_days`;
    with `prospective` only spans that end on `last_day`. Rows outside `first_day` to `last_day` are left out. With
    distance "great_circle" x is longitude, y latitude in degrees, and `max_radius` kilometres. The days are
    shuffled over the cases `replications` times; the same seed gives the same answer on any machine.

    Source: Kulldorff, Heffernan, Hartman, Assunção & Mostashari 2005, PLoS Med 2:e59. Ratios are SaTScan's. Raises
    ValueError for shapes, places or limits that can't be.
    """
    places, days, xs, ys = _columns(place, day, x, y, cases)
    begin = int(days.min()) if first_day is None and days.size else (first_day or 0)
    end = int(days.max()) if last_day is None and days.size else (last_day or 0)
    if end < begin or max_days < 1 or not max_radius >= 0 or min_cases < 1 or replications < 0:
        raise ValueError("last_day, max_days, max_radius, min_cases and replications must be in their ranges")
    kept = (days >= begin) & (days <= end)
    places, days = places[kept], days[kept] - begin
    if days.size < 2:
        return []
    search = _Search(
        places, days, xs, ys, end - begin, max_radius, max_days, min_cases, prospective, distance
    )
    return search.clusters(search.by_chance(replications, seed), begin)


class _Search:
    """What every search over the same places needs, made ready once."""

    def __init__(
        self,
        places: Ints,
        days: Ints,
        x: Floats,
        y: Floats,
        length: int,
        radius: float,
        longest: int,
        least: int,
        prospective: bool,
        distance: Distance,
    ) -> None:
        order = np.lexsort((days, places))
        self.days = days[order]
        counts = np.bincount(places, minlength=len(x))
        self.circles: Circles = circles(x, y, counts, radius, distance)
        of = np.concatenate([[0], np.cumsum(counts)])
        before = np.concatenate([[0], np.cumsum(np.bincount(self.days, minlength=length + 1))])
        log = np.log(np.maximum(np.arange(days.size + 1), 1).astype(np.float64))
        last = length if prospective else -1
        found = self.circles
        self.places: tuple[Any, ...] = (of, found.begins, found.near)
        self.time: tuple[Any, ...] = (before, log, min(longest, length + 1), least, last)
        self.before = before

    def by_chance(self, replications: int, seed: int) -> Floats:
        """The greatest ratio of each shuffled year, rising."""
        seeds = np.random.SeedSequence(seed).generate_state(replications, np.uint64)
        if not replications:
            return np.empty(0)
        given: tuple[Any, ...] = (self.days, seeds, *self.places, self.circles.new, *self.time)
        return np.sort(kernels.by_chance(*given))

    def clusters(self, chance: Floats, begin: int) -> list[Cluster]:
        """The likeliest cylinders, none sharing a place and a day."""
        given: tuple[Any, ...] = (self.days, *self.places, self.circles.closes, *self.time)
        ratios, windows = kernels.each_circle(*given)
        begins, near, total = self.circles.begins, self.circles.near, self.days.size
        taken: set[tuple[int, int]] = set()
        found = []
        centres = np.repeat(np.arange(begins.size - 1), np.diff(begins))
        held = np.arange(near.size) - begins[centres]
        radius = self.circles.distance.round(9)
        # as SaTScan: of equally likely circles that of the fewest places, then the smallest, then the last
        for nth in np.lexsort((-centres, radius, held, -ratios.round(12))):
            if ratios[nth] <= 0:
                break
            centre = int(centres[nth])
            places = near[begins[centre] : nth + 1]
            first, last, cases, size = (int(one) for one in windows[nth])
            inside = {(one, day) for one in places.tolist() for day in range(first, last + 1)}
            if not taken.isdisjoint(inside):
                continue
            taken |= inside
            as_likely = chance.size - np.searchsorted(chance, ratios[nth] - 1e-9)
            p_value = float((1 + as_likely) / (chance.size + 1))
            expected = size * float(self.before[last + 1] - self.before[first]) / total
            found.append(
                Cluster(
                    places=places,
                    first_day=begin + first,
                    last_day=begin + last,
                    cases=cases,
                    expected=expected,
                    llr=float(ratios[nth]),
                    p_value=p_value,
                    recurrence_days=1 / p_value,
                    centre=centre,
                    radius=float(self.circles.distance[nth]),
                )
            )
        return found


def _columns(
    place: npt.ArrayLike, day: npt.ArrayLike, x: npt.ArrayLike, y: npt.ArrayLike, cases: npt.ArrayLike | None
) -> tuple[Ints, Ints, Floats, Floats]:
    """A row a case, and the places' coordinates."""
    places, days = np.asarray(place, dtype=np.int64), np.asarray(day, dtype=np.int64)
    xs, ys = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if places.shape != days.shape or places.ndim != 1 or xs.shape != ys.shape or xs.ndim != 1:
        raise ValueError("place and day must be as long as each other, and x and y too")
    if places.size and not (places.min() >= 0 and places.max() < xs.size):
        raise ValueError("place must be an index into x and y")
    if cases is not None:
        count = np.asarray(cases, dtype=np.int64)
        if count.shape != places.shape or (count < 0).any():
            raise ValueError("cases must be a count from 0 up for each row")
        places, days = np.repeat(places, count), np.repeat(days, count)
    return places, days, xs, ys
