"""`samsyn read FIL [--json]`: what is in a document, without server or database."""

import argparse
import json
import sys

from samsyn.documents.readers.read import read_file
from samsyn.documents.readers.reading import Unreadable
from samsyn.documents.summary import summary

HELP = "Läs ett dokument (.txt, .md, .docx, .pdf, .xlsx) och visa vad som står i det."
_UNREADABLE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and whether the answer is for a program."""
    parser.add_argument("file", metavar="FIL", help="dokumentet")
    parser.add_argument("--json", action="store_true", help="skriv svaret som JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print what was read; anomalies are part of it. A file that can't be read gives one sentence and 2."""
    try:
        reading = read_file(arguments.file)
    except Unreadable as refusal:
        sys.stderr.write(" ".join(str(refusal).split()) + "\n")
        return _UNREADABLE
    as_json = json.dumps(reading.as_dict(), ensure_ascii=False, indent=2) if arguments.json else None
    sys.stdout.write((as_json or summary(reading)) + "\n")
    return 0
