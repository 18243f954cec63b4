"""Every door of the project: its address, what it needs, and how it answers someone who knocks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from tests.planted import Planting, all_planted

LOG_IN = "/account/log-in/"


@dataclass(frozen=True)
class Door:
    """A route: its name, the permission its gate asks for, whether it takes something and whether that is a row."""

    name: str
    needs: str | None
    takes: bool
    takes_row: bool


def doors() -> list[Door]:
    """All routes of the project, in the order of its URLs."""
    return list(_doors(get_resolver().url_patterns, ""))


def _doors(patterns: list[URLPattern | URLResolver], namespace: str) -> Iterator[Door]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _doors(pattern.url_patterns, pattern.namespace or namespace)
            continue
        name = f"{namespace}:{pattern.name}" if namespace else str(pattern.name)
        converters = pattern.pattern.converters.values()
        rows = any(isinstance(converter, UUIDConverter) for converter in converters)
        yield Door(name, getattr(pattern.callback, "needs", None), bool(converters), rows)


@dataclass
class Planted:
    """One municipality's rows; each planting is done once, when a door asks for it first."""

    municipality: Municipality
    _made: dict[Planting, dict[str, Any]] = field(default_factory=dict)

    def address(self, door: Door) -> str:
        """The door's address with this municipality's row."""
        if not door.takes:
            return reverse(door.name)
        planting = all_planted()[door.name]
        if planting not in self._made:
            self._made[planting] = planting(Viewer.system(self.municipality.pk, "planting"))
        return reverse(door.name, kwargs=self._made[planting])


def knock(client: Client, method: str, address: str) -> str:
    """How the door answers: its status, and "log in" where it sends to the log-in page."""
    answer = client.generic(method, address)
    if answer.status_code == 302 and answer.headers["Location"].startswith(LOG_IN):
        return "log in"
    return str(answer.status_code)
