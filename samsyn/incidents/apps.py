"""Makes what search needs after every migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Incidents(AppConfig):
    """Reports and incidents."""

    name = "samsyn.incidents"

    def ready(self) -> None:
        """Search's column or table comes after the tables."""
        from samsyn.incidents import search_tables

        post_migrate.connect(search_tables.install, sender=self, dispatch_uid="samsyn.incidents.search")
