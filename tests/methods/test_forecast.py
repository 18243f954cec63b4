"""A forecast is believed only where it foretold known weeks better than the seasonal mean."""

import numpy as np
import pytest

from samsyn.methods import forecast


def seasonal(level: np.ndarray, seed: int) -> np.ndarray:
    """Counts with a season around a level."""
    return np.random.default_rng(seed).poisson(
        level * (1 + 0.5 * np.sin(np.arange(level.size) / 52 * 2 * np.pi))
    )


def test_a_level_that_has_moved_is_followed() -> None:
    counts = seasonal(np.where(np.arange(300) < 230, 8.0, 24.0), 1)
    found = forecast.next_weeks(counts)
    assert (found.method, found.score < found.seasonal_score) == ("level", True)
    truth = 24 * (1 + 0.5 * np.sin(np.arange(300, 304) / 52 * 2 * np.pi))
    assert (np.abs(found.expected / truth - 1) < 0.3).all()


def test_where_nothing_moves_the_seasonal_mean_is_shown() -> None:
    shown = [forecast.next_weeks(seasonal(np.full(300, 8.0), seed)).method for seed in range(12)]
    assert shown.count("seasonal_mean") >= 9


def test_intervals_hold_what_they_say() -> None:
    held = []
    for seed in range(120):
        counts = seasonal(np.full(216, 9.0), seed)
        found = forecast.next_weeks(counts[:212])
        held += ((found.low <= counts[212:]) & (counts[212:] <= found.high)).tolist()
    assert 0.78 <= np.mean(held) <= 0.93  # whole numbers hold a little more


def test_a_short_series_gets_its_mean() -> None:
    found = forecast.next_weeks([3, 5, 4, 4, 4])
    assert (found.method, found.expected.tolist(), np.isnan(found.score)) == (
        "seasonal_mean",
        [4.0] * 4,
        True,
    )


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match="four weeks"):
        forecast.next_weeks([1, 2])
