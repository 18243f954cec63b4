"""The Farrington methods answer as R surveillance does, with settings of every kind (`surveillance.json`)."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from samsyn.methods import alarms

pytestmark = pytest.mark.once
TOLD = json.loads((Path(__file__).parent / "surveillance.json").read_text())
SETTINGS = (
    "years_back", "half_window", "periods", "weeks_excluded", "trend_p", "reweight_above", "alpha", "threshold",
    "power",
)  # fmt: skip


def agrees(found: Any, told: dict[str, Any]) -> None:
    """The alarms are the same, the bounds to 1e-4."""
    assert found.alarm.astype(int).tolist() == told["alarm"]
    expected = np.array([np.nan if bound is None else bound for bound in told["upper"]])
    np.testing.assert_allclose(found.upper, expected, rtol=1e-4)


@pytest.mark.parametrize("told", TOLD["flexible"], ids=str)
def test_the_flexible_method(told: dict[str, Any]) -> None:
    counts = TOLD["series"][told["series"]]
    mondays = np.datetime64("2015-01-05") + 7 * np.arange(len(counts))
    found = alarms.farrington_flexible(
        counts,
        start=len(counts) - len(told["upper"]),
        dates=mondays if told["calendar"] else None,
        **{name: told[name] for name in SETTINGS},
    )
    agrees(found, told)
    expected = np.array([np.nan if mean is None else mean for mean in told["expected"]])
    np.testing.assert_allclose(found.expected, expected, rtol=1e-4)


@pytest.mark.parametrize("told", TOLD["first"], ids=str)
def test_the_first_method(told: dict[str, Any]) -> None:
    counts = TOLD["series"][told["series"]]
    found = alarms.farrington(
        counts,
        start=len(counts) - len(told["upper"]),
        years_back=told["years_back"],
        half_window=told["half_window"],
        reweight=told["reweight"],
    )
    agrees(found, told)
