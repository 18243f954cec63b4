"""How long the statistics take: `python -m bench.methods`.

The median of several runs after a first one, which compiles (its time is printed apart). Baselines, in the same run:
for alarms the same series one by one, for the scan and the pairs the same work on a tenth.
"""

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np

from samsyn.methods import alarms, density, near_repeat, scan

RUNS = 5
WEEKS, SERIES, ALONE = 52 * 7, 290 * 12 * 18, 200


def timed(work: Callable[[], object], runs: int = RUNS) -> tuple[float, float]:
    """Seconds of the first run and the median of the others."""
    took = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return took[0], statistics.median(took[1:])


def told(name: str, size: str, first: float, median: float, limit: float, baseline: str) -> bool:
    """Print a line; whether the median keeps the limit."""
    verdict = "ok" if median <= limit else "TOO SLOW"
    print(
        f"{name}: {size}: median {median:.3f} s (limit {limit} s, first {first:.2f} s) {baseline} {verdict}"
    )
    return median <= limit


def every_municipality(chance: np.random.Generator) -> bool:
    """A week of all Swedish municipalities: 290 × 12 areas × 18 categories, seven years."""
    season = 1 + 0.4 * np.sin(2 * np.pi * np.arange(WEEKS) / 52)
    counts = chance.poisson(chance.gamma(1, 1.5, (SERIES, 1)) * season).astype(np.float64)

    def batch() -> object:
        return alarms.farrington_flexible(counts, start=WEEKS - 1, years_back=5)

    first, median = timed(batch, 3)
    _, alone = timed(
        lambda: [alarms.farrington_flexible(row, start=WEEKS - 1, years_back=5) for row in counts[:ALONE]], 3
    )
    ratio = median / (alone / ALONE * SERIES)
    return told("alarms", f"{SERIES} series of {WEEKS} weeks", first, median, 10, f"{ratio:.3f} × one by one")


def clusters(chance: np.random.Generator) -> bool:
    """1,236 cases at 300 places over a year, at most 1 km and 28 days, 999 replications."""
    x, y = chance.uniform(0, 6000, 300), chance.uniform(0, 6000, 300)
    place, day = chance.integers(0, 300, 1236), chance.integers(0, 365, 1236)
    good = True
    for name, prospective, limit in (("retrospective", False, 11.0), ("prospective", True, 0.6)):

        def work(prospective: bool = prospective, replications: int = 999) -> object:
            return scan.permutation_scan(
                place, day, x, y, max_radius=1000, max_days=28, prospective=prospective,
                replications=replications, first_day=0, last_day=364,
            )  # fmt: skip

        first, median = timed(work)
        _, few = timed(lambda work=work: work(replications=99))  # type: ignore[misc]  # a default that is a function
        good &= told(
            f"scan, {name}", "1236 cases, 999 shuffles", first, median, limit, f"{median / few:.1f} × 99"
        )
    return good


def points(chance: np.random.Generator) -> bool:
    """A million points: pairs within 200 m and 14 days, and a density on 200 × 200."""
    many = 1_000_000
    x, y = chance.uniform(0, 20_000, many), chance.uniform(0, 20_000, many)
    day = chance.integers(0, 365 * 5, many)

    def pairs(of: int) -> object:
        return near_repeat.pairs(
            x[:of], y[:of], day[:of], distance_bands=(0, 200), day_bands=(0, 14), metric="euclidean"
        )

    first, median = timed(lambda: pairs(many))
    _, tenth = timed(lambda: pairs(many // 10))
    good = told("near repeats", "1 million points", first, median, 3, f"{median / tenth:.1f} × a tenth")
    window = density.Window(0, 20_000, 0, 20_000)
    first, median = timed(lambda: density.grid(x, y, sigma=250, window=window, shape=(200, 200)), 15)
    _, counted = timed(lambda: np.histogram2d(y, x, 200), 3)
    return good & told(
        "density",
        "1 million points on 200 × 200",
        first,
        median,
        0.05,
        f"{median / counted:.2f} × histogram2d",
    )


def main() -> int:
    """Measure all; 1 where a limit is not kept."""
    chance = np.random.default_rng(4)
    return 0 if all([every_municipality(chance), clusters(chance), points(chance)]) else 1


if __name__ == "__main__":
    sys.exit(main())
