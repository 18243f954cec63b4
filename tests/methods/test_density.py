"""Densities agree with R spatstat's."""

from typing import Any

import numpy as np
import pytest

from samsyn.methods import density
from tests.methods.reference import agree, column, rows

PINES = density.Window(0, 96, 0, 100)
EDGES: list[tuple[str, Any]] = [("", "none"), ("_diggle", "diggle")]


def pines() -> tuple[np.ndarray, np.ndarray]:
    """71 Swedish pines, from R spatstat."""
    found = rows("kde_swedishpines_input.csv")
    return column(found, "x"), column(found, "y")


@pytest.mark.parametrize("sigma", [5, 10])
@pytest.mark.parametrize(("name", "edge"), EDGES)
def test_at_the_points(sigma: int, name: str, edge: Any) -> None:
    x, y = pines()
    expected = rows(f"kde_spatstat_swedishpines_sigma{sigma}{name}_atpoints_expected.csv")
    agree(density.at(x, y, x, y, sigma=sigma, window=PINES, edge=edge), column(expected, "density"), 1e-6)


@pytest.mark.parametrize("sigma", [5, 10])
@pytest.mark.parametrize(("name", "edge"), [("noedge", "none"), ("diggle", "diggle")])
def test_the_picture(sigma: int, name: str, edge: Any) -> None:
    x, y = pines()
    found = rows(f"kde_spatstat_swedishpines_sigma{sigma}_{name}_expected.csv")
    expected = column(found, "density").reshape(64, 64).T
    picture = density.grid(x, y, sigma=sigma, window=PINES, shape=(64, 64), edge=edge)
    assert np.abs(picture - expected).max() <= 0.02 * expected.max()


@pytest.mark.parametrize("edge", ["none", "uniform", "diggle"])
def test_the_fine_picture_is_near_the_sum_over_all_points(edge: Any) -> None:
    chance = np.random.default_rng(1)
    x, y = chance.uniform(0, 96, 400), chance.uniform(0, 100, 400)
    picture = density.grid(x, y, sigma=6, window=PINES, shape=(20, 24), edge=edge, binning="linear")
    middles = np.meshgrid((np.arange(24) + 0.5) * 4, (np.arange(20) + 0.5) * 5)
    exact = density.at(x, y, middles[0].ravel(), middles[1].ravel(), sigma=6, window=PINES, edge=edge)
    assert np.abs(picture.ravel() - exact).max() <= 0.02 * exact.max()


def test_with_its_edges_corrected_it_holds_all_points() -> None:
    chance = np.random.default_rng(1)
    x, y = chance.uniform(0, 96, 400), chance.uniform(0, 100, 400)
    picture = density.grid(x, y, sigma=4, window=PINES, shape=(200, 192), edge="diggle", binning="linear")
    np.testing.assert_allclose(picture.sum() * 0.5 * 0.5, 400, rtol=0.005)


def test_each_point_left_out() -> None:
    x, y = np.array([10.0, 12.0]), np.array([20.0, 20.0])
    found = density.at_points(x, y, sigma=2, window=PINES, edge="none")
    np.testing.assert_allclose(found, np.exp(-0.5) / (2 * np.pi * 4), rtol=1e-12)


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match="sigma"):
        density.grid([1], [1], sigma=0, window=PINES)
