"""`samsyn methods proportions`: how sure shares and rates are, from counts or from weighted answers."""

import argparse

from samsyn.methods.cli.columns import Columns
from samsyn.methods.cli.method import Method, Rows, plain


def add_options(parser: argparse.ArgumentParser) -> None:
    """How sure, and which interval for weighted answers."""
    parser.add_argument("--confidence", type=float, default=0.95, help="säkerhet")
    ways = ["logit", "asin", "beta", "mean"]
    parser.add_argument("--method", default="logit", choices=ways, help="för viktade svar")


def answer(columns: Columns, given: argparse.Namespace) -> Rows:
    """One row for weighted answers; else two for every row of counts."""
    from samsyn.methods import proportions

    if "value" in columns:
        found = proportions.share(
            columns.numbers("value"),
            columns.numbers("weight") if "weight" in columns else None,
            strata=columns.texts("stratum") if "stratum" in columns else None,
            clusters=columns.texts("cluster") if "cluster" in columns else None,
            sizes=columns.numbers("size") if "size" in columns else None,
            method=given.method,
            confidence=given.confidence,
        )
        return [{name: plain(value) for name, value in vars(found).items()}]
    rows: Rows = []
    for x, n in zip(columns.numbers("x").astype(int), columns.numbers("n").astype(int), strict=True):
        for name, way in (("wilson", proportions.wilson), ("clopper_pearson", proportions.clopper_pearson)):
            one = way(int(x), int(n), confidence=given.confidence)
            row = {"x": int(x), "n": int(n), "method": name}
            rows.append({**row, "share": one.estimate, "low": one.low, "high": one.high})
    return rows


METHOD = Method(
    "Hur säkra är andelarna?",
    "x och n, eller value med weight, stratum, cluster och size",
    add_options,
    answer,
)
