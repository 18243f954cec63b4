"""`samsyn verify`: recomputes derived state in every municipality and says where it differs from what is stored."""

import argparse
import sys
from collections.abc import Iterator

HELP = "Räkna om allt härlett och visa var det skiljer sig från det lagrade."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: everything is checked."""


def run(arguments: argparse.Namespace) -> int:
    """Print what differs; 0 where nothing does, 1 otherwise."""
    found = list(differences())
    for sentence in found:
        sys.stdout.write(f"{sentence}\n")
    if not found:
        sys.stdout.write("Allt stämmer.\n")
    return 1 if found else 0


def differences() -> Iterator[str]:
    """The database's own walls, the log's chain, then each package's checks in each municipality."""
    from django.db import connection

    from samsyn.accounts import triggers
    from samsyn.accounts.models import Municipality
    from samsyn.accounts.viewer import Viewer
    from samsyn.audit.sealing import broken_at
    from samsyn.audit.sockets import CHECKS

    for name, table in sorted(set(triggers.expected()) - set(triggers.installed(connection))):
        yield f"Databasen saknar spärren {name} på {table}. Kör samsyn migrate."
    if broken_at():
        yield "Loggens kedja är bruten. Kör samsyn audit verify."
    for municipality in Municipality.objects.order_by("code"):
        for check in CHECKS:
            for sentence in check.differences(Viewer.system(municipality.pk, "verify")):
                yield f"{municipality.name}, {check.title}: {sentence}"
