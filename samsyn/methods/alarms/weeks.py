"""Which weeks of the past a week is compared with, and in which seasonal group each lies."""

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import numpy.typing as npt

WEEKS_A_YEAR = 52
UNUSED = -1
Labels = npt.NDArray[np.int64]


def years_before(week: int, years: int, dates: npt.NDArray[np.datetime64] | None) -> list[int]:
    """The same week of each of the years before, nearest first; -1 where the series does not reach so far.

    By 52 weeks; with `dates` by the calendar: the same date of that year, moved to the nearest same weekday.
    """
    if dates is None:
        found = [week - WEEKS_A_YEAR * back for back in range(1, years + 1)]
        return [one if one >= 0 else -1 for one in found]
    wanted = [_same_weekday(dates[week].item(), back) for back in range(1, years + 1)]
    at = np.searchsorted(dates, np.array(wanted, "datetime64[D]"))
    return [
        int(one) if one < week and dates[one].item() == day else -1
        for one, day in zip(at, wanted, strict=True)
    ]


def _same_weekday(day: date, back: int) -> date:
    try:
        then = day.replace(year=day.year - back)
    except ValueError:  # 29 February
        then = date(day.year - back, 3, 1)
    ahead = (day.weekday() - then.weekday()) % 7
    return then + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def labels(week: int, before: list[int], half_window: int, periods: int, excluded: int) -> Labels:
    """A group number for every week up to `week`: 0 near the same week of a year, then on through the year; -1 unused.

    With one period only the windows are used. `excluded` weeks just before `week` are unused, and `week` itself.
    """
    found = np.full(week + 1, UNUSED, dtype=np.int64)
    centres = [week, *before]
    for centre in centres:
        found[max(centre - half_window, 0) : centre + half_window + 1] = 0
    if periods > 1:
        for later, earlier in pairwise(centres):
            between = np.arange(earlier + half_window + 1, later - half_window)
            for number, part in enumerate(np.array_split(between, periods - 1), 1):
                found[part] = number
    found[week - excluded :] = UNUSED
    return found
