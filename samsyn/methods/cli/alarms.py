"""`samsyn methods alarms`: Farrington, EARS and CUSUM on a column of counts."""

import argparse
from typing import Any

import numpy as np

from samsyn.methods.cli.columns import Columns
from samsyn.methods.cli.method import Method, Rows, plain

NAMES = ("observed", "expected", "upper", "alarm", "dispersion", "trend", "p_value")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which method, from which week, and its settings."""
    methods = ["flexible", "farrington", "C1", "C2", "C3", "cusum"]
    parser.add_argument("--by", default="flexible", choices=methods, help="metod")
    parser.add_argument("--start", type=int, help="första veckan att pröva, räknat från 0 (annars den sista)")
    parser.add_argument("--years-back", type=int, default=4, help="år att jämföra med")
    parser.add_argument("--half-window", type=int, default=3, help="veckor på var sida om samma vecka")
    parser.add_argument("--periods", type=int, default=10, help="delar av året")
    parser.add_argument("--weeks-excluded", type=int, default=26, help="senaste veckor som lämnas utanför")
    parser.add_argument("--trend-p", type=float, default=1.0, help="trenden behålls under detta p-värde")
    parser.add_argument("--reweight-above", type=float, default=2.58, help="residual som ger lägre vikt")
    parser.add_argument("--alpha", type=float, default=0.01, help="risken för falskt larm per vecka")
    parser.add_argument("--threshold", default="nb_plugin", choices=["delta", "nb_plugin", "muan"])
    parser.add_argument("--power", default="2/3", choices=["none", "1/2", "2/3"], help="transform för delta")
    parser.add_argument("--form", default="surveillance", choices=["surveillance", "textbook"])
    parser.add_argument("--baseline", type=int, default=7, help="veckor som C1–C3 jämför med")
    parser.add_argument("--k", type=float, default=1.04, help="cusum: avvikelse som inte räknas")
    parser.add_argument("--h", type=float, default=2.26, help="cusum: summa som larmar")


def answer(columns: Columns, given: argparse.Namespace) -> Rows:
    """A row for every week from `start` on."""
    counts = columns.numbers("count")
    start = len(counts) - 1 if given.start is None else given.start
    found = _found(columns, counts, start, given)
    names = [name for name in ("sums", *NAMES) if hasattr(found, name)]
    rows = zip(*(getattr(found, name) for name in names), strict=True)
    return [
        {"week": start + nth, **{name: plain(value) for name, value in zip(names, row, strict=True)}}
        for nth, row in enumerate(rows)
    ]


def _found(columns: Columns, counts: Any, start: int, given: argparse.Namespace) -> Any:
    from samsyn.methods import alarms

    if given.by == "cusum":
        return alarms.cusum(counts, start=start, k=given.k, h=given.h)
    if given.by in ("C1", "C2", "C3"):
        return alarms.ears(counts, start=start, method=given.by, alpha=given.alpha, baseline=given.baseline)
    if given.by == "farrington":
        return alarms.farrington(
            counts,
            start=start,
            years_back=given.years_back,
            half_window=given.half_window,
            alpha=given.alpha,
            power=given.power,
        )
    names = (
        "years_back", "half_window", "periods", "weeks_excluded", "trend_p", "reweight_above", "alpha",
        "threshold", "power", "form",
    )  # fmt: skip
    dates = np.array(columns.dates(), "datetime64[D]") if "date" in columns else None
    chosen = {name: getattr(given, name) for name in names}
    return alarms.farrington_flexible(counts, start=start, dates=dates, **chosen)


METHOD = Method(
    "Vilka veckor ligger över det väntade?", "count (en rad per vecka) och gärna date", add_options, answer
)
