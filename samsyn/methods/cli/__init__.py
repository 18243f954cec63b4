"""`samsyn methods METOD FIL.csv`: the statistics on a file, without server or database."""

import argparse
import json
import sys

from samsyn.methods.cli import answers
from samsyn.methods.cli.columns import WrongFile, read_columns

HELP = "Räkna på en CSV-fil: larm, kluster, upprepningar, täthet, effekt och andelar."
WRONG_USE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The method, the file, and each method's own choices."""
    methods = parser.add_subparsers(dest="method", required=True, metavar="METOD")
    for name, method in answers.METHODS.items():
        one = methods.add_parser(name, help=method.help, description=method.help)
        one.add_argument("file", help="CSV-fil med rubriker: " + method.columns)
        one.add_argument("--json", action="store_true", help="svara med JSON")
        method.add_options(one)


def run(arguments: argparse.Namespace) -> int:
    """Print a line an answer, or JSON; returns 0, or 2 for a file or choice that can't be used."""
    try:
        found = answers.METHODS[arguments.method].answer(read_columns(arguments.file), arguments)
    except WrongFile as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USE
    except ValueError as error:
        sys.stderr.write(f"Värdena går inte att räkna på: {error}.\n")
        return WRONG_USE
    if arguments.json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return 0
    for row in found:
        sys.stdout.write("  ".join(f"{name}: {_plain(value)}" for name, value in row.items()) + "\n")
    return 0


def _plain(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float):
        return f"{value:.4g}".replace(".", ",")
    if isinstance(value, list):
        return " ".join(_plain(one) for one in value)
    return str(value)
