"""Typed ports: a lower package defines one in its `sockets.py`, a higher one plugs in by its `ports.py`."""

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Port(Generic[T]):
    """A named list of plugs of one type, in the order of their names so that pages are stable."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._plugs: dict[str, T] = {}

    def plug(self, name: str, plug: T) -> None:
        """Register `plug`; the same name twice is a mistake in the code."""
        if name in self._plugs:
            raise RuntimeError(f"port {self.name}: {name} is plugged twice")
        self._plugs[name] = plug

    def __iter__(self) -> Iterator[T]:
        return iter([self._plugs[name] for name in sorted(self._plugs)])

    def __getitem__(self, name: str) -> T:
        return self._plugs[name]
