"""`samsyn methods near-repeat`: the Knox band table on a file of points."""

import argparse

from samsyn.methods.cli.columns import Columns
from samsyn.methods.cli.method import Method, Rows, edges, plain


def add_options(parser: argparse.ArgumentParser) -> None:
    """The bands, the measure of distance, and how many shuffles."""
    parser.add_argument("--distances", type=edges, required=True, help="gränser i meter: 0,100,200,inf")
    parser.add_argument("--days", type=edges, required=True, help="gränser i dagar: 0,7,14,inf")
    parser.add_argument("--metric", default="manhattan", choices=["manhattan", "euclidean"])
    parser.add_argument("--permutations", type=int, default=999, help="omblandningar av dagarna")
    parser.add_argument("--seed", type=int, default=0, help="slumpens frö")


def answer(columns: Columns, given: argparse.Namespace) -> Rows:
    """A row for every pair of bands."""
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
            "distance_from": plain(found.distance_bands[s]),
            "distance_to": plain(found.distance_bands[s + 1]),
            "days_from": plain(found.day_bands[t]),
            "days_to": plain(found.day_bands[t + 1]),
            "observed": int(found.observed[s, t]),
            "expected": plain(found.expected[s, t]),
            "ratio": plain(found.ratio[s, t]),
            "p_value": plain(found.p_value[s, t]),
        }
        for s in range(found.observed.shape[0])
        for t in range(found.observed.shape[1])
    ]


METHOD = Method(
    "Följer en händelse nära i plats och tid på en annan?", "x, y, day eller date", add_options, answer
)
