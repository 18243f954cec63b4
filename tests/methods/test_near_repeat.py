"""Near repeats are counted as the Near Repeat Calculator and R surveillance count them."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from samsyn.methods import near_repeat
from tests.methods.reference import agree, column, rows

SERIES: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "be_month1": ((0, 1, 100, 200, 300, np.inf), (0, 7, 14, 21, np.inf)),
    "arson": ((0, 0.01, 200, 400, 600, np.inf), (0, 1, 2, 3, np.inf)),
}


def _expected(kind: str, quantity: str) -> np.ndarray:
    found = [row for row in rows(f"nearrepeat_NRC13_{kind}_expected.csv") if row["quantity"] == quantity]
    table = np.zeros((max(int(row["sband"]) for row in found), max(int(row["tband"]) for row in found)))
    for row in found:
        table[int(row["sband"]) - 1, int(row["tband"]) - 1] = float(row["value"])
    return table


@pytest.mark.parametrize("kind", ["be_month1", "arson"])
def test_the_table_is_the_calculators(kind: str) -> None:
    points = rows(f"nearrepeat_chicago_{kind}_input.csv")
    x, y = column(points, "x"), column(points, "y")
    if kind == "arson":
        x, y = x.round(1), y.round(1)
    day = [date.fromisoformat(row["date"]).toordinal() for row in points]
    distances, days = SERIES[kind]
    found = near_repeat.table(x, y, day, distance_bands=distances, day_bands=days, permutations=199)
    assert found.observed.tolist() == _expected(kind, "observed").tolist()
    often = found.expected >= 20  # where chance makes little of the ratio
    agree(found.ratio[often], _expected(kind, "ratio")[often], 0.12)


def test_knox_is_the_one_of_surveillance() -> None:
    points = rows("burkitt_sparr_input.csv")
    x, y, day = (column(points, name) for name in ("x", "y", "t"))
    for row in rows("knox_burkitt_expected.csv"):
        found = near_repeat.knox(x, y, day, within=float(row["eps_s"]), days=float(row["eps_t"]))
        counted = (found.pairs, found.close_space, found.close_time, found.knox)
        assert counted == tuple(int(row[name]) for name in ("pairs", "close_space", "close_time", "knox"))
        agree([found.expected, found.p_poisson], [float(row["expected"]), float(row["p_poisson"])], 1e-9)


@pytest.mark.parametrize("metric", ["manhattan", "euclidean"])
def test_the_pairs_are_those_of_counting_one_by_one(metric: Any) -> None:
    chance = np.random.default_rng(2)
    x, y, day = (
        chance.uniform(0, 900, 150).round(),
        chance.uniform(0, 900, 150).round(),
        chance.integers(0, 40, 150),
    )
    edges, spans = np.array([0, 30, 100, 250, np.inf]), np.array([0, 3, 7, 20, np.inf])
    i, j = np.triu_indices(150, 1)
    dx, dy = abs(x[i] - x[j]), abs(y[i] - y[j])
    far = dx + dy if metric == "manhattan" else np.hypot(dx, dy)
    counted = np.histogram2d(
        far,
        abs(day[i] - day[j]),
        [np.nextafter(edges, -np.inf).clip(-1), np.nextafter(spans, -np.inf).clip(-1)],
    )[0]
    found = near_repeat.pairs(x, y, day, distance_bands=edges, day_bands=spans, metric=metric)
    assert found.tolist() == counted.astype(int).tolist()
    inner = near_repeat.pairs(x, y, day, distance_bands=edges[1:4], day_bands=spans[:3], metric=metric)
    assert inner.tolist() == counted[1:3, :2].astype(int).tolist()


def test_a_planted_series_is_seen_and_chance_is_not() -> None:
    chance = np.random.default_rng(4)
    x, y, day = chance.uniform(0, 5000, 300), chance.uniform(0, 5000, 300), chance.integers(0, 365, 300)
    bands: dict[str, Any] = {"distance_bands": (0, 100, 200), "day_bands": (0, 7, 14)}
    assert near_repeat.table(x, y, day, **bands).p_value.min() > 0.01
    x[100:140], y[100:140] = x[:40] + 30, y[:40] - 20
    day[100:140] = day[:40] + 3
    found = near_repeat.table(x, y, day, **bands)
    assert (found.p_value[0, 0], found.observed[0, 0] >= 40) == (0.001, True)


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match="rising"):
        near_repeat.table([0], [0], [0], distance_bands=(0, 0), day_bands=(0, 1))
    with pytest.raises(ValueError, match="as long as"):
        near_repeat.table([0, 1], [0], [0], distance_bands=(0, 1), day_bands=(0, 1))
