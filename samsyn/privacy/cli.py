"""`samsyn guard`: what in a file's lines tells who somebody is, as JSON. No server, database or Django."""

import argparse
import json
import sys
from pathlib import Path

from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import Known

HELP = "Leta efter personuppgifter i en text, rad för rad, och skriv dem som JSON."
UNREADABLE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and lists of names that are no persons."""
    parser.add_argument("file", nargs="?", help="textfil (annars läses det som skickas in)")
    parser.add_argument("--places", help="fil med platser och gator, ett namn per rad")
    parser.add_argument("--organisations", help="fil med organisationer, ett namn per rad")


def run(arguments: argparse.Namespace) -> int:
    """Print `[{line, spans: [{start, end, kind, severity}]}]`, an entry a line; returns 0, or 2 for a bad file."""
    try:
        known = Known(_names(arguments.places), _names(arguments.organisations))
        text = _read(arguments.file) if arguments.file else sys.stdin.buffer.read().decode("utf-8-sig")
    except (OSError, UnicodeError) as error:
        sys.stderr.write(_sentence(arguments, error))
        return UNREADABLE
    entries = [
        {"line": number, "spans": [vars(span) for span in spans(line, known)]}
        for number, line in enumerate(_lines(text), start=1)
    ]
    sys.stdout.write(json.dumps(entries, ensure_ascii=False) + "\n")
    return 0


def _names(file: str | None) -> frozenset[str]:
    return (
        frozenset(line.strip().casefold() for line in _lines(_read(file)) if line.strip())
        if file
        else frozenset()
    )


def _lines(text: str) -> list[str]:
    """The lines as a text editor counts them: str.splitlines would also split on a form feed or U+2028."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _read(file: str) -> str:
    return Path(file).read_bytes().decode("utf-8-sig")


def _sentence(arguments: argparse.Namespace, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Hittar ingen fil {Path(error.filename).name}. Kontrollera sökvägen.\n"
    if isinstance(error, IsADirectoryError):
        return f"{Path(error.filename).name} är en mapp. Ange en fil i den.\n"
    if isinstance(error, UnicodeError):
        return "Texten är inte i UTF-8. Spara om den så och försök igen.\n"
    return "Filen går inte att läsa. Kontrollera att du har rätt till den.\n"
