"""Plugs every room's ports and tasks when Django has started; config may import all, so nobody else has to."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig
from django.conf import settings


class Config(AppConfig):
    """The topmost app."""

    name = "samsyn.config"

    def ready(self) -> None:
        """Import each room's `ports` and `tasks`, where there are any."""
        for room in settings.ROOMS:
            for module in (f"samsyn.{room}.ports", f"samsyn.{room}.tasks"):
                if find_spec(module):
                    import_module(module)
