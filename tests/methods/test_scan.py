"""The permutation scan finds what SaTScan finds, and what was planted."""

from datetime import date

import numpy as np
import pytest

from samsyn.methods import scan
from tests.methods.reference import rows


def _ordinal(day: str) -> int:
    return date(*map(int, day.split("/"))).toordinal()


@pytest.mark.parametrize("prospective", [True, False])
def test_it_answers_as_satscan(prospective: bool) -> None:
    geo, cases = rows("satscan_NYCfevergeo_input.csv"), rows("satscan_NYCfevercas_input.csv")
    names = [row["zip"] for row in geo]
    found = scan.permutation_scan(
        [names.index(row["zip"]) for row in cases],
        [_ordinal(row["date"]) for row in cases],
        [float(row["long"]) for row in geo],
        [float(row["lat"]) for row in geo],
        cases=[int(row["cases"]) for row in cases],
        max_radius=3,
        max_days=7,
        prospective=prospective,
        distance="great_circle",
    )
    kind = "prospective" if prospective else "retrospective"
    expected = rows(f"satscan_NYC_perm_{kind}_expected.csv")
    for one, row in zip(found, expected, strict=False):
        first, last = row["time_frame"].split(" to ")
        p = float(row["p"])
        assert sorted(names[place] for place in one.places) == sorted(row["ids"].split())
        assert (one.first_day, one.last_day, one.cases) == (
            _ordinal(first),
            _ordinal(last),
            int(row["cases"]),
        )
        assert abs(one.llr - float(row["llr"])) <= 1e-6
        assert abs(one.p_value - p) <= 3 * np.sqrt(p * (1 - p) / 999)
    assert len(found) >= len(expected) >= 4


def planted(seed: int = 1) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """A year of cases at 60 places, with twelve more in five days within 300 metres of the first place."""
    chance = np.random.default_rng(seed)
    x, y = chance.uniform(0, 6000, 60), chance.uniform(0, 6000, 60)
    x[1:4], y[1:4] = x[0] + np.array([50, -80, 120]), y[0] + np.array([60, 90, -40])
    place = np.concatenate([chance.integers(0, 60, 300), chance.integers(0, 4, 12)])
    day = np.concatenate([chance.integers(0, 365, 300), chance.integers(200, 205, 12)])
    return place, day, x, y


def test_a_planted_cluster_is_the_likeliest() -> None:
    place, day, x, y = planted()
    first = scan.permutation_scan(place, day, x, y, max_radius=1000, max_days=28)[0]
    assert ({0, 1, 2, 3} <= set(first.places.tolist()), first.cases >= 12, first.p_value) == (
        True,
        True,
        0.001,
    )
    assert first.first_day <= 204 and first.last_day >= 200
    assert first.recurrence_days == 1000
    assert x[first.centre] == x[first.places[0]]


def test_clusters_share_no_place_and_day() -> None:
    place, day, x, y = planted()
    seen: set[tuple[int, int]] = set()
    for one in scan.permutation_scan(place, day, x, y, max_radius=1000, max_days=28, replications=9):
        inside = {(int(at), d) for at in one.places for d in range(one.first_day, one.last_day + 1)}
        assert not seen & inside
        seen |= inside


def test_the_same_seed_gives_the_same_answer_and_another_does_not() -> None:
    place, day, x, y = planted()
    p = [
        [
            one.p_value
            for one in scan.permutation_scan(
                place, day, x, y, max_radius=800, max_days=14, replications=99, seed=s
            )
        ]
        for s in (3, 3, 4)
    ]
    assert p[0] == p[1] != p[2]


def test_every_ratio_is_what_its_numbers_say() -> None:
    place, day, x, y = planted()
    for one in scan.permutation_scan(place, day, x, y, max_radius=1000, max_days=28, replications=0):
        inside = np.isin(place, one.places)
        during = (day >= one.first_day) & (day <= one.last_day)
        expected = inside.sum() * during.sum() / 312
        c = int((inside & during).sum())
        ratio = c * np.log(c / expected) + (312 - c) * np.log((312 - c) / (312 - expected))
        assert (one.cases, one.p_value) == (c, 1.0)
        np.testing.assert_allclose([one.expected, one.llr], [expected, ratio], rtol=1e-12)


def test_prospective_clusters_end_today() -> None:
    place, day, x, y = planted()
    found = scan.permutation_scan(
        place, day, x, y, max_radius=1000, max_days=28, prospective=True, last_day=204, replications=99
    )
    assert {one.last_day for one in found} == {204}
    assert found[0].p_value == 0.01


def test_nothing_to_scan_gives_nothing() -> None:
    assert scan.permutation_scan([], [], [0.0], [0.0], max_radius=1, max_days=1) == []


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match="index into"):
        scan.permutation_scan([1], [0], [0.0], [0.0], max_radius=1, max_days=1)
    with pytest.raises(ValueError, match="max_days"):
        scan.permutation_scan([0], [0], [0.0], [0.0], max_radius=1, max_days=0)
