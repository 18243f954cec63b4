"""Makes what search needs after every migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Incidents(AppConfig):
    """Reports and incidents."""

    name = "samsyn.incidents"

    def ready(self) -> None:
        """Search's column or table comes after the tables, with what it lacks."""
        from samsyn.incidents import search_tables
        from samsyn.incidents.commands.indexing import index_missing

        post_migrate.connect(search_tables.install, sender=self, dispatch_uid="samsyn.incidents.search")
        post_migrate.connect(index_missing, sender=self, dispatch_uid="samsyn.incidents.index")
