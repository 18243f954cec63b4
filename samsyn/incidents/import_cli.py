"""`samsyn import incidents FIL`: takes in another system's file; a dry run tells first what would happen."""

import argparse
import importlib
import sys
from pathlib import Path

HELP = "Läs in händelser från en fil (CSV eller XLSX) från ett annat system."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is taken in, from where, into which municipality."""
    parser.add_argument("what", metavar="incidents", choices=["incidents"], help="vad filen innehåller")
    parser.add_argument("file", metavar="FIL", type=Path, help="filen, CSV eller XLSX")
    parser.add_argument("--municipality", metavar="KOD", required=True, help="kommunens kod: 0139")
    parser.add_argument("--source", metavar="KOD", required=True, help="källans kod: earlier")
    parser.add_argument(
        "--mapping",
        metavar="FIL.json",
        type=Path,
        help="vad kolumnerna är; annars som sist, eller som föreslås",
    )
    parser.add_argument("--dry-run", action="store_true", help="visa vad som skulle hända, skriv ingenting")
    parser.add_argument(
        "--refused", metavar="FIL.csv", type=Path, help="hit skrivs avvisade rader; annars bredvid filen"
    )


def run(arguments: argparse.Namespace) -> int:
    """Import, or tell what would happen; 0 when every row is accounted for, 2 for what can't be done."""
    # what needs Django is loaded once it is set up
    job = importlib.import_module("samsyn.incidents.import_job")
    try:
        given = job.given(arguments)
        return int(given.rehearse() if arguments.dry_run else given.carry_out())
    except job.Wrong as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
