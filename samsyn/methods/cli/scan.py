"""`samsyn methods scan`: the space-time permutation scan on a file of cases."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Any

from samsyn.methods.cli.columns import Columns, WrongFile, read_columns
from samsyn.methods.cli.method import Method, Rows

Point = tuple[float, float]


def add_options(parser: argparse.ArgumentParser) -> None:
    """How far, how long, and by how many shuffles."""
    parser.add_argument(
        "--max-radius", type=float, required=True, help="i kartans enhet, eller km på jordklotet"
    )
    parser.add_argument("--max-days", type=int, required=True, help="längsta tid i dagar")
    parser.add_argument(
        "--places", help="CSV-fil med place, x och y, när fallen har place i stället för x och y"
    )
    parser.add_argument("--prospective", action="store_true", help="bara kluster som pågår den sista dagen")
    parser.add_argument("--great-circle", action="store_true", help="x och y är longitud och latitud")
    parser.add_argument("--replications", type=int, default=999, help="omblandningar av dagarna")
    parser.add_argument("--seed", type=int, default=0, help="slumpens frö")
    parser.add_argument("--first-day", help="studiens första dag (annars det första fallets)")
    parser.add_argument("--last-day", help="studiens sista dag (annars det sista fallets)")
    parser.add_argument("--min-cases", type=int, default=2, help="minsta antal fall i ett kluster")


def answer(columns: Columns, given: argparse.Namespace) -> Rows:
    """A row for every cluster, the likeliest first."""
    from samsyn.methods import scan

    points, names, index = _places(columns, given)
    dated = "day" not in columns
    found = scan.permutation_scan(
        index,
        columns.days(),
        [x for x, _ in points],
        [y for _, y in points],
        cases=columns.numbers("cases").astype(int) if "cases" in columns else None,
        max_radius=given.max_radius,
        max_days=given.max_days,
        prospective=given.prospective,
        replications=given.replications,
        seed=given.seed,
        first_day=_day(given.first_day, dated),
        last_day=_day(given.last_day, dated),
        min_cases=given.min_cases,
        distance="great_circle" if given.great_circle else "euclidean",
    )
    return [_row(one, points, names, dated) for one in found]


def _places(columns: Columns, given: argparse.Namespace) -> tuple[list[Point], list[str], list[int]]:
    """The places' points and names, and which of them each row is at."""
    if given.places is None:
        at = list(zip(columns.numbers("x"), columns.numbers("y"), strict=True))
        points = sorted(set(at))
        place_of = {point: nth for nth, point in enumerate(points)}
        return points, [], [place_of[point] for point in at]
    table = read_columns(given.places, given.renamed)
    names = table.texts("place")
    number = {name: nth for nth, name in enumerate(names)}
    points = list(zip(table.numbers("x"), table.numbers("y"), strict=True))
    return points, names, [_known(number, name, row) for row, name in enumerate(columns.texts("place"), 2)]


def _known(number: dict[str, int], name: str, row: int) -> int:
    if name not in number:
        raise WrongFile(f"Rad {row}, place: ”{name}” finns inte i filen med platser. Lägg till den där.")
    return number[name]


def _day(text: str | None, dated: bool) -> int | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text).toordinal() if dated else int(text)
    except ValueError as error:
        raise WrongFile(f"”{text}” är ingen dag. Skriv som i filen, till exempel 2022-10-17.") from error


def _row(one: Any, points: Sequence[Point], names: Sequence[str], dated: bool) -> dict[str, Any]:
    def day(number: int) -> object:
        return date.fromordinal(number).isoformat() if dated else number

    return {
        "x": float(points[one.centre][0]),
        "y": float(points[one.centre][1]),
        "radius": float(one.radius),
        "first_day": day(one.first_day),
        "last_day": day(one.last_day),
        "places": [names[place] if names else int(place) for place in one.places],
        "cases": int(one.cases),
        "expected": float(one.expected),
        "llr": float(one.llr),
        "p_value": float(one.p_value),
        "recurrence_days": float(one.recurrence_days),
    }


METHOD = Method(
    "Var och när hände mer än platsernas och dagarnas egna antal förklarar?",
    "x, y (eller place), day eller date, och kanske cases",
    add_options,
    answer,
)
