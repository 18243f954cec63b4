"""`samsyn demo_load`: fill an empty database with the demo and print who one can log in as."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from samsyn.demo.load import load
from samsyn.demo.people import PASSWORD, PEOPLE


class Command(BaseCommand):
    """Refuses outside the demo; run twice it changes nothing."""

    help = "Fyller en tom databas med demon"

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then list the log-ins."""
        if not settings.DEMO:
            raise CommandError("Demon får bara läsas in med SAMSYN_DEMO=1.")
        load()
        self.stdout.write(f"Logga in i demon, lösenord för alla: {PASSWORD}")
        for played in PEOPLE:
            if played.roles:
                self.stdout.write(f"  {played.name:<36} {played.address}")
