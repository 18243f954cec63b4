"""`samsyn methods METOD FIL.csv`: the statistics on a file, without server or database."""

import argparse
import json
import sys

from samsyn.methods.cli import alarms, density, effect, near_repeat, proportions, scan
from samsyn.methods.cli.columns import WrongFile, read_columns

HELP = "Räkna på en CSV-fil: larm, kluster, upprepningar, täthet, effekt och andelar."
WRONG_USE = 2
METHODS = {
    "alarms": alarms.METHOD,
    "scan": scan.METHOD,
    "near-repeat": near_repeat.METHOD,
    "density": density.METHOD,
    "effect": effect.METHOD,
    "proportions": proportions.METHOD,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The method, the file, and each method's own choices."""
    methods = parser.add_subparsers(dest="asked_for", required=True, metavar="METOD")
    for name, method in METHODS.items():
        one = methods.add_parser(name, help=method.help, description=method.help)
        one.add_argument("file", help="CSV-fil med rubriker: " + method.columns)
        one.add_argument("--json", action="store_true", help="svara med JSON")
        one.add_argument(
            "--as", dest="renamed", action="append", default=[], metavar="NAMN=RUBRIK",
            help="filens egen rubrik för en kolumn, till exempel count=Antal",
        )  # fmt: skip
        method.add_options(one)


def run(arguments: argparse.Namespace) -> int:
    """Print a line an answer, or JSON; returns 0, or 2 for a file or choice that can't be used."""
    try:
        columns = read_columns(arguments.file, arguments.renamed)
        found = METHODS[arguments.asked_for].answer(columns, arguments)
    except WrongFile as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USE
    except ValueError as error:
        sys.stderr.write(f"Värdena går inte att räkna på ({error}). Rätta filen eller valen.\n")
        return WRONG_USE
    if arguments.json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return 0
    for row in found:
        sys.stdout.write("  ".join(f"{name}: {_plain(value)}" for name, value in row.items()) + "\n")
    if not found:
        sys.stdout.write("Inget att visa.\n")
    return 0


def _plain(value: object) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float):
        return f"{value:.4g}".replace(".", ",")
    if isinstance(value, list):
        return " ".join(_plain(one) for one in value)
    return str(value)
