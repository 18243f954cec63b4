"""What a process may remember for some seconds: lists that are asked for all the time and change seldom."""

import time
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
_all: list["Remembered[object, object]"] = []


class Remembered(Generic[K, T]):
    """Values by key, each for `seconds` at most; forgotten at once where this process does one of the acts `until`.

    `until` are the beginnings of verbs as the log has them. What another process changes is seen when the time is up.
    """

    def __init__(self, seconds: float, *, until: tuple[str, ...]) -> None:
        self.seconds, self.until = seconds, until
        self._values: dict[K, tuple[float, T]] = {}
        _all.append(self)  # type: ignore[arg-type]  # only its forgetting is used there

    def __call__(self, key: K, make: Callable[[], T]) -> T:
        """The value of the key, made anew where none is fresh."""
        moment = time.monotonic()
        kept = self._values.get(key)
        if kept is None or moment - kept[0] > self.seconds:
            kept = (moment, make())
            self._values[key] = kept
        return kept[1]

    def forget(self) -> None:
        """Make every value anew."""
        self._values.clear()


def acted(verb: str) -> None:
    """Forget what the act may have changed."""
    for one in _all:
        if verb.startswith(one.until):
            one.forget()


def forget_all() -> None:
    """Forget everything."""
    for one in _all:
        one.forget()
