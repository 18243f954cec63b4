"""`samsyn audit verify`: whether the log is whole, and how much of it is not sealed yet."""

import argparse
import sys

HELP = "Pröva loggens kedja: samsyn audit verify."
SENTENCES = {
    "entry_changed": "Kedjan bryts vid post {position} ({entry}): posten har ändrats efter att den förseglades.",
    "entry_removed": "Kedjan bryts vid post {position}: posten är borttagen.",
    "seal_removed": "Kedjan bryts vid post {position}: sigillet saknas.",
    "file_differs": "Kedjan bryts vid post {position} ({entry}): sigillet stämmer inte med sigillfilen.",
    "file_missing": (
        "Sigillfilen {file} saknas eller är tom, fast loggen har sigill. Lägg tillbaka den från säkerhetskopian."
    ),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The one thing there is to do."""
    parser.add_argument("what", choices=["verify"], metavar="verify")


def run(arguments: argparse.Namespace) -> int:
    """Print what is found; 0 where the chain holds, 1 where it breaks."""
    from django.conf import settings

    from samsyn.audit.models import AuditSeal
    from samsyn.audit.sealing import broken_at, unsealed

    found = broken_at()
    if found:
        sentence = SENTENCES[found.what].format(
            position=found.position, entry=found.entry, file=settings.SEAL_FILE
        )
    else:
        sentence = f"Loggen är hel: {AuditSeal.objects.count()} poster är förseglade."
    sys.stdout.write(f"{sentence}\n{unsealed()} poster är inte förseglade än.\n")
    return 1 if found else 0
