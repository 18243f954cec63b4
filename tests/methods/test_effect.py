"""Effects agree with R and the papers, and never say more than the data can."""

from typing import Any

import numpy as np
import pytest

from samsyn.methods import effect
from samsyn.methods.effect import Verdict
from tests.methods.reference import agree, column, rows


def test_the_closed_formulas() -> None:
    (row,) = rows("wdd_wheeler_ratcliffe_expected.csv")

    def pair(before: str, after: str) -> tuple[float, float]:
        return float(row[before]), float(row[after])

    found = effect.displacement_difference(
        pair("t0", "t1"), pair("ct0", "ct1"), pair("d0", "d1"), pair("cd0", "cd1")
    )
    agree([found.estimate, found.error, found.z], [float(row[name]) for name in ("WDD", "SE", "Z")], 1e-9)
    assert found.verdict == Verdict("lower")

    (row,) = rows("wdq_expected.csv")
    quotient = effect.displacement_quotient(
        pair("A_pre", "A_post"), pair("B_pre", "B_post"), pair("C_pre", "C_post")
    )
    names = ("success_measure", "buffer_displacement", "WDQ", "net_effect")
    answers = [quotient.success, quotient.buffer, quotient.quotient, quotient.net_effect]
    agree(np.array(answers, float), [float(row[name]) for name in names], 1e-9)

    ratio = effect.relative_effect(pair("A_pre", "A_post"), pair("C_pre", "C_post"))
    (row,) = rows("relative_effect_size_expected.csv")
    answers = [ratio.estimate, np.log(ratio.estimate), ratio.error, ratio.low, ratio.high]
    agree(np.array(answers, float), [float(row[name]) for name in ("RES", "lnRES", "se", "lo", "hi")], 1e-9)
    assert ratio.verdict == Verdict("lower")


@pytest.mark.parametrize(
    ("law", "errors", "estimate", "error"),
    [
        ("poisson", "model", "est_pois", "se_pois"),
        ("quasi", "model", "est_pois", "se_quasi"),
        ("quasi", "robust", "est_pois", "se_HC0"),
        ("quasi", "newey_west", "est_pois", "se_NW12"),
        ("negative_binomial", "model", "est_nb", "se_nb"),
    ],
)
def test_segmented_regression_answers_as_r(law: Any, errors: Any, estimate: str, error: str) -> None:
    months = rows("its_seatbelts_input.csv")
    found = effect.interrupted(
        column(months, "DriversKilled"),
        change=169,
        season=column(months, "month").astype(int),
        law=law,
        errors=errors,
    )
    named = {"(Intercept)": "level", "law": "step", "t": "slope", "after": "slope_after"}
    expected = rows("its_seatbelts_expected.csv")
    places = [
        found.names.index(named.get(row["term"], row["term"].replace("month", "season "))) for row in expected
    ]
    agree(found.estimates[places], column(expected, estimate), 1e-5)
    agree(found.errors[places], column(expected, error), 1e-5)
    stats = {row["stat"]: float(row["value"]) for row in rows("its_seatbelts_stats_expected.csv")}
    if law == "negative_binomial":
        agree(found.theta, stats["theta_nb"], 1e-5)
    else:
        agree(found.dispersion, stats["dispersion_quasi"], 1e-5)
    assert found.verdict == Verdict("lower")


def weeks(areas: int, change: float, seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Two years of weeks in one area, its mean times `change` in the second, and in others."""
    chance = np.random.default_rng(seed)
    counts = chance.poisson(6.0, (areas + 1, 104))
    counts[0, 52:] = chance.poisson(6.0 * change, 52)
    return counts[0], counts[1:]


def test_a_planted_fall_is_lower_and_none_is_none() -> None:
    one, others = weeks(24, 0.5)
    found = effect.difference_in_differences(one, others, change=52)
    assert (found.verdict, found.p_value) == (Verdict("lower"), 0.04)
    assert 0.4 < found.low < found.ratio < found.high < 0.65
    one, others = weeks(24, 1.0)
    assert effect.difference_in_differences(one, others, change=52).verdict == Verdict("no_difference")


def test_fewer_than_nineteen_areas_can_show_nothing() -> None:
    one, others = weeks(18, 0.2)
    found = effect.difference_in_differences(one, others, change=52)
    assert found.verdict == Verdict("cannot_tell", "too_few_areas")
    assert effect.difference_in_differences(*weeks(19, 0.2), change=52).verdict == Verdict("lower")


def test_fewer_than_fifteen_areas_give_no_clustered_error() -> None:
    one, others = weeks(13, 0.5)
    assert np.isnan(effect.difference_in_differences(one, others, change=52).error)
    one, others = weeks(14, 0.5)
    assert np.isfinite(effect.difference_in_differences(one, others, change=52).error)


def test_too_little_to_tell() -> None:
    assert effect.interrupted([1, 0] * 8, change=8).verdict == Verdict("cannot_tell", "too_few_cases")
    assert effect.interrupted([9, 7, 8, 9] * 4, change=3).verdict == Verdict("cannot_tell", "too_few_weeks")
    assert effect.relative_effect((3, 1), (40, 40)).verdict == Verdict("cannot_tell", "too_few_cases")


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match="change"):
        effect.interrupted([1, 2], change=0)
    with pytest.raises(ValueError, match="two areas"):
        effect.difference_in_differences([1, 2], [[1, 2]], change=1)
