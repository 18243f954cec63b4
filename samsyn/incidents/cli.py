"""`samsyn read-daily FIL`: the police's daily report as incidents. No server, database or Django."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from samsyn.base.dates import today
from samsyn.documents.readers.encodings import decode
from samsyn.documents.readers.read import text_of_file
from samsyn.documents.readers.reading import Unreadable
from samsyn.incidents.rules.categories import DEFAULTS
from samsyn.incidents.rules.daily import DailyIncident, as_dict, read_daily

HELP = "Dela upp polisens dagliga rapport i händelser med tid, plats och kategori."
UNREADABLE = 2
_NAMES = {category.code: category.name for category in DEFAULTS}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, lists of names, and the day where the report does not say."""
    parser.add_argument("file", metavar="FIL", help="rapporten (.txt, .md, .docx eller .pdf)")
    parser.add_argument("--json", action="store_true", help="skriv svaret som JSON")
    parser.add_argument("--places", metavar="FIL", help="fil med platser, ett namn per rad")
    parser.add_argument("--streets", metavar="FIL", help="fil med gator, ett namn per rad")
    parser.add_argument("--day", metavar="DATUM", help="dagen då rapporten kom, om den inte står i den")


def run(arguments: argparse.Namespace) -> int:
    """Print the incidents in text order; returns 0, or 2 with one sentence for what can't be read."""
    try:
        text = text_of_file(arguments.file)
        found = read_daily(
            text,
            day=_day(arguments.day),
            places=_names(arguments.places),
            streets=_names(arguments.streets),
        )
    except Unreadable as refusal:
        sys.stderr.write(" ".join(str(refusal).split()) + "\n")
        return UNREADABLE
    if arguments.json:
        told = json.dumps([as_dict(one) for one in found], ensure_ascii=False, indent=2)
    else:
        told = "\n\n".join(_told(number, one) for number, one in enumerate(found, start=1))
    sys.stdout.write((told or "Inga händelser i rapporten.") + "\n")
    return 0


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else today()
    except ValueError as error:
        raise Unreadable("Dagen ska vara ett datum som 2022-10-15. Skriv om den.") from error


def _names(file: str | None) -> list[str]:
    if not file:
        return []
    name = Path(file).name
    try:
        text = decode(Path(file).read_bytes(), name)
    except (OSError, ValueError) as error:
        raise Unreadable(f"Listan {name} går inte att läsa. Kontrollera sökvägen.") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def _told(number: int, one: DailyIncident) -> str:
    head = ", ".join(part for part in (_NAMES[one.category], one.place, _when(one)) if part)
    mark = "  (innehåller personuppgifter)" if one.personal else ""
    return f"{number}. {head}{mark}\n   {' '.join(one.text.split())}"


def _when(one: DailyIncident) -> str:
    if one.time_from is None or one.time_to is None:
        return "ingen tid"
    begins = f"{one.time_from:%Y-%m-%d %H.%M}"
    if one.time_to == one.time_from:
        return begins
    ends = (
        f"{one.time_to:%H.%M}"
        if one.time_to.date() == one.time_from.date()
        else f"{one.time_to:%Y-%m-%d %H.%M}"
    )
    return f"{begins}–{ends}"
