"""The tasks and schedules that packages register in their `tasks.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Literal

Work = Callable[..., None]

TASKS: dict[str, Work] = {}


@dataclass(frozen=True)
class Schedule:
    """A task without arguments that runs once a day, from `at` on the clock in Sweden."""

    name: str
    at: time


SCHEDULES: dict[str, Schedule] = {}


def task(name: str) -> Callable[[Work], Work]:
    """Register the function as the task `name` ("followup.remind"); it may run twice and must bear it."""

    def register(work: Work) -> Work:
        if TASKS.setdefault(name, work) is not work:
            raise RuntimeError(f"the task {name} is registered twice")
        return work

    return register


def schedule(name: str, *, every: Literal["day"], at: str) -> Callable[[Work], Work]:
    """Register the function as the task `name`, run every day from `at` ("07:00") in Sweden.

    At most once a day, however often the server starts; a time that was missed is made up for when it is up again.
    """
    SCHEDULES[name] = Schedule(name, time.fromisoformat(at))
    return task(name)
