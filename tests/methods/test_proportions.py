"""Shares and rates agree with R's binom, poisson.test and survey."""

from typing import Any

import pytest

from samsyn.methods import proportions
from tests.methods.reference import agree, column, rows


def test_simple_intervals() -> None:
    for row in rows("ci_binomial_poisson_expected.csv"):
        x, n = int(row["x"]), int(row["n"])
        wilson, exact = proportions.wilson(x, n), proportions.clopper_pearson(x, n)
        count = proportions.poisson_exact(x)
        found = [wilson.low, wilson.high, exact.low, exact.high, count.low, count.high]
        names = ["wilson_lo", "wilson_hi", "cp_lo", "cp_hi", "pois_exact_lo", "pois_exact_hi"]
        agree(found, [float(row[name]) for name in names], 1e-9)


def test_rate_ratios() -> None:
    for row in rows("poisson_rate_ratio_expected.csv"):
        found = proportions.rate_ratio(
            int(row["x1"]), int(row["x2"]), time1=float(row["t1"]), time2=float(row["t2"])
        )
        agree(
            [found.ratio, found.low, found.high, found.p_value],
            [float(row[name]) for name in ("ratio", "lo", "hi", "p")],
            1e-9,
        )


def schools() -> dict[str, Any]:
    """The stratified sample of California schools, from R survey."""
    found = rows("survey_apistrat_input.csv")
    return {
        "values": [row["comp.imp"] == "Yes" for row in found],
        "weights": column(found, "pw"),
        "strata": [row["stype"] for row in found],
        "sizes": column(found, "fpc"),
    }


def test_stratified_shares() -> None:
    expected = [row for row in rows("survey_proportions_expected.csv") if row["design"] == "apistrat"]
    known = {"logit": "logit", "xlogit": "logit", "asin": "asin", "beta": "beta", "mean": "mean"}
    tried = 0
    for row in expected:
        if row["var"] == "api00" or row["method"] not in known:
            continue
        found = proportions.share(**schools(), method=known[row["method"]])  # type: ignore[arg-type]  # a name from the file
        answers = [found.estimate, found.error, found.low, found.high, found.freedom]
        agree(answers, [float(row[name]) for name in ("p", "se", "lo", "hi", "df")], 1e-6)
        tried += 1
    assert tried == 5


def test_a_group_within_the_sample() -> None:
    sample = schools()
    for row in rows("survey_apistrat_bystype_expected.csv"):
        found = proportions.share(**sample, within=[one == row["stype"] for one in sample["strata"]])
        _, share, error, low, high, _ = row.values()
        agree(
            [found.estimate, found.error, found.low, found.high],
            [*map(float, (share, error, low, high))],
            1e-6,
        )


def test_a_sample_in_two_stages() -> None:
    found = rows("survey_mu284_input.csv")
    sizes = (column(found, "n1"), column(found, "n2"))
    design: dict[str, Any] = {
        "values": column(found, "y1"),
        "weights": sizes[0] / 5 * sizes[1] / 3,
        "clusters": (column(found, "id1"), range(15)),
        "sizes": sizes,
    }
    design["clusters"] = (column(found, "id1").tolist(), list(range(15)))
    total, mean = proportions.total(**design), proportions.share(**design, method="mean")
    expected = {row["stat"]: float(row["value"]) for row in rows("survey_mu284_expected.csv")}
    agree([total.estimate, total.error], [expected["total"], expected["se_total"]], 1e-6)
    agree([mean.estimate, mean.error], [expected["mean"], expected["se_mean"]], 1e-6)


@pytest.mark.parametrize(("x", "n"), [(-1, 5), (6, 5), (0, 0)])
def test_what_can_not_be_is_refused(x: int, n: int) -> None:
    with pytest.raises(ValueError, match="x must be from 0 to n"):
        proportions.wilson(x, n)
