"""Installs the database's own walls around every migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class Accounts(AppConfig):
    """Municipalities and users."""

    name = "samsyn.accounts"

    def ready(self) -> None:
        """Triggers go before a migration and come after it."""
        from samsyn.accounts import triggers

        pre_migrate.connect(triggers.remove, sender=self, dispatch_uid="samsyn.triggers.remove")
        post_migrate.connect(triggers.install, sender=self, dispatch_uid="samsyn.triggers.install")
