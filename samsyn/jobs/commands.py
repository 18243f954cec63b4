"""Handing work over to be done after the answer."""

from datetime import datetime
from typing import Any

from django.conf import settings

from samsyn.jobs.models import Job
from samsyn.jobs.registry import TASKS


def enqueue(name: str, *, at: datetime | None = None, **arguments: Any) -> None:
    """Have the task `name` run once the caller's transaction is committed, not before `at`.

    `arguments` are plain JSON values (ids, not rows). The job stands in the same database and transaction as
    what caused it: both happen or neither. It runs at least once.
    """
    if name not in TASKS:
        raise LookupError(f"no task is called {name}")
    if settings.POSTGRES:
        from samsyn.jobs.postgres import defer  # procrastinate exists only on PostgreSQL

        defer(name, at, arguments)
    else:
        Job.objects.create(task=name, run_at=at, arguments=arguments)
