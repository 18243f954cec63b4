"""Alarms agree with R surveillance, alone and in batch, and find what was planted."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from samsyn.methods import alarms
from tests.methods.reference import agree, column, rows

AGONA: dict[str, Any] = {"start": 260, "years_back": 4, "half_window": 3}
VARIANTS: dict[str, dict[str, Any]] = {
    "A_original": {
        "periods": 1, "weeks_excluded": 3, "trend_p": 0.05, "reweight_above": 1.0, "alpha": 0.05, "threshold": "delta",
    },
    "B_noufaily": {
        "periods": 10, "weeks_excluded": 26, "trend_p": 1.0, "reweight_above": 2.58, "alpha": 0.01,
        "threshold": "nb_plugin",
    },
    "C_muan": {
        "periods": 10, "weeks_excluded": 26, "trend_p": 1.0, "reweight_above": 2.58, "alpha": 0.01, "threshold": "muan",
    },
}  # fmt: skip


def agona() -> npt.NDArray[np.float64]:
    """312 weeks of Salmonella Agona in the United Kingdom, from R surveillance."""
    return column(rows("salmonella_agona_input.csv"), "count")


@pytest.mark.parametrize(("variant", "raised"), [("A_original", 13), ("B_noufaily", 3), ("C_muan", 3)])
def test_farrington_flexible_answers_as_surveillance(variant: str, raised: int) -> None:
    expected = rows(f"farrington_flexible_agona_{variant}_expected.csv")
    found = alarms.farrington_flexible(agona(), **AGONA, **VARIANTS[variant])
    assert found.alarm.astype(int).tolist() == column(expected, "alarm").astype(int).tolist()
    assert int(found.alarm.sum()) == raised
    agree(found.expected, column(expected, "expected"), 1e-4)
    agree(found.upper, column(expected, "upperbound"), 1e-4)
    agree(found.dispersion, column(expected, "phi"), 1e-4)
    agree(found.trend, column(expected, "trend_coef"), 1e-4)
    agree(found.p_value, column(expected, "pvalue"), 1e-3)


def test_the_textbook_form_keeps_its_bounds_and_its_own_dispersion() -> None:
    found = alarms.farrington_flexible(agona(), **AGONA, **VARIANTS["A_original"], form="textbook")
    assert (int(found.alarm.sum()), int(np.isnan(found.upper).sum())) == (10, 0)


def test_the_first_farrington_answers_as_surveillance() -> None:
    expected = rows("farrington1996_agona_expected.csv")
    found = alarms.farrington(agona(), start=260)
    assert found.alarm.astype(int).tolist() == column(expected, "alarm").astype(int).tolist()
    agree(found.upper, column(expected, "upperbound"), 1e-4)


@pytest.mark.parametrize(("method", "start", "raised"), [("C1", 7, 16), ("C2", 9, 20), ("C3", 11, 23)])
def test_ears_answers_as_surveillance(method: Any, start: int, raised: int) -> None:
    expected = rows(f"ears_{method}_agona_expected.csv")
    found = alarms.ears(agona(), start=start, method=method)
    assert found.alarm.astype(int).tolist() == column(expected, "alarm").astype(int).tolist()
    assert int(found.alarm.sum()) == raised
    agree(found.upper, column(expected, "upperbound"), 1e-9)


def test_cusum_answers_as_surveillance() -> None:
    expected = rows("cusum_agona_expected.csv")
    found = alarms.cusum(agona(), start=208)
    assert found.alarm.astype(int).tolist() == column(expected, "alarm").astype(int).tolist()
    agree(found.sums, column(expected, "cusum"), 1e-9)
    assert found.upper.tolist() == column(expected, "upperbound").tolist()


def quiet(series: int, weeks: int = 330) -> npt.NDArray[np.int64]:
    """Overdispersed counts with a season and nothing else."""
    chance = np.random.default_rng(7)
    mean = 4 + 2 * np.sin(np.arange(weeks) / 52 * 2 * np.pi) + chance.uniform(0, 6, (series, 1))
    return chance.negative_binomial(4, 4 / (4 + mean))


@pytest.mark.parametrize("threshold", ["delta", "nb_plugin", "muan"])
def test_many_series_at_once_answer_as_each_alone(threshold: Any) -> None:
    counts = quiet(12)
    together = alarms.farrington_flexible(counts, start=326, threshold=threshold)
    alone = [alarms.farrington_flexible(row, start=326, threshold=threshold) for row in counts]
    for name in ("observed", "expected", "upper", "alarm", "dispersion", "trend", "p_value"):
        np.testing.assert_array_equal(
            getattr(together, name), np.array([getattr(one, name) for one in alone]), err_msg=name
        )


def test_a_planted_week_is_found_and_quiet_ones_keep_the_rate() -> None:
    counts = quiet(400)
    counts[:20, -1] += 40
    found = alarms.farrington_flexible(counts, start=329, form="textbook")
    raised = found.alarm[:, 0]
    assert raised[:20].all()
    assert raised[20:].mean() <= 0.02


def test_weeks_are_found_by_the_calendar() -> None:
    days = np.datetime64("2015-01-05") + 7 * np.arange(330)
    counts = quiet(3)
    by_days = alarms.farrington_flexible(counts, start=329, dates=days)
    by_weeks = alarms.farrington_flexible(counts, start=329)
    # five years back the same date is 261 weeks away, not 260
    assert np.isfinite(by_days.expected).all()
    assert (by_days.expected != by_weeks.expected).all()


def test_too_short_a_series_has_no_answer() -> None:
    found = alarms.farrington_flexible(quiet(2, 200), start=198)
    assert np.isnan(found.expected).all()
    assert found.alarm.tolist() == [[False, False], [False, False]]


def test_nothing_but_zeros_is_no_alarm() -> None:
    found = alarms.farrington_flexible(np.zeros((2, 330)), start=328, form="textbook")
    assert found.alarm.tolist() == [[False, False], [False, False]]
    assert found.p_value.tolist() == [[1.0, 1.0], [1.0, 1.0]]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"counts": [1, -1]}, "not negative"),
        ({"counts": [[[1]]]}, "shape"),
        ({"counts": [1, 2], "start": 2}, "start"),
        ({"threshold": "nbPlugin"}, "threshold must be one of"),
        ({"dates": ["2020-01-06"]}, "dates must be"),
    ],
)
def test_what_can_not_be_is_refused(wrong: dict[str, Any], words: str) -> None:
    given = {"counts": np.ones(330), "start": 329, **wrong}
    with pytest.raises(ValueError, match=words):
        alarms.farrington_flexible(**given)
