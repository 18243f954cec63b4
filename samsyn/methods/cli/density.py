"""`samsyn methods density`: a kernel density of points on a grid."""

import argparse

from samsyn.methods.cli.columns import Columns, WrongFile
from samsyn.methods.cli.method import Method, Rows, edges


def add_options(parser: argparse.ArgumentParser) -> None:
    """The bandwidth, the window, the grid and what is done at the edges."""
    parser.add_argument("--sigma", type=float, required=True, help="bandbredd, i kartans enhet")
    parser.add_argument("--window", type=edges, help="väst,öst,syd,nord (annars punkternas egen ruta)")
    parser.add_argument("--rows", type=int, default=50, help="rutor från syd till nord")
    parser.add_argument("--columns", type=int, default=50, help="rutor från väst till öst")
    parser.add_argument(
        "--edge", default="uniform", choices=["none", "uniform", "diggle"], help="rättning vid kanten"
    )
    parser.add_argument(
        "--binning", default="nearest", choices=["linear", "nearest"], help="hur punkter läggs i rutor"
    )
    parser.add_argument(
        "--at-points", action="store_true", help="svara vid punkterna, var och en utan sig själv"
    )


def answer(columns: Columns, given: argparse.Namespace) -> Rows:
    """A row for every cell from the south-west, or for every point."""
    from samsyn.methods import density

    x, y = columns.numbers("x"), columns.numbers("y")
    sides = given.window or (x.min(), x.max(), y.min(), y.max())
    if len(sides) != 4:
        raise WrongFile("--window ska vara fyra tal: väst,öst,syd,nord.")
    window = density.Window(*map(float, sides))
    if given.at_points:
        found = density.at_points(x, y, sigma=given.sigma, window=window, edge=given.edge)
        points = zip(x, y, found, strict=True)
        return [{"x": float(at), "y": float(up), "density": float(value)} for at, up, value in points]
    picture = density.grid(
        x, y, sigma=given.sigma, window=window, shape=(given.rows, given.columns), edge=given.edge,
        binning=given.binning,
    )  # fmt: skip
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


METHOD = Method("Hur tätt ligger punkterna?", "x och y", add_options, answer)
