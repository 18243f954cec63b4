"""Each method's columns, choices and answer, as rows that JSON can hold."""

import argparse
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from samsyn.methods.cli.columns import Columns, WrongFile

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Method:
    """What `samsyn methods` offers under a name."""

    help: str
    columns: str
    add_options: Callable[[argparse.ArgumentParser], None]
    answer: Callable[[Columns, argparse.Namespace], Rows]


def _alarm_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--by", default="flexible", choices=["flexible", "farrington", "C1", "C2", "C3"], help="metod"
    )
    parser.add_argument("--start", type=int, help="första veckan att pröva, räknat från 0 (annars den sista)")
    parser.add_argument("--years-back", type=int, default=4, help="år att jämföra med")
    parser.add_argument("--half-window", type=int, default=3, help="veckor på var sida om samma vecka")
    parser.add_argument("--periods", type=int, default=10, help="delar av året")
    parser.add_argument("--weeks-excluded", type=int, default=26, help="senaste veckor som lämnas utanför")
    parser.add_argument("--trend-p", type=float, default=1.0, help="trenden behålls under detta p-värde")
    parser.add_argument("--reweight-above", type=float, default=2.58, help="residual som ger lägre vikt")
    parser.add_argument("--alpha", type=float, default=0.01, help="risken för falskt larm per vecka")
    parser.add_argument("--threshold", default="nb_plugin", choices=["delta", "nb_plugin", "muan"])
    parser.add_argument("--form", default="surveillance", choices=["surveillance", "textbook"])


def _alarms(columns: Columns, given: argparse.Namespace) -> Rows:
    from samsyn.methods import alarms

    counts = columns.numbers("count")
    start = len(counts) - 1 if given.start is None else given.start
    if given.by == "flexible":
        found = alarms.farrington_flexible(
            counts,
            start=start,
            dates=np.array(columns.dates(), "datetime64[D]") if "date" in columns else None,
            years_back=given.years_back,
            half_window=given.half_window,
            periods=given.periods,
            weeks_excluded=given.weeks_excluded,
            trend_p=given.trend_p,
            reweight_above=given.reweight_above,
            alpha=given.alpha,
            threshold=given.threshold,
            form=given.form,
        )
    elif given.by == "farrington":
        found = alarms.farrington(
            counts, start=start, years_back=given.years_back, half_window=given.half_window, alpha=given.alpha
        )
    else:
        found = alarms.ears(counts, start=start, method=given.by, alpha=given.alpha)
    names = ("observed", "expected", "upper", "alarm", "dispersion", "trend", "p_value")
    rows = zip(*(getattr(found, name) for name in names), strict=True)
    return [
        {"week": start + nth, **{name: _value(value) for name, value in zip(names, row, strict=True)}}
        for nth, row in enumerate(rows)
    ]


def _scan_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--max-radius", type=float, required=True, help="längsta radie, i kartans enhet (km på jordklotet)"
    )
    parser.add_argument("--max-days", type=int, required=True, help="längsta tid i dagar")
    parser.add_argument("--prospective", action="store_true", help="bara kluster som pågår den sista dagen")
    parser.add_argument("--great-circle", action="store_true", help="x och y är longitud och latitud")
    parser.add_argument("--replications", type=int, default=999, help="omblandningar av dagarna")
    parser.add_argument("--seed", type=int, default=0, help="slumpens frö")


def _scan(columns: Columns, given: argparse.Namespace) -> Rows:
    from samsyn.methods import scan

    points = list(zip(columns.numbers("x"), columns.numbers("y"), strict=True))
    places = sorted(set(points))
    index = {point: nth for nth, point in enumerate(places)}
    dated = "day" not in columns
    found = scan.permutation_scan(
        [index[point] for point in points],
        columns.days(),
        [x for x, _ in places],
        [y for _, y in places],
        cases=columns.numbers("cases").astype(int) if "cases" in columns else None,
        max_radius=given.max_radius,
        max_days=given.max_days,
        prospective=given.prospective,
        replications=given.replications,
        seed=given.seed,
        distance="great_circle" if given.great_circle else "euclidean",
    )

    def day(one: int) -> object:
        return date.fromordinal(one).isoformat() if dated else one

    return [
        {
            "x": places[one.centre][0],
            "y": places[one.centre][1],
            "radius": one.radius,
            "first_day": day(one.first_day),
            "last_day": day(one.last_day),
            "places": len(one.places),
            "cases": one.cases,
            "expected": one.expected,
            "llr": one.llr,
            "p_value": one.p_value,
            "recurrence_days": one.recurrence_days,
        }
        for one in found
    ]


def _near_repeat_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--distances", type=_edges, required=True, help="gränser i meter, till exempel 0,100,200,inf"
    )
    parser.add_argument("--days", type=_edges, required=True, help="gränser i dagar, till exempel 0,7,14")
    parser.add_argument("--metric", default="manhattan", choices=["manhattan", "euclidean"])
    parser.add_argument("--permutations", type=int, default=999, help="omblandningar av dagarna")
    parser.add_argument("--seed", type=int, default=0, help="slumpens frö")


def _near_repeat(columns: Columns, given: argparse.Namespace) -> Rows:
    from samsyn.methods import near_repeat

    found = near_repeat.table(
        columns.numbers("x"),
        columns.numbers("y"),
        columns.days(),
        distance_bands=given.distances,
        day_bands=given.days,
        metric=given.metric,
        permutations=given.permutations,
        seed=given.seed,
    )
    return [
        {
            "distance_from": _value(found.distance_bands[s]),
            "distance_to": _value(found.distance_bands[s + 1]),
            "days_from": _value(found.day_bands[t]),
            "days_to": _value(found.day_bands[t + 1]),
            "observed": int(found.observed[s, t]),
            "expected": _value(found.expected[s, t]),
            "ratio": _value(found.ratio[s, t]),
            "p_value": _value(found.p_value[s, t]),
        }
        for s in range(found.observed.shape[0])
        for t in range(found.observed.shape[1])
    ]


def _density_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sigma", type=float, required=True, help="bandbredd, i kartans enhet")
    parser.add_argument("--window", type=_edges, help="väst,öst,syd,nord (annars punkternas egen ruta)")
    parser.add_argument("--rows", type=int, default=50, help="rutor från syd till nord")
    parser.add_argument("--columns", type=int, default=50, help="rutor från väst till öst")
    parser.add_argument(
        "--edge", default="uniform", choices=["none", "uniform", "diggle"], help="rättning vid kanten"
    )
    parser.add_argument("--binning", default="linear", choices=["linear", "nearest"])


def _density(columns: Columns, given: argparse.Namespace) -> Rows:
    from samsyn.methods import density

    x, y = columns.numbers("x"), columns.numbers("y")
    sides = given.window or (x.min(), x.max(), y.min(), y.max())
    if len(sides) != 4:
        raise WrongFile("--window ska vara fyra tal: väst,öst,syd,nord.")
    window = density.Window(*map(float, sides))
    picture = density.grid(
        x,
        y,
        sigma=given.sigma,
        window=window,
        shape=(given.rows, given.columns),
        edge=given.edge,
        binning=given.binning,
    )
    high, wide = (window.north - window.south) / given.rows, (window.east - window.west) / given.columns
    return [
        {
            "x": window.west + (column + 0.5) * wide,
            "y": window.south + (row + 0.5) * high,
            "density": float(picture[row, column]),
        }
        for row in range(given.rows)
        for column in range(given.columns)
    ]


def _effect_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--change", type=int, required=True, help="första raden efter förändringen, räknat från 0"
    )
    parser.add_argument("--law", default="quasi", choices=["poisson", "quasi", "negative_binomial"])
    parser.add_argument("--errors", default="newey_west", choices=["model", "robust", "newey_west"])
    parser.add_argument("--lags", type=int, default=12, help="steg i Newey–West")


def _effect(columns: Columns, given: argparse.Namespace) -> Rows:
    from samsyn.methods import effect

    found = effect.interrupted(
        columns.numbers("count"),
        change=given.change,
        season=columns.texts("season") if "season" in columns else None,
        law=given.law,
        errors=given.errors,
        lags=given.lags,
    )
    terms = zip(found.names, found.estimates, found.errors, strict=True)
    return [
        {
            "ratio": found.ratio,
            "low": found.low,
            "high": found.high,
            "p_value": found.p_value,
            "verdict": found.verdict.word,
            "why": found.verdict.why,
            "dispersion": found.dispersion,
        },
        *({"term": name, "estimate": float(value), "error": float(error)} for name, value, error in terms),
    ]


def _proportion_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--confidence", type=float, default=0.95, help="säkerhet")
    parser.add_argument(
        "--method", default="logit", choices=["logit", "asin", "beta", "mean"], help="för viktade svar"
    )


def _proportions(columns: Columns, given: argparse.Namespace) -> Rows:
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
        return [{name: _value(value) for name, value in vars(found).items()}]
    rows = []
    for x, n in zip(columns.numbers("x").astype(int), columns.numbers("n").astype(int), strict=True):
        for name, way in (("wilson", proportions.wilson), ("clopper_pearson", proportions.clopper_pearson)):
            one = way(int(x), int(n), confidence=given.confidence)
            rows.append(
                {
                    "x": int(x),
                    "n": int(n),
                    "method": name,
                    "share": one.estimate,
                    "low": one.low,
                    "high": one.high,
                }
            )
    return rows


def _edges(text: str) -> Sequence[float]:
    return [float(part) for part in text.split(",")]


def _value(value: Any) -> Any:
    """A plain value that JSON can hold: no number is null, endless is text."""
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value)
    number = float(value)
    if math.isnan(number):
        return None
    return number if math.isfinite(number) else "inf"


METHODS = {
    "alarms": Method(
        "Vilka veckor ligger över det väntade?",
        "count (en rad per vecka) och gärna date",
        _alarm_options,
        _alarms,
    ),
    "scan": Method(
        "Var och när hände mer än platsernas och dagarnas egna antal förklarar?",
        "x, y, day eller date, och kanske cases",
        _scan_options,
        _scan,
    ),
    "near-repeat": Method(
        "Följer en händelse nära i plats och tid på en annan?",
        "x, y, day eller date",
        _near_repeat_options,
        _near_repeat,
    ),
    "density": Method("Hur tätt ligger punkterna?", "x och y", _density_options, _density),
    "effect": Method(
        "Ändrades nivån vid ett datum?",
        "count (en rad per vecka eller månad) och kanske season",
        _effect_options,
        _effect,
    ),
    "proportions": Method(
        "Hur säkra är andelarna?",
        "x och n, eller value med weight, stratum, cluster och size",
        _proportion_options,
        _proportions,
    ),
}
