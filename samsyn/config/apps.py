"""Plugs every room's ports when Django has started; config may import all, so nobody else has to."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig
from django.conf import settings


class Config(AppConfig):
    """The topmost app."""

    name = "samsyn.config"

    def ready(self) -> None:
        """Import each room's `ports` module, where there is one."""
        for room in settings.ROOMS:
            if find_spec(f"samsyn.{room}.ports"):
                import_module(f"samsyn.{room}.ports")
