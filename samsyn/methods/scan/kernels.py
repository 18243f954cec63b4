"""The search for the likeliest cylinder, compiled: once over what was seen, and over many shuffles of its days."""

import math
from typing import Any

import numpy as np
from numba import njit, prange


@njit(cache=True, nogil=True)
def ratio(c: float, expected: float, total: float) -> float:
    """The log-likelihood ratio of c cases where so many were expected, of so many in all."""
    found = c * math.log(c / expected)
    if total > c:
        found += (total - c) * math.log((total - c) / (total - expected))
    return found


@njit(cache=True, nogil=True)
def best_window(
    days: Any, fresh: Any, m: int, before: Any, log: Any, longest: int, least: int, last: int, best: float
) -> tuple[float, int, int, int]:
    """The likeliest window of a circle with `m` sorted days: its ratio if above `best` (else `best`), first, last,
    cases.

    `before[d]` is how many of all cases lie before day d, `log` the logarithms of whole numbers. With `last` from 0
    up only windows that end on that day count. A window that opens or closes on a day without cases here is never
    likelier. Nor is one without any of the days that are `fresh`, those that came with the circle's last place: a
    smaller circle had as many cases in it where fewer were expected.
    """
    total = before[before.size - 1]
    first, until, cases = -1, -1, 0
    i = 0
    if last >= 0:
        while i < m and days[i] <= last - longest:
            i += 1
    k = i  # the first fresh day from i on
    while i < m:
        k = max(k, i)
        while k < m and not fresh[k]:
            k += 1
        if k == m:
            break
        j = k
        while j < m and days[j] - days[i] < longest:
            while j + 1 < m and days[j + 1] == days[j]:
                j += 1
            if last >= 0:
                j = m - 1
            c = j - i + 1
            end = last if last >= 0 else days[j]
            if c >= least:
                there = before[end + 1] - before[days[i]]
                # the first term alone is never below the ratio
                if c * total > m * there and c * (log[c] - log[m] - log[there] + log[total]) > best:
                    found = ratio(float(c), m * there / total, float(total))
                    if found > best:
                        best, first, until, cases = found, days[i], end, c
            j += 1
        i += 1
        while i < m and days[i] == days[i - 1]:
            i += 1
    return best, first, until, cases


@njit(cache=True, nogil=True)
def put_in(days: Any, fresh: Any, m: int, day: int) -> None:
    """Put a fresh day among m sorted ones."""
    i = m
    while i > 0 and days[i - 1] > day:
        days[i], fresh[i] = days[i - 1], fresh[i - 1]
        i -= 1
    days[i], fresh[i] = day, True


@njit(cache=True, nogil=True)
def likeliest(
    day: Any,
    of: Any,
    begins: Any,
    near: Any,
    closes: Any,
    before: Any,
    log: Any,
    longest: int,
    least: int,
    last: int,
) -> float:
    """The greatest ratio of all circles and windows; `of[p]:of[p + 1]` are the cases of place p."""
    best = 0.0
    days, fresh = np.empty(day.size + 1, dtype=np.int64), np.ones(day.size + 1, dtype=np.bool_)
    for centre in range(begins.size - 1):
        m = 0
        for nth in range(begins[centre], begins[centre + 1]):
            for case in range(of[near[nth]], of[near[nth] + 1]):
                if last < 0 or day[case] > last - longest:
                    put_in(days, fresh, m, day[case])
                    m += 1
            if closes[nth] and last < 0:
                best = best_window(days, fresh, m, before, log, longest, least, last, best)[0]
                fresh[:m] = False
            elif closes[nth]:
                size = 0
                for inner in range(begins[centre], nth + 1):
                    size += of[near[inner] + 1] - of[near[inner]]
                best = best_ending(days, m, size, before, log, least, last, best)[0]
    return best


@njit(cache=True, nogil=True)
def best_ending(
    days: Any, m: int, size: int, before: Any, log: Any, least: int, last: int, best: float
) -> tuple[float, int, int]:
    """The likeliest window up to day `last` of a circle of `size` cases, m of them in the last days: ratio, first,
    cases.
    """
    total = before[before.size - 1]
    first, cases = -1, 0
    for i in range(m):
        if i > 0 and days[i] == days[i - 1]:
            continue
        c = m - i
        if c < least:
            break
        there = before[last + 1] - before[days[i]]
        if c * total > size * there and c * (log[c] - log[size] - log[there] + log[total]) > best:
            found = ratio(float(c), size * there / total, float(total))
            if found > best:
                best, first, cases = found, days[i], c
    return best, first, cases


@njit(cache=True, nogil=True)
def shuffled(day: Any, seed: Any) -> Any:
    """A copy in random order, the same for the same seed (Fisher–Yates with splitmix64)."""
    found = day.copy()
    state = seed
    for i in range(found.size - 1, 0, -1):
        state += np.uint64(0x9E3779B97F4A7C15)
        z = state
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
        j = int(z % np.uint64(i + 1))
        found[i], found[j] = found[j], found[i]
    return found


@njit(cache=True, parallel=True)
def by_chance(
    day: Any,
    seeds: Any,
    of: Any,
    begins: Any,
    near: Any,
    closes: Any,
    before: Any,
    log: Any,
    longest: int,
    least: int,
    last: int,
) -> Any:
    """The greatest ratio of each shuffle of the days over the cases."""
    found = np.empty(seeds.size)
    for nth in prange(seeds.size):
        found[nth] = likeliest(
            shuffled(day, seeds[nth]), of, begins, near, closes, before, log, longest, least, last
        )
    return found


@njit(cache=True, nogil=True)
def each_circle(
    day: Any,
    of: Any,
    begins: Any,
    near: Any,
    closes: Any,
    before: Any,
    log: Any,
    longest: int,
    least: int,
    last: int,
) -> tuple[Any, Any]:
    """The likeliest window of every circle: ratio, and first day, last day, cases, all cases of the circle."""
    ratios, windows = np.zeros(near.size), np.full((near.size, 4), -1, dtype=np.int64)
    days, fresh = np.empty(day.size + 1, dtype=np.int64), np.ones(day.size + 1, dtype=np.bool_)
    for centre in range(begins.size - 1):
        m = size = 0
        for nth in range(begins[centre], begins[centre + 1]):
            for case in range(of[near[nth]], of[near[nth] + 1]):
                size += 1
                if last < 0 or day[case] > last - longest:
                    put_in(days, fresh, m, day[case])
                    m += 1
            if not closes[nth]:
                continue
            if last < 0:
                best, first, until, cases = best_window(
                    days, fresh, m, before, log, longest, least, last, 0.0
                )
            else:
                best, first, cases = best_ending(days, m, size, before, log, least, last, 0.0)
                until = last
            ratios[nth] = best
            windows[nth, 0], windows[nth, 1], windows[nth, 2], windows[nth, 3] = first, until, cases, size
    return ratios, windows
